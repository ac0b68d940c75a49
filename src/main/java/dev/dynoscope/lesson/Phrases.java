package dev.dynoscope.lesson;

import dev.dynoscope.lesson.Condition.Times;
import dev.dynoscope.wording.Wording;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Says conditions, and why they are not true, in words. */
public final class Phrases {
  private final Wording wording;

  /** Those of a language. */
  public Phrases(Wording wording) {
    this.wording = wording;
  }

  /** What has to be true. */
  public String of(Condition condition) {
    return switch (condition) {
      case Condition.Happened c -> times(of(c.what()), c.times());
      case Condition.Now c -> wording.say("conditions.now", times(of(c.what()), c.times()));
      case Condition.InOrder c -> ordered(c);
      case Condition.NeverSince c ->
          wording.say("conditions.never-since", of(c.since()), of(c.never()));
      case Condition.All c -> joined(c.parts(), "conditions.and");
      case Condition.Any c -> joined(c.parts(), "conditions.or");
      case Condition.Not c -> wording.say("conditions.not", of(c.part()));
    };
  }

  private String ordered(Condition.InOrder condition) {
    String steps =
        condition.what().stream()
            .map(this::of)
            .collect(Collectors.joining(wording.say("conditions.then")));
    return condition
        .within()
        .map(span -> wording.say("conditions.within", steps, SpanText.of(span)))
        .orElse(steps);
  }

  private String joined(List<Condition> parts, String key) {
    return parts.stream().map(this::of).collect(Collectors.joining(wording.say(key)));
  }

  private String times(String what, Times times) {
    if (times.equals(Times.ONCE)) {
      return what;
    }
    if (times.most() == Condition.MANY) {
      return wording.say("conditions.at-least", what, times.least());
    }
    if (times.most() == 0) {
      return wording.say("conditions.none", what);
    }
    return times.least() == 0
        ? wording.say("conditions.at-most", what, times.most())
        : wording.say("conditions.between", what, times.least(), times.most());
  }

  private String of(Pattern pattern) {
    String kind =
        Vocabulary.knowsFact(pattern.kind())
            ? wording.say("conditions.fact." + pattern.kind())
            : wording.say("conditions.thing." + pattern.kind());
    if (pattern.probes().isEmpty()) {
      return kind;
    }
    String fields =
        pattern.probes().entrySet().stream().map(this::field).collect(Collectors.joining(", "));
    return wording.say("conditions.with", kind, fields);
  }

  private String field(Map.Entry<String, Probe> field) {
    return name(field.getKey()) + " " + said(field.getValue());
  }

  private String name(String field) {
    String known = wording.pattern("conditions.field." + field);
    return known.isEmpty() ? field.replace('-', ' ') : known;
  }

  /** Why it is not true, as a sentence. */
  public String of(Miss miss) {
    return switch (miss) {
      case Miss.Nothing m ->
          Vocabulary.knowsFact(m.what().kind())
              ? wording.say("conditions.miss.not-yet", of(m.what()))
              : wording.say("conditions.miss.none", of(m.what()));
      case Miss.Otherwise m -> otherwise(m);
      case Miss.TooFew m ->
          wording.say("conditions.miss.too-few", of(m.what()), m.count(), m.least());
      case Miss.TooMany m ->
          wording.say("conditions.miss.too-many", of(m.what()), m.count(), m.most());
      case Miss.NotSince m -> wording.say("conditions.miss.not-since", of(m.done()), of(m.next()));
      case Miss.TooLong m ->
          wording.say("conditions.miss.too-long", SpanText.of(m.took()), SpanText.of(m.within()));
      case Miss.Spoiled m -> wording.say("conditions.miss.spoiled", of(m.since()), of(m.never()));
      case Miss.StillTrue m -> wording.say("conditions.miss.still-true", of(m.part()));
    };
  }

  private String otherwise(Miss.Otherwise miss) {
    String kind = of(new Pattern(miss.what().kind(), Collections.emptySortedMap()));
    Probe wanted = Objects.requireNonNull(miss.what().probes().get(miss.field()));
    return miss.was().isEmpty()
        ? wording.say("conditions.miss.without", kind, name(miss.field()), said(wanted))
        : wording.say(
            "conditions.miss.otherwise", kind, name(miss.field()), miss.was(), said(wanted));
  }

  private static String said(Probe probe) {
    return probe.text().replace("\\*", "*");
  }
}
