package dev.dynoscope.lesson;

import java.util.SortedSet;
import java.util.TreeSet;

/** The kinds of facts that a step asks about: all others need not be remembered. */
final class Mentions {
  private final SortedSet<String> kinds = new TreeSet<>();

  /** Those of a step. */
  static SortedSet<String> of(Step step) {
    Mentions mentions = new Mentions();
    step.expect().ifPresent(mentions::add);
    step.prediction().ifPresent(p -> p.options().forEach(o -> mentions.add(o.when())));
    step.solution().forEach(mentions::add);
    return mentions.kinds;
  }

  private void add(Move move) {
    switch (move) {
      case Move.Repeat repeat -> add(repeat.until());
      case Move.Tell _, Move.Wait _ -> {}
    }
  }

  private void add(Condition condition) {
    switch (condition) {
      case Condition.Happened c -> kinds.add(c.what().kind());
      case Condition.Now _ -> {}
      case Condition.InOrder c -> c.what().forEach(each -> kinds.add(each.kind()));
      case Condition.NeverSince c -> {
        kinds.add(c.never().kind());
        kinds.add(c.since().kind());
      }
      case Condition.All c -> c.parts().forEach(this::add);
      case Condition.Any c -> c.parts().forEach(this::add);
      case Condition.Not c -> add(c.part());
    }
  }
}
