package dev.dynoscope.lesson.json;

import dev.dynoscope.json.Layout;
import dev.dynoscope.lesson.Lesson;
import dev.dynoscope.lesson.Move;
import dev.dynoscope.lesson.Prediction;
import dev.dynoscope.lesson.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes lessons as {@link LessonFile} reads them, laid out to be edited. */
public final class LessonWriter {
  private static final String ERA = "free-2019";

  private LessonWriter() {}

  /**
   * What the file of a lesson says.
   *
   * @param schema where an editor finds what a lesson can say, seen from the file
   */
  public static String write(Lesson lesson, String schema) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("$schema", schema);
    all.put("title", lesson.title());
    all.put("about", lesson.about());
    all.put("minutes", lesson.minutes());
    put(all, "claims", lesson.claims());
    all.put("prefers", lesson.prefers().name().toLowerCase(Locale.ROOT));
    all.put("start", start(lesson.start()));
    all.put("steps", lesson.steps().stream().map(LessonWriter::step).toList());
    return Layout.of(all, 2);
  }

  private static void put(Map<String, Object> all, String key, Collection<?> values) {
    if (!values.isEmpty()) {
      all.put(key, List.copyOf(values));
    }
  }

  private static void put(Map<String, Object> all, String key, String text) {
    if (!text.isEmpty()) {
      all.put(key, text);
    }
  }

  private static Map<String, Object> start(Lesson.Start start) {
    Map<String, Object> all = new LinkedHashMap<>();
    put(all, "era", start.era().equals(ERA) ? "" : start.era());
    put(all, "apps", start.apps().stream().map(LessonWriter::app).toList());
    put(all, "commands", start.commands());
    return all;
  }

  private static Map<String, Object> app(Lesson.App app) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("name", app.name());
    put(all, "from", app.from().equals(app.name()) ? "" : app.from());
    return all;
  }

  private static Map<String, Object> step(Step step) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("id", step.id());
    all.put("title", step.title());
    put(all, "claims", step.claims());
    all.put("say", step.say());
    put(all, "spotlight", step.spotlight());
    put(all, "do", step.task());
    step.prediction().ifPresent(it -> all.put("predict", prediction(it)));
    step.expect().ifPresent(it -> all.put("expect", ConditionWriter.of(it)));
    put(all, "hints", step.hints());
    put(all, "why", step.why());
    put(all, "solution", step.solution().stream().map(LessonWriter::move).toList());
    put(all, "notes", step.notes());
    return all;
  }

  private static Map<String, Object> prediction(Prediction prediction) {
    List<Object> options = new ArrayList<>();
    for (Prediction.Option each : prediction.options()) {
      Map<String, Object> option = new LinkedHashMap<>();
      option.put("text", each.text());
      option.put("when", ConditionWriter.of(each.when()));
      put(option, "reply", each.reply());
      options.add(option);
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("question", prediction.question());
    all.put("options", options);
    return all;
  }

  private static Object move(Move move) {
    Map<String, Object> all = new LinkedHashMap<>();
    switch (move) {
      case Move.Tell tell -> {
        if (tell.waits()) {
          return tell.command();
        }
        all.put("tell", tell.command());
        all.put("at-once", true);
      }
      case Move.Repeat repeat -> {
        all.put("tell", repeat.command());
        all.put("until", ConditionWriter.of(repeat.until()));
        all.put("at-most", repeat.most());
      }
      case Move.Wait wait -> all.put("wait", span(wait.span()));
    }
    return all;
  }

  /** A span as lessons write it, such as {@code 31m}. */
  static String span(Duration span) {
    if (span.toMillisPart() != 0) {
      return span.toMillis() + "ms";
    }
    long seconds = span.toSeconds();
    return seconds % 60 == 0 && seconds > 0 ? seconds / 60 + "m" : seconds + "s";
  }
}
