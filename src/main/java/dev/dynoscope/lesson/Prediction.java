package dev.dynoscope.lesson;

import java.util.List;

/**
 * A question about what will happen, asked before it does and graded by what then happens.
 *
 * @param options two or more; of one of them the condition will be true
 */
public record Prediction(String question, List<Option> options) {
  /**
   * What may happen.
   *
   * @param when true if it is this that has happened, judged when the step is done
   * @param reply told to those who chose it, when they were wrong; may be empty
   */
  public record Option(String text, Condition when, String reply) {}
}
