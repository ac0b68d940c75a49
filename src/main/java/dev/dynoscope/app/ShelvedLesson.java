package dev.dynoscope.app;

import dev.dynoscope.json.Unreadable;
import dev.dynoscope.lesson.Lesson;
import dev.dynoscope.lesson.Translation;
import dev.dynoscope.live.Reason;
import dev.dynoscope.session.LessonListed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A lesson that was read from its folder, and is read again when its files are others. Editors save
 * in many ways, and in more than one go: what is found counts when it is the same twice.
 */
final class ShelvedLesson {
  private final LessonFolder folder;
  private final String language;
  private String seen = "";
  private String judged = "";
  private volatile Reading reading;

  /**
   * What was read.
   *
   * @param lesson as it was last when it could be read
   * @param wrong what is wrong with the files, with the line and the place
   * @param unreadable whether the lesson's own text is no lesson, and not just not there
   */
  record Reading(Optional<Lesson> lesson, Optional<String> wrong, boolean unreadable) {}

  private ShelvedLesson(LessonFolder folder, String language) {
    this.folder = folder;
    this.language = language;
    reading = new Reading(Optional.empty(), Optional.empty(), false);
  }

  /** Reads one, with its translation into a language, if there is one. */
  static ShelvedLesson of(LessonFolder folder, String language) {
    ShelvedLesson lesson = new ShelvedLesson(folder, language);
    lesson.read();
    return lesson;
  }

  LessonFolder folder() {
    return folder;
  }

  /** What was read last. */
  Reading reading() {
    return reading;
  }

  /** The lesson in the list. */
  LessonListed listed() {
    Reading now = reading;
    String id = String.valueOf(folder.path().getFileName());
    return now.wrong()
        .<LessonListed>map(
            why -> new LessonListed.Unfit(id, now.lesson().map(Lesson::title).orElse(id), why))
        .orElseGet(() -> new LessonListed.Fit(now.lesson().orElseThrow()));
  }

  /** Reads it now. */
  synchronized void read() {
    seen = texts();
    judge();
  }

  /** Looks at the files; reads them if they are others than before, and were so a glance ago. */
  synchronized void glance() {
    String now = texts();
    boolean still = now.equals(seen);
    seen = now;
    if (still && !now.equals(judged)) {
      judge();
    }
  }

  private String texts() {
    Path translation = new LessonTranslations(folder).file(language);
    return text(folder.file()) + '\0' + (Files.exists(translation) ? text(translation) : "");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return Reason.of(e);
    }
  }

  private void judge() {
    judged = seen;
    Optional<Lesson> last = reading.lesson();
    try {
      reading = translated(folder.lesson());
    } catch (Unreadable e) {
      reading = new Reading(last, Optional.of(told(folder.file(), e)), true);
    } catch (Trouble e) {
      reading = new Reading(last, Optional.of(e.sentence()), false);
    }
  }

  private Reading translated(Lesson original) throws Trouble {
    LessonTranslations translations = new LessonTranslations(folder);
    try {
      Optional<Translation> translation = translations.find(language);
      Lesson lesson = translation.map(it -> it.of(original)).orElse(original);
      return new Reading(Optional.of(lesson), Optional.empty(), false);
    } catch (Unreadable e) {
      return new Reading(
          reading.lesson().or(() -> Optional.of(original)),
          Optional.of(told(translations.file(language), e)),
          true);
    }
  }

  private static String told(Path file, Unreadable e) {
    String why = String.valueOf(e.getMessage());
    return file.getFileName() + ", " + Character.toLowerCase(why.charAt(0)) + why.substring(1);
  }
}
