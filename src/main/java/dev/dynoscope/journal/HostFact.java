package dev.dynoscope.journal;

import java.time.Duration;

/** What happened to a machine that dynos run on. */
public sealed interface HostFact extends Fact {
  /** The machine, such as {@code host-a1}. */
  String host();

  @Override
  default String subject() {
    return "host:" + host();
  }

  /** The machine is lost with all that ran on it; the platform does not know it yet. */
  record HostFailed(String host, String zone) implements HostFact {}

  /**
   * The platform has noticed that the machine is lost.
   *
   * @param took platform time since it was lost
   * @param replacement the machine that takes its place
   */
  record HostLossNoticed(String host, Duration took, String replacement) implements HostFact {}
}
