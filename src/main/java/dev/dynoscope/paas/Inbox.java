package dev.dynoscope.paas;

import java.util.List;

/** Where adapters put what they have to report. Takes inputs from any thread and never blocks. */
@FunctionalInterface
public interface Inbox {
  /** Takes one input; inputs from one thread keep their order. */
  void put(Input input);

  /** Takes several inputs, in their order. */
  default void putAll(List<Input> inputs) {
    inputs.forEach(this::put);
  }
}
