package dev.dynoscope.diagram;

import dev.dynoscope.picture.Box;
import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Label;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.report.Amounts;
import dev.dynoscope.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * How many of what there are, as horizontal bars with their numbers.
 *
 * @param shares whether the bars are parts of one whole, so that their shares mean something
 */
record BarsCard(
    Pen pen, Wording wording, String id, String title, String note, List<Row> rows, boolean shares)
    implements ReportCard {
  private static final double ROW = 24;
  private static final double THICK = 10;
  private static final double GAP = 12;
  private static final double WORDS = 0.55;

  /**
   * A bar.
   *
   * @param code what it is, where that is a code or a number; may be empty
   * @param words what it is, in words; may be empty
   */
  record Row(String code, String words, long count, Ink ink) {}

  @Override
  public double height() {
    return rows.size() * ROW;
  }

  @Override
  public List<Shape> body(double width, double height) {
    double codes = widest(rows.stream().map(Row::code).toList(), Face.MONO_BOLD);
    double words = codes == 0 ? 0 : codes + GAP;
    double named = widest(rows.stream().map(Row::words).toList(), Face.TEXT);
    double left = Math.min(words + named, width * WORDS) + GAP;
    double numbers =
        widest(
            rows.stream().map(r -> wording.amount(Amounts.count(r.count()))).toList(), Face.MONO);
    double share = widest(rows.stream().map(this::share).toList(), Face.MONO);
    double right = width - numbers - GAP - (share == 0 ? 0 : share + GAP);
    long most = rows.stream().mapToLong(Row::count).max().orElse(1);
    List<Shape> shapes = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      double foot = i * ROW + ROW / 2 + 4.5;
      shapes.add(Label.at(0, foot, row.code()).set(Face.MONO_BOLD, Pen.BODY));
      shapes.add(
          pen.text(
              words, foot, row.words(), Face.TEXT, Pen.BODY, Ink.TEXT_MUTED, left - GAP - words));
      double full = Math.max(3, (right - left) * row.count() / most);
      double top = i * ROW + (ROW - THICK) / 2;
      shapes.add(Box.at(left, top, right - left, THICK).rounded(3).fill(Ink.WELL));
      shapes.add(Box.at(left, top, full, THICK).rounded(3).fill(row.ink()));
      shapes.add(
          number(
              right + GAP + numbers, foot, wording.amount(Amounts.count(row.count())), Ink.TEXT));
      shapes.add(number(width, foot, share(row), Ink.TEXT_MUTED));
    }
    return shapes;
  }

  private String share(Row row) {
    if (!shares) {
      return "";
    }
    return wording.amount(Amounts.share(row.count(), rows.stream().mapToLong(Row::count).sum()));
  }

  private double widest(List<String> texts, Face face) {
    return texts.stream().mapToDouble(text -> pen.width(text, face, Pen.BODY)).max().orElse(0);
  }

  private static Label number(double x, double y, String text, Ink ink) {
    return Label.at(x, y, text).set(Face.MONO, Pen.BODY).ink(ink).ending();
  }
}
