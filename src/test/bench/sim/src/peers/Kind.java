package peers;

/**
 * What is counted: a change of a dyno or of a machine. Our simulation has a fact of the journal for
 * each, in the same order.
 */
enum Kind {
  STARTED("DynoStarted"),
  UP("DynoUp"),
  SIGNALLED("DynoSignalled"),
  EXITED("DynoExited"),
  CRASHED("DynoCrashed"),
  LOST("DynoLost"),
  MACHINE_FAILED("HostFailed"),
  LOSS_NOTICED("HostLossNoticed");

  /** The name of the fact in our journal. */
  final String fact;

  Kind(String fact) {
    this.fact = fact;
  }
}
