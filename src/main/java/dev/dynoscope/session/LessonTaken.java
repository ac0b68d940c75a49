package dev.dynoscope.session;

import dev.dynoscope.journal.Journal;
import dev.dynoscope.lesson.Attempt;
import dev.dynoscope.lesson.Lesson;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;

/** A lesson that somebody takes: a platform of its own, and how far they have come. */
public interface LessonTaken {
  /** The lesson. */
  Lesson lesson();

  /** Where it is taken. */
  Lesson.Way way();

  /** Why it is not taken where it was asked for, as a sentence. */
  Optional<String> fallback();

  /** What happens on its platform. */
  Journal journal();

  /** What a session of it needs. */
  Session.Source source();

  /** The branch of the live run that it is; empty in a simulation. */
  OptionalInt branch();

  /**
   * How far the learner has come. It has read nothing yet of what happened after the world was made;
   * whoever shows the journal has it read what is shown.
   */
  Attempt attempt();

  /**
   * Makes the world again as it was when a step began, and goes on from there.
   *
   * @param step from 0, one that was begun
   */
  CompletableFuture<LessonTaken> back(int step);

  /** Ends its platform, if it has one of its own. */
  void leave();
}
