package dev.dynoscope.journal;

import java.time.Duration;
import java.util.List;

/** What became of the routers' addresses. */
public sealed interface FleetFact extends Fact {
  @Override
  default String subject() {
    return "fleet";
  }

  /**
   * The routers listen at these addresses from now on, and DNS gives them out; none where the
   * system has no address but the one of this machine.
   */
  record RoutersOpened(List<String> addresses) implements FleetFact {}

  /**
   * These addresses are not the routers' any more.
   *
   * @param answered for how long somebody else's router answers there
   */
  record RoutersRetired(List<String> addresses, Duration answered) implements FleetFact {}

  /** Nobody listens at these addresses any more. */
  record RoutersClosed(List<String> addresses) implements FleetFact {}
}
