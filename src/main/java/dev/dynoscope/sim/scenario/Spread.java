package dev.dynoscope.sim.scenario;

import dev.dynoscope.time.Dice;
import java.time.Duration;

/**
 * How long something takes, drawn anew each time. Drawn with {@link StrictMath}, so that a seed
 * gives the same on every machine.
 */
public sealed interface Spread {
  /** One time, never below zero. */
  Duration draw(Dice dice);

  /** Always the same. */
  record Fixed(Duration time) implements Spread {
    @Override
    public Duration draw(Dice dice) {
      return time;
    }
  }

  /** Each time from {@code least} to {@code most} as likely as the others. */
  record Uniform(Duration least, Duration most) implements Spread {
    @Override
    public Duration draw(Dice dice) {
      return least.plusNanos(dice.below(most.minus(least).toNanos() + 1));
    }
  }

  /** As likely to end now as ever: what was waited for already changes nothing. */
  record Exponential(Duration mean) implements Spread {
    @Override
    public Duration draw(Dice dice) {
      return Duration.ofNanos(nanos(-StrictMath.log(1 - dice.unit()) * mean.toNanos()));
    }
  }

  /**
   * As real boots and answers take: most are about as long as the others, some are much longer.
   *
   * @param median half are shorter
   * @param p95 95 of 100 are shorter
   */
  record LogNormal(Duration median, Duration p95) implements Spread {
    /** Of a normal distribution, 95 % lie below so many standard deviations. */
    private static final double DEVIATIONS_AT_95 = 1.6448536269514722;

    @Override
    public Duration draw(Dice dice) {
      double sigma = StrictMath.log((double) p95.toNanos() / median.toNanos()) / DEVIATIONS_AT_95;
      return Duration.ofNanos(
          nanos(median.toNanos() * StrictMath.exp(sigma * standardNormal(dice))));
    }

    /** Box and Muller's way: two even numbers give one that is normal. */
    private static double standardNormal(Dice dice) {
      double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - dice.unit()));
      return radius * StrictMath.cos(2 * StrictMath.PI * dice.unit());
    }
  }

  private static long nanos(double value) {
    return (long) StrictMath.min(value, Long.MAX_VALUE / 4.0);
  }
}
