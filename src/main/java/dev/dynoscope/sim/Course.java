package dev.dynoscope.sim;

import dev.dynoscope.paas.Input;
import dev.dynoscope.time.Dice;
import java.time.Duration;
import java.time.Instant;

/** What the parts of a simulation have in common: its time, its agenda, the way to the rules. */
interface Course {
  /** Virtual time. */
  Instant now();

  /** Plans something; even with no time between, it happens after what happens now. */
  void after(Duration wait, Runnable what);

  /** Tells the rules something; only from within what was planned. */
  void give(Input input);

  /** What goes wrong. */
  Mishaps mishaps();

  /** What all chance goes by. */
  long seed();

  /** Chance of one's own, which others do not disturb. */
  Dice dice(String owner);
}
