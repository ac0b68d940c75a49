package dev.dynoscope.app;

import dev.dynoscope.json.Likeness;
import dev.dynoscope.json.Part;
import dev.dynoscope.json.Unreadable;
import dev.dynoscope.lesson.Lesson;
import dev.dynoscope.lesson.Texts;
import dev.dynoscope.lesson.Translation;
import dev.dynoscope.lesson.json.LessonLines;
import dev.dynoscope.lesson.json.TranslationFile;
import dev.dynoscope.live.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The translations of a lesson, which lie beside it. */
record LessonTranslations(LessonFolder folder) {
  private static final Pattern NAME = Pattern.compile("lesson\\.([a-z]{2,3})\\.json");
  private static final int TOLD = 60;
  private static final String NOT_YET =
      "This is not translated yet; write what it is between the quotes after \"is\".";

  /** The file of a language. */
  Path file(String language) {
    return folder.path().resolve(TranslationFile.name(language));
  }

  /** The languages that there are files of, in order. */
  List<String> languages() throws Trouble {
    try (Stream<Path> all = Files.list(folder.path())) {
      return all.map(each -> NAME.matcher(String.valueOf(each.getFileName())))
          .filter(Matcher::matches)
          .map(found -> found.group(1))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new Trouble("The lesson cannot be read: " + Reason.of(e) + ".", e);
    }
  }

  /** That of a language, if there is a file of it. */
  Optional<Translation> find(String language) throws Trouble, Unreadable {
    Path file = file(language);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    return Optional.of(TranslationFile.read(language, text(file)));
  }

  private static String text(Path file) throws Trouble {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new Trouble("The translation cannot be read: " + Reason.of(e) + ".", e);
    }
  }

  /** What is missing, and what was made from what the lesson says no longer. */
  List<LessonFinding> findings(Lesson lesson, LessonLines lines) throws Trouble {
    List<LessonFinding> found = new ArrayList<>();
    for (String language : languages()) {
      try {
        Translation translation = find(language).orElseThrow();
        found.addAll(missing(translation, lesson, lines));
        found.addAll(outOfStep(translation, lesson));
      } catch (Unreadable e) {
        found.add(new LessonFinding(file(language), e.line(), e.sentence()));
      }
    }
    return found;
  }

  private List<LessonFinding> missing(Translation translation, Lesson lesson, LessonLines lines)
      throws Trouble, Unreadable {
    Path file = file(translation.language());
    Part part = Part.of(text(file));
    List<String> listed = translation.texts().stream().map(Translation.Pair::of).toList();
    List<LessonFinding> found = new ArrayList<>();
    for (Texts.Text text : translation.missing(lesson)) {
      int at = listed.indexOf(text.text());
      found.add(
          at < 0
              ? new LessonFinding(
                  folder.file(), lines.at(text.place()), missing(text, translation.language()))
              : new LessonFinding(file, part.lineOf("texts[" + at + "].is"), NOT_YET));
    }
    return found;
  }

  private String missing(Texts.Text text, String language) {
    return "%s lacks %s; \"dynoscope lesson translate %s %s\" makes room for it."
        .formatted(
            TranslationFile.name(language),
            cut(text.text()),
            folder.path().getFileName(),
            language);
  }

  private List<LessonFinding> outOfStep(Translation translation, Lesson lesson)
      throws Trouble, Unreadable {
    Path file = file(translation.language());
    Part part = Part.of(text(file));
    List<String> missing = translation.missing(lesson).stream().map(Texts.Text::text).toList();
    List<LessonFinding> found = new ArrayList<>();
    for (int i : translation.outOfStep(lesson)) {
      String old = translation.texts().get(i).of();
      String sentence =
          "The lesson says this no longer: "
              + cut(old)
              + Likeness.meant(old, missing)
                  .map(now -> ". It says: " + cut(now) + ". Mend \"of\", and \"is\" if need be.")
                  .orElse(". Take it out.");
      found.add(new LessonFinding(file, part.lineOf("texts[" + i + "].of"), sentence));
    }
    return found;
  }

  private static String cut(String text) {
    String line = text.replace('\n', ' ');
    return "\"" + (line.length() > TOLD ? line.substring(0, TOLD) + "…" : line) + "\"";
  }
}
