package dev.dynoscope.view;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Something that was said to the learner. */
final class Message {
  private final Instant at;
  private final String sentence;
  private final boolean refused;
  private final Optional<Way> way;
  private boolean taken;

  /**
   * What a message offers.
   *
   * @param words what stands on its button
   * @param job what the button does
   * @param still whether that can be done yet
   */
  record Way(String words, Runnable job, BooleanSupplier still) {}

  /**
   * A message.
   *
   * @param at platform time
   * @param refused whether it says what went wrong
   * @param way what it offers, if anything
   */
  Message(Instant at, String sentence, boolean refused, Optional<Way> way) {
    this.at = at;
    this.sentence = sentence;
    this.refused = refused;
    this.way = way;
  }

  Instant at() {
    return at;
  }

  String sentence() {
    return sentence;
  }

  boolean refused() {
    return refused;
  }

  /** What it offers; empty if nothing, or if that was done or can be done no more. */
  Optional<Way> way() {
    return way.filter(it -> !taken && it.still().getAsBoolean());
  }

  /** Whether it ever offered anything. */
  boolean offered() {
    return way.isPresent();
  }

  /** Does what it offers, once. */
  void take() {
    way()
        .ifPresent(it -> {
          taken = true;
          it.job().run();
        });
  }
}
