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
   * How far the learner has come. It has read the journal up to {@link Attempt#seq}; whoever shows
   * the journal has it read on.
   */
  Attempt attempt();

  /** Its files, which somebody may be editing. */
  LessonDraft draft();

  /**
   * Makes the world again as it was when a step began, and goes on from there.
   *
   * @param step from 0, one that was begun
   */
  CompletableFuture<LessonTaken> back(int step);

  /**
   * Ends it, and has the run go on that the lesson has taken the place of.
   *
   * @return the branch of the live run that goes on; empty where none was left for the lesson
   */
  CompletableFuture<OptionalInt> leave();
}
