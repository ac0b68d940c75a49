package dev.dynoscope.journal;

import java.util.List;
import java.util.Optional;

/** What the learner asked for, at the window or at the command line. */
public sealed interface LearnerFact extends Fact {
  @Override
  default String subject() {
    return "learner";
  }

  /** A command, in the words of the {@code heroku} command line. */
  record CommandGiven(String text) implements LearnerFact {}

  /** What the platform said to the latest command. */
  record CommandAnswered(String text, List<String> lines) implements LearnerFact {}

  /**
   * A command that could not be carried out, with a sentence that says why and what to do.
   *
   * @param instead the command that leads on, where there is one
   */
  record CommandRefused(String text, String sentence, Optional<String> instead)
      implements LearnerFact {}
}
