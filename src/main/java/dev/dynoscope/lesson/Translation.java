package dev.dynoscope.lesson;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a lesson says, in another language. Each text stands beside the one that it was made from,
 * so it is seen when that one has changed.
 *
 * @param language two letters, such as {@code de}
 */
public record Translation(String language, List<Pair> texts) {
  /**
   * A text.
   *
   * @param of as the lesson says it
   * @param is in the other language; empty as long as nobody has translated it
   */
  public record Pair(String of, String is) {}

  /** The lesson in this language; what is not translated stays as it is. */
  public Lesson of(Lesson lesson) {
    SortedMap<String, String> known = known();
    return Texts.changed(lesson, (_, text) -> known.getOrDefault(text, text));
  }

  private SortedMap<String, String> known() {
    SortedMap<String, String> known = new TreeMap<>();
    for (Pair pair : texts) {
      if (!pair.is().isEmpty()) {
        known.put(pair.of(), pair.is());
      }
    }
    return known;
  }

  /** What the lesson says and this does not, in the lesson's order. */
  public List<Texts.Text> missing(Lesson lesson) {
    SortedMap<String, String> known = known();
    Set<String> told = new LinkedHashSet<>();
    return Texts.of(lesson).stream()
        .filter(each -> !known.containsKey(each.text()) && told.add(each.text()))
        .toList();
  }

  /** Which of the texts, from 0, were made from what the lesson says no longer. */
  public List<Integer> outOfStep(Lesson lesson) {
    Set<String> said = said(lesson);
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      if (!said.contains(texts.get(i).of())) {
        found.add(i);
      }
    }
    return found;
  }

  private static Set<String> said(Lesson lesson) {
    Set<String> said = new LinkedHashSet<>();
    Texts.of(lesson).forEach(each -> said.add(each.text()));
    return said;
  }

  /**
   * The same with all that the lesson says, in its order: what is not translated is empty. What the
   * lesson says no longer comes last, for somebody to use or to take out.
   */
  public Translation completed(Lesson lesson) {
    SortedMap<String, String> known = known();
    List<Pair> pairs = new ArrayList<>();
    for (String text : said(lesson)) {
      pairs.add(new Pair(text, known.getOrDefault(text, "")));
    }
    outOfStep(lesson).forEach(i -> pairs.add(texts.get(i)));
    return new Translation(language, pairs);
  }
}
