package dev.dynoscope.paas;

/**
 * The router's sockets, real or virtual. Reports {@link Input.OfExchange} inputs: first {@code
 * RequestArrived}, and after each order what came of it.
 */
public interface Wire {
  /** Carries out an order; returns at once. An exchange that is over is left alone. */
  void carryOut(Effect.ForWire order);

  /** As {@link #carryOut}, at {@link #noMoreOrders} at the latest; by one thread alone. */
  default void carryOutSoon(Effect.ForWire order) {
    carryOut(order);
  }

  /** All orders that belong together have been given. */
  default void noMoreOrders() {}

  /** Connections that are accepted from now on bear no more than this. */
  default void limit(Era.Limits limits) {}
}
