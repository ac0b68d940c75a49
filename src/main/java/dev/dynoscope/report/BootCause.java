package dev.dynoscope.report;

import dev.dynoscope.journal.DynoFact.StopReason;

/** What made a dyno boot: a new dyno, or why the boot before had ended. */
public enum BootCause {
  /** It has just entered the formation, or is a one-off dyno. */
  NEW("new dyno"),
  /** It had been put to sleep. */
  WAKE("woken from sleep"),
  /** Somebody asked for a restart. */
  RESTART("restart asked for"),
  /** A new release took effect. */
  RELEASE("new release"),
  /** It got another size. */
  RESIZE("another size"),
  /** It had run for about a day. */
  CYCLE("daily cycling"),
  /** It had ended by itself, or could not be started. */
  CRASH("after a crash"),
  /** It had taken far too much memory (R15). */
  MEMORY("too much memory (R15)"),
  /** It had not bound to its port in time (R10). */
  LIMIT("too slow to boot (R10)"),
  /** Its machine was lost. */
  MACHINE("machine lost"),
  /** It had been on its way out, and was wanted again. */
  WANTED("wanted again"),
  /** The journal does not say: it begins in the middle. */
  UNKNOWN("not in the journal");

  private final String words;

  BootCause(String words) {
    this.words = words;
  }

  /** A few words for people. */
  public String words() {
    return words;
  }

  /** Why a dyno boots that was stopped for this reason. */
  static BootCause after(StopReason reason) {
    return switch (reason) {
      case RESTART -> RESTART;
      case RELEASE -> RELEASE;
      case RESIZE -> RESIZE;
      case SLEEP -> WAKE;
      case LIMIT -> LIMIT;
      case CRASH -> CRASH;
      case CYCLE -> CYCLE;
      case MEMORY -> MEMORY;
      case APP_GONE, SCALE_DOWN, STOP, HANG_UP -> WANTED;
    };
  }
}
