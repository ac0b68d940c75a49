package dev.dynoscope.view;

import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.LearnerFact.CommandGiven;
import dev.dynoscope.lesson.Attempt;
import dev.dynoscope.lesson.Calm;
import dev.dynoscope.lesson.Errand;
import dev.dynoscope.lesson.Step;
import dev.dynoscope.session.Session;
import dev.dynoscope.world.World;
import java.time.Duration;
import java.util.Optional;

/** Does what a step asks for, one command after the other, each when the one before was seen. */
final class ShowMe {
  /** What a command sets going has begun by then: no quiet is shorter. */
  private static final Duration STILL = Duration.ofMillis(400);

  private final Session session;
  private final Calm calm = new Calm();
  private Optional<Errand> errand = Optional.empty();
  private Optional<String> awaited = Optional.empty();
  private Duration still = Duration.ZERO;

  ShowMe(Session session) {
    this.session = session;
  }

  /** Takes the next entry that was seen. */
  void take(Entry entry, World after) {
    calm.take(entry, after);
    if (entry.fact() instanceof CommandGiven given
        && awaited.filter(given.text()::equals).isPresent()) {
      awaited = Optional.empty();
    }
  }

  /** Begins to show how a step is done. */
  void begin(Step step) {
    session.playhead().toEdge();
    session.playhead().play();
    awaited = Optional.empty();
    still = STILL;
    errand = Optional.of(new Errand(step.solution()));
  }

  /** Ends it where it is. */
  void stop() {
    errand = Optional.empty();
  }

  /** Whether it goes on. */
  boolean going() {
    return errand.isPresent();
  }

  /**
   * Gives the next command, if it is time for it.
   *
   * @param seen the last entry that was seen
   */
  void update(Duration wall, long seen, Attempt attempt) {
    errand.ifPresent(moves -> {
      if (moves.over()) {
        stop();
        return;
      }
      boolean quiet = awaited.isEmpty() && seen == session.journal().lastSeq() && calm.now();
      still = quiet ? still.plus(wall) : Duration.ZERO;
      moves
          .next(still.compareTo(STILL) >= 0, session.platformTime(), attempt::holds)
          .ifPresent(command -> {
            awaited = Optional.of(command);
            still = Duration.ZERO;
            session.tell(command);
          });
    });
  }
}
