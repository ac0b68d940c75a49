package dev.dynoscope.lesson;

import dev.dynoscope.lesson.Attempt.Done;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A lesson that was changed while somebody takes it: which step of the one is which of the other.
 *
 * @param before as it was
 * @param after as it is now
 */
public record Edited(Lesson before, Lesson after) {
  /**
   * Where a step is now: the one with its id, or if it is gone, the one after the last step before
   * it that is still there.
   *
   * @param step from 0; the number of steps for the end
   */
  public int at(int step) {
    for (int i = step; i >= 0; i--) {
      int found = i < before.steps().size() ? find(after, before.steps().get(i).id()) : -1;
      if (found >= 0) {
        return i == step ? found : found + 1;
      }
    }
    return 0;
  }

  private static int find(Lesson lesson, String id) {
    return lesson.steps().stream().map(Step::id).toList().indexOf(id);
  }

  /** What was done, of the lesson as it is now; a new step among them counts as done. */
  List<Done> done(List<Done> done, long begun) {
    List<Done> kept = new ArrayList<>();
    for (Step step : after.steps().subList(0, at(done.size()))) {
      int old = find(before, step.id());
      if (old >= 0 && old < done.size()) {
        kept.add(fitting(done.get(old), step));
      } else {
        long at =
            kept.isEmpty() ? done.stream().findFirst().map(Done::from).orElse(begun) : last(kept);
        kept.add(new Done(at, at, OptionalInt.empty(), List.of()));
      }
    }
    return kept;
  }

  private static long last(List<Done> done) {
    return done.getLast().to();
  }

  /** Without the options that are there no longer. */
  private static Done fitting(Done done, Step step) {
    int options = step.prediction().map(it -> it.options().size()).orElse(0);
    OptionalInt predicted = done.predicted();
    return new Done(
        done.from(),
        done.to(),
        predicted.isPresent() && predicted.getAsInt() < options ? predicted : OptionalInt.empty(),
        done.came().stream().filter(each -> each < options).toList());
  }

  /** Whether a step still has a prediction with as many options. */
  boolean samePrediction(int step) {
    return options(before, step).equals(options(after, at(step)));
  }

  private static Optional<Integer> options(Lesson lesson, int step) {
    return step < lesson.steps().size()
        ? lesson.steps().get(step).prediction().map(it -> it.options().size())
        : Optional.empty();
  }
}
