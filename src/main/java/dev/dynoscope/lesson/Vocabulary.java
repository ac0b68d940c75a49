package dev.dynoscope.lesson;

import dev.dynoscope.journal.Fact;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What conditions can be about: the kinds of facts, which are those of the journal, the kinds of
 * things, and the fields of each. The schema of lessons lists the same.
 */
public final class Vocabulary {
  private static final SortedMap<String, SortedSet<String>> FACTS = allFacts();

  private Vocabulary() {}

  /** The fields of each kind of fact, by its name such as {@code response-completed}. */
  public static SortedMap<String, SortedSet<String>> facts() {
    return FACTS;
  }

  private static SortedMap<String, SortedSet<String>> allFacts() {
    SortedMap<String, SortedSet<String>> all = new TreeMap<>();
    for (Class<?> kind : records(Fact.class)) {
      all.put(Fields.hyphened(kind.getSimpleName()), fields(kind));
    }
    return Collections.unmodifiableSortedMap(all);
  }

  /** The fields of each kind of thing, by its name such as {@code dyno}. */
  public static SortedMap<String, SortedSet<String>> things() {
    return Things.KINDS;
  }

  static boolean knowsFact(String kind) {
    return FACTS.containsKey(kind);
  }

  private static List<Class<?>> records(Class<?> sealed) {
    List<Class<?>> found = new ArrayList<>();
    if (sealed.isRecord()) {
      found.add(sealed);
      return found;
    }
    for (Class<?> below : sealed.getPermittedSubclasses()) {
      found.addAll(records(below));
    }
    return found;
  }

  private static SortedSet<String> fields(Class<?> kind) {
    SortedSet<String> names = new TreeSet<>(Facts.added(kind));
    for (RecordComponent each : kind.getRecordComponents()) {
      names.addAll(Fields.names(each));
    }
    return Collections.unmodifiableSortedSet(names);
  }
}
