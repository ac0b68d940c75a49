package peers;

import java.util.function.Consumer;

/** What is asked of a simulator: keep what is due, and hand it back in the order of time. */
interface Engine {
  /** Seconds of virtual time since the start. */
  double now();

  /** Puts something in so many seconds from now. What is due at one time comes in the order put. */
  void in(double seconds, Due due);

  /**
   * Runs until nothing is due any more.
   *
   * @param first puts the first things, at time 0
   * @param happens is given each thing at its time
   */
  void run(Runnable first, Consumer<Due> happens);
}
