package dev.dynoscope.diagram;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoFact;
import dev.dynoscope.journal.DynoFact.DiskDiscarded;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.world.World;
import java.util.Optional;

/** What happens to a dyno, in one plain sentence. */
final class DynoCaptions {
  private DynoCaptions() {}

  static String of(DynoFact fact, World before) {
    String dyno = name(fact.dyno(), before);
    return switch (fact) {
      case DynoFact.DynoStarted f ->
          dyno
              + " boots on "
              + f.host()
              + ", with a clean copy of the slug of v"
              + f.release()
              + ".";
      case DynoFact.DynoUp f ->
          dyno
              + " is up after "
              + Words.time(f.took())
              + (f.address().isEmpty() ? "." : " and listens at " + f.address() + ".");
      case DynoFact.DynoIdled _ -> idled(fact.dyno(), before);
      case DynoFact.DynoUnidled _ -> unidled(fact.dyno(), before);
      case DynoFact.DynoSignalled f -> signalled(f, dyno);
      case DynoFact.DynoExited f -> dyno + "'s process ended with status " + f.status() + ".";
      case DiskDiscarded f -> discarded(f, dyno);
      case DynoFact.DynoCrashed f ->
          dyno + " crashed: " + f.why() + ". The platform will boot it again.";
      case DynoFact.DynoRemoved _ -> dyno + " is no longer part of the app's formation.";
      case DynoFact.DynoCompleted f -> completed(f, dyno);
      case DynoFact.DynoErred f -> DynoErrorCaptions.of(f, before);
      case DynoFact.MemoryMeasured f ->
          dyno
              + " takes "
              + Words.memory(f.bytes())
              + " of "
              + Words.memory(f.quota())
              + " of memory.";
      case DynoFact.DynoLost f ->
          dyno
              + " is gone with "
              + f.host()
              + ". The router still sends it requests, and nobody accepts them.";
      case DynoFact.FileWritten f ->
          dyno
              + " wrote "
              + f.file().name()
              + ", "
              + Words.size(f.file().bytes())
              + ", on its own disk. No other dyno has it.";
      case DynoFact.FileDeleted f -> dyno + " deleted " + f.path() + " from its disk.";
    };
  }

  /** With its app where there are others: each has a {@code web.1}. */
  static String name(DynoName dyno, World before) {
    return before.apps().byName().size() > 1 ? dyno.app() + "'s " + dyno.label() : dyno.label();
  }

  private static String idled(DynoName dyno, World before) {
    AppName app = dyno.app();
    return before.account().exhausted(app, before.at())
        ? "There are no free hours left: " + dyno.label() + " sleeps until the month ends."
        : app
            + " had no requests for "
            + Words.age(before.clock().idleAfter())
            + ": "
            + dyno.label()
            + " falls asleep.";
  }

  private static String unidled(DynoName dyno, World before) {
    boolean waiting =
        before.requests().open().stream().anyMatch(r -> r.app().equals(Optional.of(dyno.app())));
    return "The platform wakes "
        + name(dyno, before)
        + (waiting ? " for the waiting request." : ".");
  }

  private static String completed(DynoFact.DynoCompleted f, String dyno) {
    return dyno
        + (f.status() == 0 ? " has done its work" : " ended with status " + f.status())
        + " and is gone. A one-off dyno is never started again.";
  }

  private static String signalled(DynoFact.DynoSignalled f, String dyno) {
    String why =
        switch (f.reason()) {
          case RESTART -> "It will be started again";
          case RELEASE -> "A new release takes effect, and every dyno boots with it";
          case RESIZE -> "It will be started again with another size";
          case APP_GONE -> "Its app is gone, or has another name";
          case SLEEP -> "It goes to sleep";
          case SCALE_DOWN -> "The app needs fewer dynos";
          case LIMIT -> "It took too long";
          case CRASH -> "This is how a crash looks";
          case CYCLE -> "Each dyno is restarted about once a day";
          case MEMORY -> "It took far more memory than it may";
          case STOP -> "It was stopped before its command had ended";
          case HANG_UP -> "Nobody has been on the line for so long";
        };
    if (f.signal().equals("SIGHUP")) {
      return "The line to " + dyno + " is closed: its processes get SIGHUP. " + why + ".";
    }
    return f.signal().equals("SIGTERM")
        ? "The platform asks all processes of " + dyno + " to end, with SIGTERM. " + why + "."
        : "All processes of " + dyno + " are ended with SIGKILL. " + why + ".";
  }

  private static String discarded(DiskDiscarded f, String dyno) {
    return f.lost().isEmpty()
        ? dyno + "'s disk is thrown away; nothing was written on it."
        : dyno
            + "'s disk is thrown away, and "
            + Captions.names(f.lost())
            + (f.lost().size() == 1 ? " goes" : " go")
            + " with it.";
  }
}
