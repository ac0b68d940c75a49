package dev.dynoscope.view;

import dev.dynoscope.lesson.Lesson;
import dev.dynoscope.session.LessonTaken;
import dev.dynoscope.session.UnfitLesson;
import dev.dynoscope.wording.Wording;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;

/** Has a lesson begin, go back and end; whoever does not want to wait can give it up. */
final class LessonTaking {
  private final LessonWays ways;
  private final Wording wording;
  private int asked;

  LessonTaking(LessonWays ways, Wording wording) {
    this.ways = ways;
    this.wording = wording;
  }

  /** The first lesson that was not done, after the one that is being taken; else the first. */
  Optional<Lesson> next() {
    List<Lesson> all = ways.lessons().all();
    int taken = ways.play().map(it -> all.indexOf(it.lesson())).orElse(-1);
    return undone(all.subList(taken + 1, all.size()))
        .or(() -> undone(all))
        .or(() -> all.stream().findFirst());
  }

  private Optional<Lesson> undone(List<Lesson> some) {
    return some.stream()
        .filter(it -> ways.lessons().progress().of(it.id()).filter(n -> n.whole()).isEmpty())
        .findFirst();
  }

  /**
   * Takes a lesson from a step on, and shows it; the one that is being taken is left before.
   *
   * @param failed gets a sentence if it cannot be taken and nothing else was left for it
   */
  void take(Lesson lesson, Lesson.Way way, int step, Consumer<String> failed) {
    int mine = ++asked;
    Optional<CompletableFuture<OptionalInt>> leaving = ways.play().map(it -> it.taken().leave());
    leaving
        .orElseGet(() -> CompletableFuture.completedFuture(OptionalInt.empty()))
        .thenCompose(branch -> ways.lessons().take(lesson, way, step))
        .thenAccept(taken -> Platform.runLater(() -> begun(taken, mine == asked)))
        .exceptionally(why -> {
          String sentence = sentence(why);
          Platform.runLater(() -> {
            if (leaving.isPresent()) {
              ways.left()
                  .accept(branch(leaving.get()), Optional.of(sentence).filter(_ -> mine == asked));
            } else if (mine == asked) {
              failed.accept(sentence);
            }
          });
          return null;
        });
  }

  /** The branch that goes on after a lesson, if that could be had. */
  private static OptionalInt branch(CompletableFuture<OptionalInt> left) {
    return left.isCompletedExceptionally() ? OptionalInt.empty() : left.join();
  }

  private void begun(LessonTaken taken, boolean wanted) {
    if (wanted) {
      ways.show().accept(taken);
    } else {
      end(taken);
    }
  }

  /** Gives up what was asked for last; what it has begun is ended when it is there. */
  void giveUp() {
    asked++;
  }

  /** Makes the world again as it was when a step began, and shows it. */
  void back(LessonPlay play, int step, Consumer<String> failed) {
    play.pause(true);
    play.taken()
        .back(step)
        .thenAccept(taken -> Platform.runLater(() -> ways.show().accept(taken)))
        .exceptionally(why -> {
          Platform.runLater(() -> {
            play.pause(false);
            failed.accept(sentence(why));
          });
          return null;
        });
  }

  /** Ends a lesson, and shows the run that goes on. */
  void end(LessonTaken taken) {
    taken
        .leave()
        .thenAccept(branch -> Platform.runLater(() -> ways.left().accept(branch, Optional.empty())))
        .exceptionally(why -> {
          Platform.runLater(
              () -> ways.left().accept(OptionalInt.empty(), Optional.of(sentence(why))));
          return null;
        });
  }

  private String sentence(Throwable why) {
    Throwable cause = Causes.of(why);
    return cause instanceof UnfitLesson unfit
        ? unfit.sentence()
        : wording.say("lesson.failed", String.valueOf(cause.getMessage()));
  }
}
