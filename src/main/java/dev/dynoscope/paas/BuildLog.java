package dev.dynoscope.paas;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.AppFact.BuildPrinted;
import dev.dynoscope.journal.AppName;
import java.util.ArrayList;
import java.util.List;

/**
 * What one build prints, told as it comes and kept for the answer to whoever asked for the build.
 * No build can fill the journal: it prints so many lines and no more.
 */
final class BuildLog {
  /** More than any build here has to say; what comes after is left out, and that is said. */
  private static final int MOST_LINES = 200;

  private static final int LONGEST_LINE = 500;

  private final AppName app;
  private final Scribe scribe;
  private final List<String> lines = new ArrayList<>();

  BuildLog(AppName app, Scribe scribe) {
    this.app = app;
    this.scribe = scribe;
  }

  /** A line of the compiler's. */
  void take(String line) {
    if (lines.size() < MOST_LINES) {
      print(line);
    } else if (lines.size() == MOST_LINES) {
      print("       (more lines than " + MOST_LINES + ", which are left out)");
    }
  }

  /** A line of the platform's own, which is never left out. */
  void print(String line) {
    String shown = line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "…" : line;
    lines.add(shown);
    scribe.note(Actor.PLATFORM, new BuildPrinted(app, shown));
  }

  /** All lines from the {@code from}th on, counted from 0. */
  List<String> from(int from) {
    return List.copyOf(lines.subList(from, lines.size()));
  }
}
