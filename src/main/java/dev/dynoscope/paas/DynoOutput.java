package dev.dynoscope.paas;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoFact.FileDeleted;
import dev.dynoscope.journal.DynoFact.FileWritten;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.LogLine;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What dynos write: files, and log lines. An app that writes faster than anybody could read loses
 * lines, and is told how many (Error Codes, Dev Center: L12), so that no output can fill the
 * journal.
 */
final class DynoOutput {
  /** Lines of one app that pass in one go, after a quiet time: as many as the platform keeps. */
  private static final int BURST = 1500;

  /** Lines of one app a second that pass in the long run. */
  private static final int A_SECOND = 100;

  private static final Duration TELL_EVERY = Duration.ofSeconds(1);

  private final SortedMap<AppName, Allowance> allowances = new TreeMap<>();
  private final SortedMap<AppName, Dropped> dropped = new TreeMap<>();
  private final Scribe scribe;

  private record Dropped(long lines, Instant since) {}

  DynoOutput(Scribe scribe) {
    this.scribe = scribe;
  }

  void line(Input.OutputLine input, Instant now) {
    DynoName dyno = input.dyno();
    AppName app = dyno.app();
    if (allowances.computeIfAbsent(app, _ -> new Allowance(BURST, A_SECOND)).take(now)) {
      LogLine line = new LogLine(app, "app", dyno.label(), input.text());
      scribe.log(Actor.DYNO, line, "dyno:" + dyno);
    } else {
      dropped.merge(app, new Dropped(1, now), (a, b) -> new Dropped(a.lines() + 1, a.since()));
    }
  }

  /** Files on a dyno's disk have changed. */
  void files(Input.FilesChanged input) {
    DynoName dyno = input.dyno();
    input.written().forEach(f -> scribe.note(Actor.DYNO, new FileWritten(dyno, input.boot(), f)));
    input
        .deleted()
        .forEach(path -> scribe.note(Actor.DYNO, new FileDeleted(dyno, input.boot(), path)));
  }

  Optional<Instant> due() {
    return dropped.isEmpty()
        ? Optional.empty()
        : dropped.values().stream().map(d -> d.since().plus(TELL_EVERY)).min(Instant::compareTo);
  }

  void handleDue(Instant now) {
    if (due().filter(due -> !due.isAfter(now)).isPresent()) {
      dropped.forEach((app, d) -> scribe.byItself(() -> tell(app, d)));
      dropped.clear();
    }
  }

  private void tell(AppName app, Dropped what) {
    String text = "Error L12: " + what.lines() + " messages dropped since " + what.since() + ".";
    scribe.log(Actor.PLATFORM, new LogLine(app, "app", "log-shuttle", text), "app:" + app);
  }
}
