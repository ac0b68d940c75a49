package dev.dynoscope.picture;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines. */
final class Wrap {
  private final TextMeasure measure;
  private final Face face;
  private final double size;
  private final double maxWidth;

  Wrap(TextMeasure measure, Face face, double size, double maxWidth) {
    this.measure = measure;
    this.face = face;
    this.size = size;
    this.maxWidth = maxWidth;
  }

  List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    text.lines().forEach(paragraph -> fold(paragraph, lines));
    return lines.isEmpty() ? List.of("") : List.copyOf(lines);
  }

  List<String> lines(String text, int maxLines) {
    List<String> all = lines(text);
    if (all.size() <= maxLines) {
      return all;
    }
    List<String> kept = new ArrayList<>(all.subList(0, Math.max(maxLines, 1)));
    // Something was left out even if the last line is short, so the ellipsis is always there.
    kept.add(
        measure.ellipsize(
            kept.removeLast() + " " + all.get(kept.size() + 1), face, size, maxWidth));
    String last = kept.removeLast();
    kept.add(last.endsWith("…") || last.isEmpty() ? last : last + "…");
    return List.copyOf(kept);
  }

  private void fold(String paragraph, List<String> lines) {
    String line = "";
    for (String word : paragraph.strip().split(" +", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (fits(longer)) {
        line = longer;
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line);
      }
      line = breakUp(word, lines);
    }
    lines.add(line);
  }

  /** Adds full lines of a long word and gives back what is left of it. */
  private String breakUp(String word, List<String> lines) {
    String rest = word;
    while (!fits(rest)) {
      int first = Character.charCount(rest.codePointAt(0));
      int cut = Math.max(first, measure.fitting(rest, face, size, maxWidth));
      if (cut >= rest.length()) {
        return rest;
      }
      lines.add(rest.substring(0, cut));
      rest = rest.substring(cut);
    }
    return rest;
  }

  private boolean fits(String text) {
    return measure.width(text, face, size) <= maxWidth;
  }
}
