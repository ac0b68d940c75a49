package dev.dynoscope.time;

import java.util.List;
import java.util.SplittableRandom;

/** Seeded randomness: the same seed gives the same throws on every machine. */
public final class Dice {
  private final SplittableRandom random;

  /** Dice that throw the sequence which belongs to {@code seed}. */
  public Dice(long seed) {
    random = new SplittableRandom(seed);
  }

  /** One of {@code choices}, each as likely as the others; {@code choices} must not be empty. */
  public <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** A number from 0 to {@code bound}, without {@code bound} itself, each as likely. */
  public long below(long bound) {
    return random.nextLong(bound);
  }

  /** A number from 0 to 1, without 1 itself, each as likely. */
  public double unit() {
    return random.nextDouble();
  }

  /** 64 random bits. */
  public long bits() {
    return random.nextLong();
  }
}
