package dev.dynoscope.app;

import dev.dynoscope.lesson.Lesson;
import dev.dynoscope.live.Reason;
import dev.dynoscope.session.LessonDraft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A lesson that is being taken, and the code of its apps, as somebody may be editing them. */
final class EditedLesson implements LessonDraft {
  /** The code of apps is looked at more seldom than the lesson: it may be many files. */
  private static final int CODE_EVERY = 4;

  /** Most files of an app that are looked at. */
  private static final int MOST_FILES = 2000;

  private final ShelvedLesson shelved;
  private final Lesson begun;
  private final String code;
  private final Warnings warnings;
  private final String agreed;
  private Lesson asked;
  private boolean other;
  private final Glances glances = new Glances(this::look);
  private String codeNow;
  private int looks;
  private volatile Now now;

  /** Says what of a lesson would run; empty where nobody needs to be asked. */
  interface Warnings {
    /** Of a lesson in its folder. */
    String of(Lesson lesson);
  }

  EditedLesson(ShelvedLesson shelved, Lesson begun, Warnings warnings) {
    this.shelved = shelved;
    this.begun = begun;
    this.warnings = warnings;
    agreed = warnings.of(begun);
    asked = begun;
    code = code();
    codeNow = code;
    now = new Now(begun, false, Optional.empty());
  }

  @Override
  public Now now() {
    glances.ask();
    return now;
  }

  private void look() {
    shelved.glance();
    if (++looks % CODE_EVERY == 0) {
      codeNow = code();
    }
    ShelvedLesson.Reading reading = shelved.reading();
    Lesson lesson = reading.lesson().orElse(begun);
    if (!lesson.equals(asked)) {
      // what nobody has agreed to is not taken on, not even a solution that somebody may have shown
      asked = lesson;
      other = !warnings.of(lesson).equals(agreed);
    }
    boolean world = other || !lesson.start().equals(begun.start()) || !codeNow.equals(code);
    Now next = new Now(other ? now.lesson() : lesson, world, reading.wrong());
    if (!next.equals(now)) {
      now = next;
    }
  }

  /** What the code of the apps is known by: names, sizes and times of its files. */
  private String code() {
    StringBuilder text = new StringBuilder();
    for (Lesson.App app : begun.start().apps()) {
      shelved.folder().find(app).ifPresent(files -> add(files, text));
    }
    return text.toString();
  }

  private static void add(Path folder, StringBuilder text) {
    Path model = LessonFolder.model(folder);
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> files = all.limit(MOST_FILES).sorted().toList();
      for (Path each : files) {
        if (Files.isRegularFile(each)) {
          describe(each, text);
        }
      }
      if (Files.exists(model)) {
        describe(model, text);
      }
    } catch (IOException e) {
      text.append(Reason.of(e));
    }
  }

  private static void describe(Path file, StringBuilder text) throws IOException {
    text.append(file).append(' ').append(Files.size(file)).append(' ');
    text.append(Files.getLastModifiedTime(file)).append('\n');
  }
}
