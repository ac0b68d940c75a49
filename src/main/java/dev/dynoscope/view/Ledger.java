package dev.dynoscope.view;

import dev.dynoscope.journal.AppFact.FormationScaled;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.ClockFact.ClockRateChanged;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.session.Session;
import dev.dynoscope.story.Beat;
import dev.dynoscope.story.StepNumbers;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the controls have to know of the journal, however far the show trails behind it: kept up
 * entry by entry.
 */
final class Ledger {
  private static final int MOST_AT_ONCE = 20_000;

  private final Session session;
  private final StepNumbers steps = new StepNumbers();
  private final Map<String, Integer> formation = new HashMap<>();
  private final Map<String, String> sizes = new HashMap<>();
  private double rate = 1;

  Ledger(Session session) {
    this.session = session;
  }

  /** Takes in what the story has taken in since the last call. */
  void update() {
    for (Entry entry : session.entriesAfter(steps.entries(), MOST_AT_ONCE)) {
      steps.add(entry);
      switch (entry.fact()) {
        case FormationScaled f -> {
          formation.put(f.app() + "/" + f.process(), f.quantity());
          sizes.put(f.app() + "/" + f.process(), f.size());
        }
        case ClockRateChanged f -> rate = f.rate();
        default -> {}
      }
    }
    steps.count(session.story());
  }

  /** How many entries the journal has. */
  long entries() {
    return steps.entries();
  }

  /** The how-manieth step it is of what was begun, from 1. */
  int step(Beat beat) {
    return steps.of(beat);
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
