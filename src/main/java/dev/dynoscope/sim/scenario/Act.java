package dev.dynoscope.sim.scenario;

import java.time.Duration;

/**
 * Something that is done once.
 *
 * @param at time after the beginning
 */
public record Act(Duration at, Deed deed) {
  /** What is done. */
  public sealed interface Deed {
    /** A command is given, as on the command line. */
    record Tell(String command) implements Deed {}

    /**
     * Clients ask for a page, all at once.
     *
     * @param times how many
     */
    record Ask(Visitors.Request request, int times) implements Deed {}
  }
}
