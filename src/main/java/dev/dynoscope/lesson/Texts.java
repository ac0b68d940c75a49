package dev.dynoscope.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** All that a lesson says to people, each text with its place in the lesson's file. */
public final class Texts {
  private final BiFunction<String, String, String> change;

  private Texts(BiFunction<String, String, String> change) {
    this.change = change;
  }

  /**
   * A text of a lesson.
   *
   * @param place such as {@code steps[2].hints[0]}
   */
  public record Text(String place, String text) {}

  /** Those of a lesson that are not empty, as they stand in its file. */
  public static List<Text> of(Lesson lesson) {
    List<Text> all = new ArrayList<>();
    Lesson same =
        changed(
            lesson,
            (place, text) -> {
              all.add(new Text(place, text));
              return text;
            });
    return same.steps().isEmpty() ? List.of() : all;
  }

  /**
   * The lesson with other texts.
   *
   * @param change gets a place and the text there, which is not empty, and says what it becomes
   */
  static Lesson changed(Lesson lesson, BiFunction<String, String, String> change) {
    return new Texts(change).lesson(lesson);
  }

  private String text(String place, String text) {
    return text.isEmpty() ? text : change.apply(place, text);
  }

  private Lesson lesson(Lesson old) {
    String title = text("title", old.title());
    String about = text("about", old.about());
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < old.steps().size(); i++) {
      steps.add(step("steps[" + i + "].", old.steps().get(i)));
    }
    return new Lesson(
        old.id(), title, about, old.minutes(), old.claims(), old.prefers(), old.start(), steps);
  }

  private Step step(String at, Step old) {
    return new Step(
        old.id(),
        text(at + "title", old.title()),
        text(at + "say", old.say()),
        old.spotlight(),
        text(at + "do", old.task()),
        old.prediction().map(p -> prediction(at + "predict.", p)),
        old.expect(),
        all(at + "hints", old.hints()),
        text(at + "why", old.why()),
        old.solution(),
        text(at + "notes", old.notes()),
        old.claims());
  }

  private Prediction prediction(String at, Prediction old) {
    String question = text(at + "question", old.question());
    List<Prediction.Option> options = new ArrayList<>();
    for (Prediction.Option each : old.options()) {
      String place = at + "options[" + options.size() + "].";
      options.add(
          new Prediction.Option(
              text(place + "text", each.text()), each.when(), text(place + "reply", each.reply())));
    }
    return new Prediction(question, options);
  }

  private List<String> all(String at, List<String> old) {
    List<String> texts = new ArrayList<>();
    for (String each : old) {
      texts.add(text(at + "[" + texts.size() + "]", each));
    }
    return texts;
  }
}
