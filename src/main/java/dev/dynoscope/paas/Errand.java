package dev.dynoscope.paas;

import dev.dynoscope.journal.DynoName;

/**
 * What is run once in a dyno of its own (One-Off Dynos, Dev Center).
 *
 * @param process what the dyno is called, such as {@code run} or {@code release}
 * @param plan the command, and the release it runs in
 * @param attached whether somebody looks at what it prints: one that is silent for too long is hung
 *     up then
 * @param whenOver hears how it ended, in the step in which it does
 */
record Errand(String process, Plan plan, boolean attached, WhenOver whenOver) {
  /** Who wants to know how a one-off dyno ended. */
  @FunctionalInterface
  interface WhenOver {
    /** For those who do not. */
    WhenOver NOBODY = (_, _) -> {};

    /**
     * The dyno is gone.
     *
     * @param status as its command left it, 0 if all went well; 137 if the dyno could not be
     *     started, or was lost with its machine
     */
    void over(DynoName dyno, int status);
  }
}
