package dev.dynoscope.view;

import dev.dynoscope.lesson.Lesson;
import dev.dynoscope.session.LessonTaken;
import dev.dynoscope.session.UnfitLesson;
import dev.dynoscope.wording.Wording;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** Has a lesson begin, go back and end; whoever does not want to wait can give it up. */
final class LessonTaking {
  private final LessonWays ways;
  private final Wording wording;
  private int asked;

  LessonTaking(LessonWays ways, Wording wording) {
    this.ways = ways;
    this.wording = wording;
  }

  /**
   * Takes a lesson from a step on, and shows it; the one that is being taken is left before.
   *
   * @param failed gets a sentence if it cannot be taken
   */
  void take(Lesson lesson, Lesson.Way way, int step, Consumer<String> failed) {
    int mine = ++asked;
    CompletableFuture<OptionalInt> free =
        ways.play()
            .map(it -> it.taken().leave())
            .orElseGet(() -> CompletableFuture.completedFuture(OptionalInt.empty()));
    free.thenCompose(branch -> ways.lessons().take(lesson, way, step))
        .whenComplete(here((taken, why) -> {
          if (why != null) {
            if (mine == asked) {
              failed.accept(sentence(why));
            }
          } else if (taken != null && mine == asked) {
            ways.show().accept(taken);
          } else if (taken != null) {
            end(taken);
          }
        }));
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
        .whenComplete(here((taken, why) -> {
          if (taken != null) {
            ways.show().accept(taken);
          } else {
            play.pause(false);
            failed.accept(why == null ? "" : sentence(why));
          }
        }));
  }

  /** Ends a lesson, and shows the run that goes on. */
  void end(LessonTaken taken) {
    taken
        .leave()
        .whenComplete(here((branch, why) -> {
          OptionalInt none = OptionalInt.empty();
          ways.left().accept(branch == null ? none : branch);
        }));
  }

  private static <T> BiConsumer<@Nullable T, @Nullable Throwable> here(
      BiConsumer<@Nullable T, @Nullable Throwable> job) {
    return (result, why) -> Platform.runLater(() -> job.accept(result, why));
  }

  private String sentence(Throwable why) {
    Throwable cause =
        why instanceof CompletionException
            ? Optional.ofNullable(why.getCause()).orElse(why)
            : why;
    return cause instanceof UnfitLesson unfit
        ? unfit.sentence()
        : wording.say("lesson.failed", String.valueOf(cause.getMessage()));
  }
}
