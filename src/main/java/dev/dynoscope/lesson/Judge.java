package dev.dynoscope.lesson;

import dev.dynoscope.lesson.Condition.Times;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says whether a condition is true of what was seen, and if not, what was nearest. */
final class Judge {
  private static final double SOME = 0.5;

  private final Seen seen;

  Judge(Seen seen) {
    this.seen = seen;
  }

  Verdict of(Condition condition) {
    return switch (condition) {
      case Condition.Happened c -> counted(seen.facts(), c.what(), c.times());
      case Condition.Now c -> counted(seen.things(c.what().kind()), c.what(), c.times());
      case Condition.InOrder c -> ordered(c);
      case Condition.NeverSince c -> neverSince(c);
      case Condition.All c -> all(c.parts());
      case Condition.Any c -> any(c.parts());
      case Condition.Not c -> {
        boolean met = of(c.part()).met();
        yield met ? Verdict.missed(0, new Miss.StillTrue(c.part())) : Verdict.TRUE;
      }
    };
  }

  private static Verdict counted(List<Told> told, Pattern what, Times times) {
    int count = (int) told.stream().filter(what::fits).count();
    if (times.hold(count)) {
      return Verdict.TRUE;
    }
    if (count > times.most()) {
      return Verdict.missed(SOME, new Miss.TooMany(what, count, times.most()));
    }
    return count == 0
        ? nearest(told, what)
        : Verdict.missed(
            (double) count / times.least(), new Miss.TooFew(what, count, times.least()));
  }

  /** Nothing fits: what was nearest, the latest of those that were equally near. */
  private static Verdict nearest(List<Told> told, Pattern what) {
    return told.reversed().stream()
        .filter(each -> each.kind().equals(what.kind()))
        .max(Comparator.comparingLong(what::fitting))
        .map(each -> otherwise(what, each))
        .orElseGet(() -> Verdict.missed(0, new Miss.Nothing(what)));
  }

  private static Verdict otherwise(Pattern what, Told told) {
    String field = what.misfit(told).orElseThrow();
    double near = (what.fitting(told) + SOME) / (what.probes().size() + 1.0);
    List<Value> values = told.field(field);
    // the last of several values is the latest that came about
    String was = values.isEmpty() ? "" : values.getLast().text();
    return Verdict.missed(near, new Miss.Otherwise(what, field, was));
  }

  private Verdict ordered(Condition.InOrder condition) {
    List<Seen.Fact> facts = seen.moments();
    Verdict best = from(facts, 0, condition);
    for (int start = 1; start < facts.size() && !best.met(); start++) {
      if (condition.what().getFirst().fits(facts.get(start).told())) {
        Verdict other = from(facts, start, condition);
        best = other.met() || other.near() > best.near() ? other : best;
      }
    }
    return best;
  }

  private static Verdict from(List<Seen.Fact> facts, int start, Condition.InOrder condition) {
    List<Pattern> what = condition.what();
    int next = start;
    Optional<Seen.Fact> first = Optional.empty();
    Optional<Seen.Fact> last = Optional.empty();
    for (int done = 0; done < what.size(); done++) {
      int found = find(facts, next, what.get(done));
      if (found < 0) {
        return broken(facts, next, what, done);
      }
      last = Optional.of(facts.get(found));
      first = first.or(() -> Optional.of(facts.get(found)));
      next = found + 1;
    }
    Duration took = Duration.between(first.orElseThrow().at(), last.orElseThrow().at());
    return condition
        .within()
        .filter(limit -> took.compareTo(limit) > 0)
        .map(limit -> Verdict.missed(1 - 1.0 / (what.size() + 1), late(what, took, limit)))
        .orElse(Verdict.TRUE);
  }

  private static Miss late(List<Pattern> what, Duration took, Duration limit) {
    return new Miss.TooLong(what.getLast(), took, limit);
  }

  private static Verdict broken(List<Seen.Fact> facts, int next, List<Pattern> what, int done) {
    List<Told> rest = facts.subList(next, facts.size()).stream().map(Seen.Fact::told).toList();
    Verdict missing = nearest(rest, what.get(done));
    double near = (done + missing.near()) / (what.size() + 1);
    Miss miss = missing.miss().orElseThrow();
    return Verdict.missed(near, done == 0 ? miss : new Miss.NotSince(what.get(done - 1), miss));
  }

  private static int find(List<Seen.Fact> facts, int from, Pattern what) {
    for (int i = from; i < facts.size(); i++) {
      if (what.fits(facts.get(i).told())) {
        return i;
      }
    }
    return -1;
  }

  private Verdict neverSince(Condition.NeverSince condition) {
    List<Told> facts = seen.facts();
    int since = -1;
    for (int i = 0; i < facts.size(); i++) {
      since = condition.since().fits(facts.get(i)) ? i : since;
    }
    if (since < 0) {
      return nearest(facts, condition.since());
    }
    boolean spoiled = facts.subList(since, facts.size()).stream().anyMatch(condition.never()::fits);
    return spoiled
        ? Verdict.missed(SOME, new Miss.Spoiled(condition.never(), condition.since()))
        : Verdict.TRUE;
  }

  private Verdict all(List<Condition> parts) {
    List<Verdict> verdicts = parts.stream().map(this::of).toList();
    double near = verdicts.stream().mapToDouble(Verdict::near).average().orElse(1);
    return verdicts.stream()
        .flatMap(v -> v.miss().stream())
        .findFirst()
        .map(miss -> Verdict.missed(near, miss))
        .orElse(Verdict.TRUE);
  }

  private Verdict any(List<Condition> parts) {
    return parts.stream()
        .map(this::of)
        .max(Comparator.comparingDouble(v -> v.met() ? 2 : v.near()))
        .orElse(Verdict.TRUE);
  }
}
