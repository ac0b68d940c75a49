package dev.dynoscope.paas;

import java.util.ArrayList;
import java.util.List;

/** Rows of words, one below the other, as the command line prints lists. */
final class Columns {
  private static final String GAP = "  ";

  private Columns() {}

  /** Each column as wide as its widest word; nothing after the last one. */
  static List<String> of(List<List<String>> rows) {
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        line.append(row.get(i));
        if (i + 1 < row.size()) {
          line.append(" ".repeat(width(rows, i) - row.get(i).length())).append(GAP);
        }
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  /** Names with a colon, and their values below each other: {@code A: 1}. */
  static List<String> values(List<List<String>> pairs) {
    int width = width(pairs, 0) + 1;
    return pairs.stream()
        .map(pair -> {
          String name = pair.getFirst() + ":";
          return name + " ".repeat(width - name.length() + 1) + pair.getLast();
        })
        .toList();
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream()
        .filter(row -> row.size() > column)
        .mapToInt(row -> row.get(column).length())
        .max()
        .orElse(0);
  }
}
