package dev.dynoscope.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What happened to a dyno. A dyno is booted many times; {@code boot} counts from 1. */
public sealed interface DynoFact extends Fact {
  /** The dyno. */
  DynoName dyno();

  /** Which of its boots. */
  int boot();

  @Override
  default String subject() {
    return "dyno:" + dyno();
  }

  /** Why a dyno was told to stop. */
  enum StopReason {
    /** Asked for by the learner. */
    RESTART,
    /** A new release took effect: other code, or other config vars. */
    RELEASE,
    /** It is to have another size. */
    RESIZE,
    /** Its app was destroyed, or renamed. */
    APP_GONE,
    /** The app had no traffic. */
    SLEEP,
    /** The formation shrank. */
    SCALE_DOWN,
    /** A platform limit was broken: boot or exit took too long. */
    LIMIT,
    /** The learner made it crash. */
    CRASH,
    /** It has run for about a day. */
    CYCLE,
    /** It took far too much memory. */
    MEMORY,
    /** The learner stopped a one-off dyno. */
    STOP,
    /** Nobody is on the line with a one-off dyno any more. */
    HANG_UP
  }

  /**
   * A boot began, on a fresh copy of the slug.
   *
   * @param host the machine it is on, such as {@code host-a1}
   * @param size the dyno size, such as {@code Standard-1X}
   */
  record DynoStarted(
      DynoName dyno, int boot, int release, SlugId slug, String command, String host, String size)
      implements DynoFact {}

  /**
   * The dyno takes requests (web) or runs (other process types).
   *
   * @param address host and port where it listens, such as {@code 127.0.0.1:41234}
   * @param took platform time since the boot began
   * @param pid its first process on this machine, 0 where there is none
   * @param cycleAt when the platform will restart it
   */
  record DynoUp(DynoName dyno, int boot, String address, Duration took, long pid, Instant cycleAt)
      implements DynoFact {}

  /** The dyno falls asleep because its app had no traffic. */
  record DynoIdled(DynoName dyno, int boot) implements DynoFact {}

  /** A request woke the dyno. */
  record DynoUnidled(DynoName dyno, int boot) implements DynoFact {}

  /**
   * All the dyno's processes were sent a signal.
   *
   * @param signal {@code SIGTERM}, {@code SIGKILL} or {@code SIGHUP}
   */
  record DynoSignalled(DynoName dyno, int boot, String signal, StopReason reason)
      implements DynoFact {}

  /** The dyno's first process ended. */
  record DynoExited(DynoName dyno, int boot, int status) implements DynoFact {}

  /** The disk of a boot was thrown away, with all that was written since that boot. */
  record DiskDiscarded(DynoName dyno, int boot, List<FileInfo> lost) implements DynoFact {}

  /**
   * The dyno ended without being asked, or never came up.
   *
   * @param retryAt when the platform will boot it again
   */
  record DynoCrashed(DynoName dyno, int boot, String why, Optional<Instant> retryAt)
      implements DynoFact {}

  /** The dyno is no longer part of the formation. */
  record DynoRemoved(DynoName dyno, int boot) implements DynoFact {}

  /** A one-off dyno's command has ended, and the dyno is gone. */
  record DynoCompleted(DynoName dyno, int boot, int status) implements DynoFact {}

  /**
   * The platform logged one of its R codes about the dyno.
   *
   * @param code such as {@code R14}
   * @param title such as {@code Memory quota exceeded}
   */
  record DynoErred(DynoName dyno, int boot, String code, String title) implements DynoFact {}

  /**
   * The dyno's processes take more or less memory than was told before.
   *
   * @param bytes resident and swapped out, of all processes together
   * @param quota what a dyno of its size may take, in bytes
   */
  record MemoryMeasured(DynoName dyno, int boot, long bytes, long quota) implements DynoFact {}

  /** The dyno went down with its machine; nobody was told, not even the platform. */
  record DynoLost(DynoName dyno, int boot, String host) implements DynoFact {}

  /** A file was created or changed since the boot. */
  record FileWritten(DynoName dyno, int boot, FileInfo file) implements DynoFact {}

  /** A file was deleted since the boot. */
  record FileDeleted(DynoName dyno, int boot, String path) implements DynoFact {}
}
