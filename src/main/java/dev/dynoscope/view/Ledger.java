package dev.dynoscope.view;

import dev.dynoscope.journal.AppFact.FormationScaled;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.ClockFact.ClockRateChanged;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.session.Session;
import dev.dynoscope.story.Beat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the controls have to know of the journal, however far the show trails behind it: kept up
 * entry by entry.
 */
final class Ledger {
  private static final int MOST_AT_ONCE = 20_000;

  private final Session session;
  private final Marks marks = new Marks();
  private final List<Long> roots = new ArrayList<>();
  private final Map<Long, Integer> steps = new HashMap<>();
  private final List<Integer> stepOfBeat = new ArrayList<>();
  private final Map<String, Integer> formation = new HashMap<>();
  private final Map<String, String> sizes = new HashMap<>();
  private double rate = 1;

  Ledger(Session session) {
    this.session = session;
  }

  /** Takes in what the story has taken in since the last call. */
  void update() {
    for (Entry entry : session.entriesAfter(roots.size(), MOST_AT_ONCE)) {
      roots.add(entry.cause() == 0 ? entry.seq() : roots.get((int) entry.cause() - 1));
      session.story().beatOf(entry.seq()).ifPresent(beat -> marks.add(entry, beat));
      switch (entry.fact()) {
        case FormationScaled f -> {
          formation.put(f.app() + "/" + f.process(), f.quantity());
          sizes.put(f.app() + "/" + f.process(), f.size());
        }
        case ClockRateChanged f -> rate = f.rate();
        default -> {}
      }
    }
    List<Beat> beats = session.story().beats();
    while (stepOfBeat.size() < beats.size()
        && beats.get(stepOfBeat.size()).entry().seq() <= roots.size()) {
      long root = roots.get((int) beats.get(stepOfBeat.size()).entry().seq() - 1);
      stepOfBeat.add(steps.merge(root, 1, Integer::sum));
    }
  }

  /** How many entries the journal has. */
  long entries() {
    return roots.size();
  }

  /** What is worth a mark on the timeline. */
  Marks marks() {
    return marks;
  }

  /** The how-manieth step it is of what was begun, from 1. */
  int step(Beat beat) {
    return beat.index() < stepOfBeat.size() ? stepOfBeat.get(beat.index()) : 1;
  }

  /** How many dynos of a process type were asked for, if that was ever said. */
  Optional<Integer> formation(AppName app, String process) {
    return Optional.ofNullable(formation.get(app + "/" + process));
  }

  /** Title of the size of a process type's dynos, empty if that was never said. */
  String size(AppName app, String process) {
    return sizes.getOrDefault(app + "/" + process, "");
  }

  /** Platform seconds a second; 0 is paused. */
  double rate() {
    return rate;
  }
}
