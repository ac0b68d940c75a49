package dev.dynoscope.lesson;

import dev.dynoscope.journal.Entry;
import dev.dynoscope.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A learner on the way through a lesson. It reads the journal as it grows. What happens after a
 * step was done counts for the next one, so nobody who is ahead of the text has to do things twice.
 */
public final class Attempt {
  private Lesson lesson;
  private final List<Done> done = new ArrayList<>();
  private final List<Seen.Fact> facts = new ArrayList<>();
  private long begun;
  private SortedSet<String> wanted;
  private World world = World.EMPTY;
  private OptionalInt predicted = OptionalInt.empty();

  /**
   * A step that was done.
   *
   * @param from the entry after which it began
   * @param to the entry that did it, or the latest one where there was nothing to do
   * @param predicted which option of its prediction was chosen
   * @param came which options came true: one of them, in a lesson that was checked
   */
  public record Done(long from, long to, OptionalInt predicted, List<Integer> came) {
    /** Whether a prediction was made, and came true. */
    public boolean right() {
      return predicted.isPresent() && came.contains(predicted.getAsInt());
    }
  }

  /**
   * One at the beginning.
   *
   * @param begun what the journal tells after this entry counts
   */
  public Attempt(Lesson lesson, long begun) {
    this.lesson = lesson;
    this.begun = begun;
    wanted = wanted();
  }

  /**
   * One that begins with a step before which another one has done what there is to do.
   *
   * @param step from 0, one that the other one has begun
   * @param from what the journal tells after this entry counts
   */
  public static Attempt back(Attempt other, int step, long from) {
    List<Done> kept = other.done.subList(0, Math.min(step, other.done.size()));
    Attempt attempt = new Attempt(other.lesson, from);
    attempt.done.addAll(kept);
    attempt.wanted = attempt.wanted();
    return attempt;
  }

  /**
   * Goes on with the lesson as it was edited. Steps that were done stay done, and the present one
   * stays the present one, wherever it stands now: what they are called by is their {@code id}.
   * What has happened since it began is to be told again, from the journal's first entry on.
   */
  public void edit(Lesson edited) {
    Edited change = new Edited(lesson, edited);
    List<Done> kept = change.done(done, begun);
    boolean same = change.samePrediction(done.size());
    lesson = edited;
    done.clear();
    done.addAll(kept);
    predicted = same ? predicted : OptionalInt.empty();
    facts.clear();
    world = World.EMPTY;
    wanted = wanted();
  }

  /**
   * Takes the next entry; one that it has read already is nothing new.
   *
   * @param after the world after it
   */
  public void take(Entry entry, World after) {
    if (entry.seq() <= world.seq()) {
      return;
    }
    world = after;
    if (entry.seq() < begun || over()) {
      return;
    }
    if (entry.seq() > begun && wanted.contains(Facts.kind(entry.fact()))) {
      facts.add(new Seen.Fact(entry.at(), Facts.told(entry, after)));
    }
    finishAllThatAreTrue(entry.seq());
  }

  /** What is true already when a step begins is seen as true. */
  private void finishAllThatAreTrue(long seq) {
    while (met()) {
      finish(seq);
    }
  }

  private boolean met() {
    return step().flatMap(Step::expect).filter(this::holds).isPresent();
  }

  private Judge judge() {
    return new Judge(new SoFar(facts, world));
  }

  private record SoFar(List<Seen.Fact> moments, World world) implements Seen {
    @Override
    public List<Told> things(String kind) {
      return new Things(world).of(kind);
    }
  }

  private void finish(long seq) {
    done.add(new Done(begun, seq, predicted, came()));
    if (seq > begun) {
      facts.clear();
    }
    begun = seq;
    predicted = OptionalInt.empty();
    wanted = wanted();
  }

  /** Kinds of facts that the present step asks about, and the next one that asks for anything. */
  private SortedSet<String> wanted() {
    SortedSet<String> kinds = new TreeSet<>();
    for (Step step : lesson.steps().subList(done.size(), lesson.steps().size())) {
      kinds.addAll(Mentions.of(step));
      if (step.expect().isPresent()) {
        break;
      }
    }
    return kinds;
  }

  private List<Integer> came() {
    List<Prediction.Option> options =
        step().flatMap(Step::prediction).map(Prediction::options).orElse(List.of());
    List<Integer> came = new ArrayList<>();
    for (int i = 0; i < options.size(); i++) {
      if (holds(options.get(i).when())) {
        came.add(i);
      }
    }
    return Collections.unmodifiableList(came);
  }

  /** The lesson. */
  public Lesson lesson() {
    return lesson;
  }

  /** The steps that were done, in order. */
  public List<Done> done() {
    return Collections.unmodifiableList(done);
  }

  /** Whether all steps were done. */
  public boolean over() {
    return done.size() == lesson.steps().size();
  }

  /** The step that is to be done next, from 0; the number of steps when all were. */
  public int reached() {
    return done.size();
  }

  /** The step that is to be done next; empty when all were. */
  public Optional<Step> step() {
    return over() ? Optional.empty() : Optional.of(lesson.steps().get(done.size()));
  }

  /** The entry after which the present step began. */
  public long begun() {
    return begun;
  }

  /** The last entry that it has read. */
  public long seq() {
    return world.seq();
  }

  /** The entry after which a step began, from 0, which has begun. */
  public long begun(int step) {
    return step < done.size() ? done.get(step).from() : begun;
  }

  /** Platform time up to which it has read. */
  public Instant now() {
    return world.at();
  }

  /** Chooses an option of the present step's prediction, from 0; another one before it is done. */
  public void predict(int option) {
    predicted = OptionalInt.of(option);
  }

  /** The option that was chosen for the present step. */
  public OptionalInt predicted() {
    return predicted;
  }

  /** Goes on from a step where there is nothing to do. */
  public void read() {
    if (step().filter(s -> s.expect().isEmpty()).isPresent()) {
      finish(begun);
      if (world.seq() > 0) {
        finishAllThatAreTrue(Math.max(begun, world.seq()));
      }
    }
  }

  /** What is to be said of the present step; true where there is nothing to do. */
  public Verdict verdict() {
    return step().flatMap(Step::expect).map(expected -> judge().of(expected)).orElse(Verdict.TRUE);
  }

  /** Whether {@code condition} is true of what has happened since the present step began. */
  public boolean holds(Condition condition) {
    return judge().of(condition).met();
  }
}
