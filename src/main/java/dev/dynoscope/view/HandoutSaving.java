package dev.dynoscope.view;

import dev.dynoscope.lesson.Lesson;
import dev.dynoscope.session.Lessons;
import dev.dynoscope.session.LongWork;
import dev.dynoscope.session.UnfitLesson;
import dev.dynoscope.wording.Wording;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import javafx.application.Platform;

/** Saves the hand-out of a lesson where the user wants it; says how far that has come. */
final class HandoutSaving {
  private static final String ENDING = ".html";

  private final FigurePlace place;
  private final Toasts toasts;
  private final Wording wording;
  private final Consumer<String> browser;
  private Optional<WorkNote> note = Optional.empty();

  /**
   * Saves where {@code place} says.
   *
   * @param browser opens addresses
   */
  HandoutSaving(FigurePlace place, Toasts toasts, Wording wording, Consumer<String> browser) {
    this.place = place;
    this.toasts = toasts;
    this.wording = wording;
    this.browser = browser;
  }

  /** Asks where the hand-out is to go, makes it, writes it, and says how that went. */
  void save(Lessons lessons, Lesson lesson, boolean answers) {
    String name = lesson.id() + (answers ? "-answers" : "") + ENDING;
    place.choose(name).ifPresent(file -> save(lessons, lesson, answers, file));
  }

  private void save(Lessons lessons, Lesson lesson, boolean answers, Path chosen) {
    boolean named = chosen.toString().toLowerCase(Locale.ROOT).endsWith(ENDING);
    Path file = named ? chosen : chosen.resolveSibling(chosen.getFileName() + ENDING);
    // the dialog has asked about the name that was chosen, and not about this one
    if (!named && Files.exists(file)) {
      toasts.refuse(wording.say("modes.exists", file.toString()));
      return;
    }
    LongWork<String> work = lessons.handout(lesson, answers);
    WorkNote shown = new WorkNote(wording.say("lesson.handout.making"), wording, work);
    note.ifPresent(before -> toasts.release(before.node()));
    note = Optional.of(shown);
    toasts.hold(shown.node());
    work.done()
        .thenApply(page -> write(page, file))
        .thenAccept(fault -> Platform.runLater(() -> told(shown, fault, file)))
        .exceptionally(why -> {
          Platform.runLater(() -> failed(shown, why));
          return null;
        });
  }

  /** Writes the file; or says what is wrong. */
  private Optional<String> write(String page, Path file) {
    try {
      Files.writeString(file, page);
      return Optional.empty();
    } catch (NoSuchFileException noFolder) {
      return Optional.of(wording.say("window.figure.no-folder", file.toString()));
    } catch (AccessDeniedException denied) {
      return Optional.of(wording.say("window.figure.denied", file.toString()));
    } catch (IOException fault) {
      return Optional.of(
          wording.say("lesson.handout.failed", file.toString(), String.valueOf(fault.getMessage())));
    }
  }

  private void told(WorkNote shown, Optional<String> fault, Path file) {
    over(shown);
    fault.ifPresentOrElse(
        toasts::refuse,
        () ->
            toasts.offer(
                wording.say("lesson.handout.saved", file.toString()),
                wording.say("modes.open-it"),
                () -> browser.accept(file.toUri().toString())));
  }

  private void failed(WorkNote shown, Throwable why) {
    over(shown);
    Throwable cause =
        why instanceof CompletionException ? Optional.ofNullable(why.getCause()).orElse(why) : why;
    if (cause instanceof CancellationException) {
      return;
    }
    toasts.refuse(
        cause instanceof UnfitLesson unfit
            ? unfit.sentence()
            : wording.say("lesson.failed", String.valueOf(cause.getMessage())));
  }

  private void over(WorkNote shown) {
    toasts.release(shown.node());
    note = note.filter(it -> it != shown);
  }

  /** Shows how far it has come. */
  void update() {
    note.ifPresent(WorkNote::update);
  }
}
