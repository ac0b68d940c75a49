package dev.dynoscope.report;

import java.util.ArrayList;
import java.util.List;

/** Rows of text in columns: the first is aligned left, numbers behind it right. */
final class TextTable {
  private static final String INDENT = "  ";
  private static final String GAP = "   ";
  private final List<List<String>> rows = new ArrayList<>();
  private final boolean lastLeft;

  /** A table in which all columns but the first are aligned right. */
  TextTable() {
    this(false);
  }

  /** A table in which the last column may be words, which are aligned left. */
  TextTable(boolean lastLeft) {
    this.lastLeft = lastLeft;
  }

  TextTable row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /** The lines, none of which ends in a blank. */
  List<String> lines() {
    return rows.stream().map(this::line).toList();
  }

  private String line(List<String> row) {
    StringBuilder line = new StringBuilder(INDENT);
    for (int i = 0; i < row.size(); i++) {
      String cell = row.get(i);
      String pad = " ".repeat(width(i) - cell.length());
      boolean left = i == 0 || (lastLeft && i == row.size() - 1);
      line.append(i == 0 ? "" : GAP).append(left ? cell + pad : pad + cell);
    }
    return line.toString().stripTrailing();
  }

  private int width(int column) {
    return rows.stream()
        .filter(row -> row.size() > column)
        .mapToInt(row -> row.get(column).length())
        .max()
        .orElse(0);
  }
}
