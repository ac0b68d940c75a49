package dev.dynoscope.sim;

import dev.dynoscope.sim.Trial.Breach;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds a short play that still breaks the same law: leaves out halves, quarters, … and at last
 * single steps (delta debugging), then tries shorter times.
 */
final class Shrinker {
  private final Function<Play, Optional<Breach>> trial;
  private final String law;
  private Play best;

  private Shrinker(Play play, String law, Function<Play, Optional<Breach>> trial) {
    this.trial = trial;
    this.law = law;
    best = play;
  }

  /** The shortest play found that breaks the law as {@code play} does. */
  static Play shrink(Play play, Breach breach, Function<Play, Optional<Breach>> trial) {
    int needed = Math.min(play.steps().size(), breach.step() + 1);
    Shrinker shrinker = new Shrinker(play, breach.law(), trial);
    shrinker.keep(play.without(needed, play.steps().size()));
    int before;
    do {
      before = shrinker.best.steps().size();
      shrinker.leaveOut();
    } while (shrinker.best.steps().size() < before);
    shrinker.shorten();
    return shrinker.best;
  }

  /** Goes on with {@code play} if it breaks the law too; says whether it does. */
  private boolean keep(Play play) {
    boolean same = trial.apply(play).filter(breach -> breach.law().equals(law)).isPresent();
    if (same) {
      best = play;
    }
    return same;
  }

  private void leaveOut() {
    for (int length = Math.max(1, best.steps().size() / 2); length >= 1; length /= 2) {
      int from = 0;
      while (from < best.steps().size()) {
        int to = Math.min(best.steps().size(), from + length);
        if (!keep(best.without(from, to))) {
          from += length;
        }
      }
    }
  }

  private void shorten() {
    for (int i = 0; i < best.steps().size(); i++) {
      boolean shorter = true;
      while (shorter) {
        Optional<Step> less = less(best.steps().get(i));
        shorter = less.isPresent() && keep(best.with(i, less.get()));
      }
    }
  }

  private static Optional<Step> less(Step step) {
    return switch (step) {
      case Step.Pass s -> half(s.by()).map(Step.Pass::new);
      case Step.Leap s -> half(s.by()).map(Step.Leap::new);
      case Step.Befall s -> half(s.after()).map(after -> new Step.Befall(s.kind(), after));
      case Step.Ask s when s.times() > 1 ->
          Optional.of(new Step.Ask(s.host(), s.path(), s.habit(), s.times() - 1));
      case Step.Tell _,
          Step.Ask _,
          Step.Kill _,
          Step.Grow _,
          Step.Leave _,
          Step.Deploy _,
          Step.Give _ ->
          Optional.empty();
    };
  }

  /** Whole milliseconds, so that it ends. */
  private static Optional<Duration> half(Duration time) {
    return time.isZero() ? Optional.empty() : Optional.of(Duration.ofMillis(time.toMillis() / 2));
  }
}
