package dev.dynoscope.lesson.json;

import dev.dynoscope.json.Likeness;
import dev.dynoscope.json.Part;
import dev.dynoscope.json.Unreadable;
import dev.dynoscope.lesson.Condition;
import dev.dynoscope.lesson.Condition.Times;
import dev.dynoscope.lesson.Pattern;
import dev.dynoscope.lesson.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** Reads conditions: what kind one is, is said by the first key that is known here. */
final class Conditions {
  private static final String LEAST = "at-least";
  private static final String MOST = "at-most";
  private static final Set<String> TIMES = Set.of(LEAST, MOST);
  private static final String ELSEWHERE = "; docs/writing-lessons.md lists what there is.";
  private static final String KINDS = "happened, now, in-order, never, all, any, not";

  private Conditions() {}

  static Condition condition(Part part) throws Unreadable {
    Condition condition = any(part);
    part.nothingElse();
    return condition;
  }

  private static Condition any(Part part) throws Unreadable {
    for (String key : part.keys()) {
      switch (key) {
        case "happened" -> {
          return new Condition.Happened(pattern(part, key, Vocabulary.facts()), times(part));
        }
        case "now" -> {
          return new Condition.Now(pattern(part, key, Vocabulary.things()), times(part));
        }
        case "in-order" -> {
          return inOrder(part);
        }
        case "never", "since" -> {
          return new Condition.NeverSince(fact(part.part("never")), fact(part.part("since")));
        }
        case "all" -> {
          return new Condition.All(conditions(part, key));
        }
        case "any" -> {
          return new Condition.Any(conditions(part, key));
        }
        case "not" -> {
          return new Condition.Not(condition(part.part(key)));
        }
        default -> {}
      }
    }
    throw part.wrong("", "this is no condition; one has one of " + KINDS + ".");
  }

  private static List<Condition> conditions(Part part, String key) throws Unreadable {
    List<Condition> all = new ArrayList<>();
    for (Part each : part.parts(key)) {
      all.add(condition(each));
    }
    if (all.isEmpty()) {
      throw part.wrong(key, "there must be one condition or more.");
    }
    return all;
  }

  private static Condition inOrder(Part part) throws Unreadable {
    List<Pattern> facts = new ArrayList<>();
    for (Part each : part.parts("in-order")) {
      facts.add(fact(each));
    }
    if (facts.size() < 2) {
      throw part.wrong("in-order", "there must be two facts or more, one after the other.");
    }
    return new Condition.InOrder(
        facts, part.has("within") ? Optional.of(part.span("within")) : Optional.empty());
  }

  private static Pattern fact(Part part) throws Unreadable {
    Pattern pattern = pattern(part, "happened", Vocabulary.facts());
    part.nothingElse();
    return pattern;
  }

  private static Pattern pattern(
      Part part, String key, SortedMap<String, SortedSet<String>> vocabulary) throws Unreadable {
    String kind = part.text(key);
    SortedSet<String> fields = vocabulary.get(kind);
    if (fields == null) {
      throw part.wrong(
          key,
          "\"" + kind + "\" is not known" + Likeness.hint(kind, vocabulary.keySet(), ELSEWHERE));
    }
    SortedMap<String, dev.dynoscope.lesson.Probe> probes = new TreeMap<>();
    for (String field : part.keys()) {
      if (field.equals(key) || TIMES.contains(field)) {
        continue;
      }
      if (!fields.contains(field)) {
        throw part.wrong(
            field,
            kind
                + " has no such field"
                + Likeness.hint(field, fields, ".")
                + " It has "
                + String.join(", ", fields)
                + ".");
      }
      probes.put(field, Probes.probe(part, field));
    }
    return new Pattern(kind, probes);
  }

  private static Times times(Part part) throws Unreadable {
    if (!part.has(LEAST) && !part.has(MOST)) {
      return Times.ONCE;
    }
    int most = part.number(MOST, 0, Condition.MANY);
    int least = part.number(LEAST, 0, 0);
    if (least > most) {
      throw part.wrong(MOST, "this is less than at-least; make it as many, or more.");
    }
    return new Times(least, most);
  }
}
