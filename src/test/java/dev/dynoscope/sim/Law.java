package dev.dynoscope.sim;

import dev.dynoscope.journal.Entry;
import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Input;
import java.time.Instant;
import java.util.function.Supplier;

/** Something that holds after every step; keeps what it needs to know of earlier ones. */
interface Law {
  /** A step begins: this is what happened. */
  default void input(Input input, Instant now) {}

  /** The step has brought this about. */
  default void entry(Entry entry) {}

  /** The step asks for this. */
  default void effect(Effect effect) {}

  /** The step is over. */
  default void after(Instant now) {}

  /** All has calmed down, and nothing is on its way. */
  default void calm() {}

  /** Complains if something does not hold. */
  static void holds(boolean true_, String law, Supplier<String> what) {
    if (!true_) {
      throw new Broken(law, what.get());
    }
  }

  /** The same of two values that must be equal. */
  static void same(Object expected, Object found, String law) {
    holds(expected.equals(found), law, () -> "expected " + expected + ", found " + found);
  }

  /** A law was broken. */
  final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String law;

    Broken(String law, String what) {
      super(law + ": " + what);
      this.law = law;
    }

    String law() {
      return law;
    }
  }
}
