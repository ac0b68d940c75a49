package dev.dynoscope.lesson.json;

import dev.dynoscope.lesson.Condition;
import dev.dynoscope.lesson.Condition.Times;
import dev.dynoscope.lesson.Pattern;
import dev.dynoscope.lesson.Probe;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes conditions as {@link Conditions} reads them. */
final class ConditionWriter {
  private static final java.util.regex.Pattern NUMBER =
      java.util.regex.Pattern.compile("0|[1-9]\\d{0,8}");

  private ConditionWriter() {}

  static Map<String, Object> of(Condition condition) {
    Map<String, Object> all = new LinkedHashMap<>();
    switch (condition) {
      case Condition.Happened it -> {
        all.putAll(fact(it.what(), "happened"));
        put(all, it.times());
      }
      case Condition.Now it -> {
        all.putAll(fact(it.what(), "now"));
        put(all, it.times());
      }
      case Condition.InOrder it -> {
        all.put("in-order", it.what().stream().map(each -> fact(each, "happened")).toList());
        it.within().ifPresent(span -> all.put("within", LessonWriter.span(span)));
      }
      case Condition.NeverSince it -> {
        all.put("never", fact(it.never(), "happened"));
        all.put("since", fact(it.since(), "happened"));
      }
      case Condition.All it -> all.put("all", parts(it.parts()));
      case Condition.Any it -> all.put("any", parts(it.parts()));
      case Condition.Not it -> all.put("not", of(it.part()));
    }
    return all;
  }

  private static List<Map<String, Object>> parts(List<Condition> parts) {
    return parts.stream().map(ConditionWriter::of).toList();
  }

  private static Map<String, Object> fact(Pattern pattern, String key) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put(key, pattern.kind());
    pattern.probes().forEach((field, probe) -> all.put(field, value(probe)));
    return all;
  }

  private static Object value(Probe probe) {
    String text = probe.text();
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> NUMBER.matcher(text).matches() ? (Object) Integer.valueOf(text) : text;
    };
  }

  private static void put(Map<String, Object> all, Times times) {
    if (times.equals(Times.ONCE)) {
      return;
    }
    if (times.least() > 0) {
      all.put("at-least", times.least());
    }
    if (times.most() < Condition.MANY) {
      all.put("at-most", times.most());
    }
  }
}
