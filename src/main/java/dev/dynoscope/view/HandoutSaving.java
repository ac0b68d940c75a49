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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;

/** Saves the hand-out of a lesson where the user wants it; says how far that has come. */
final class HandoutSaving {
  private static final String ENDING = ".html";

  private final FigurePlace file;
  private final Supplier<Toasts> place;
  private final Wording wording;
  private final Consumer<String> browser;
  private final List<WorkNote> notes = new ArrayList<>();

  /**
   * Saves where {@code file} says.
   *
   * @param place where messages are to be seen now: what is over the stage hides those there
   * @param browser opens addresses
   */
  HandoutSaving(
      FigurePlace file, Supplier<Toasts> place, Wording wording, Consumer<String> browser) {
    this.file = file;
    this.place = place;
    this.wording = wording;
    this.browser = browser;
  }

  /** Asks where the hand-out is to go, makes it, writes it, and says how that went. */
  void save(Lessons lessons, Lesson lesson, boolean answers) {
    String name = lesson.id() + (answers ? "-answers" : "") + ENDING;
    file.choose(name).ifPresent(chosen -> save(lessons, lesson, answers, chosen));
  }

  private void save(Lessons lessons, Lesson lesson, boolean answers, Path chosen) {
    boolean named = chosen.toString().toLowerCase(Locale.ROOT).endsWith(ENDING);
    Path to = named ? chosen : chosen.resolveSibling(chosen.getFileName() + ENDING);
    // the dialog has asked about the name that was chosen, and not about this one
    if (!named && Files.exists(to)) {
      place.get().refuse(wording.say("modes.exists", to.toString()));
      return;
    }
    LongWork<String> work = lessons.handout(lesson, answers);
    WorkNote shown = new WorkNote(wording.say("lesson.handout.making"), wording, work);
    Toasts where = place.get();
    where.hold(shown.node());
    notes.add(shown);
    work.done()
        .thenApply(page -> write(page, to))
        .thenAccept(fault ->
            Platform.runLater(() -> {
              over(shown, where);
              told(fault, to);
            }))
        .exceptionally(why -> {
          Platform.runLater(() -> {
            over(shown, where);
            failed(why);
          });
          return null;
        });
  }

  private void over(WorkNote shown, Toasts where) {
    where.release(shown.node());
    notes.remove(shown);
  }

  /** Writes the file; or says what is wrong. */
  private Optional<String> write(String page, Path to) {
    try {
      Files.writeString(to, page);
      return Optional.empty();
    } catch (NoSuchFileException noFolder) {
      return Optional.of(wording.say("window.figure.no-folder", to.toString()));
    } catch (AccessDeniedException denied) {
      return Optional.of(wording.say("window.figure.denied", to.toString()));
    } catch (IOException fault) {
      return Optional.of(
          wording.say("lesson.handout.failed", to.toString(), String.valueOf(fault.getMessage())));
    }
  }

  private void told(Optional<String> fault, Path written) {
    Toasts toasts = place.get();
    fault.ifPresentOrElse(
        toasts::refuse,
        () ->
            toasts.offer(
                wording.say("lesson.handout.saved", written.toString()),
                wording.say("modes.open-it"),
                () -> browser.accept(written.toUri().toString()),
                () -> Files.exists(written)));
  }

  private void failed(Throwable why) {
    Throwable cause = Causes.of(why);
    if (cause instanceof CancellationException) {
      return;
    }
    place
        .get()
        .refuse(
            cause instanceof UnfitLesson unfit
                ? unfit.sentence()
                : wording.say("lesson.failed", String.valueOf(cause.getMessage())));
  }

  /** Shows how far it has come. */
  void update() {
    notes.forEach(WorkNote::update);
  }
}
