package dev.dynoscope.report;

import dev.dynoscope.journal.AppName;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The figures of all apps together, and of each. */
final class Tallies {
  private final Tally whole = new Tally();
  private final Map<AppName, Tally> apps = new HashMap<>();

  /** Counts something that has to do with no app. */
  void whole(Consumer<Tally> what) {
    what.accept(whole);
  }

  /** Counts something for an app and for the whole. */
  void of(AppName app, Consumer<Tally> what) {
    what.accept(whole);
    what.accept(apps.computeIfAbsent(app, _ -> new Tally()));
  }

  /** An app is to be named even if nothing is counted of it. */
  void seen(AppName app) {
    apps.computeIfAbsent(app, _ -> new Tally());
  }

  Figures whole() {
    return whole.figures();
  }

  SortedMap<AppName, Figures> apps() {
    SortedMap<AppName, Figures> all = new TreeMap<>();
    apps.forEach((app, tally) -> all.put(app, tally.figures()));
    return Tally.copy(all);
  }
}
