package dev.dynoscope.paas;

/**
 * The router's sockets, real or virtual. Reports {@link Input.OfExchange} inputs: first {@code
 * RequestArrived}, and after each order what came of it.
 */
public interface Wire {
  /** Carries out an order; returns at once. An exchange that is over is left alone. */
  void carryOut(Effect.ForWire order);

  /** Connections that are accepted from now on bear no more than this. */
  default void limit(Era.Limits limits) {}
}
