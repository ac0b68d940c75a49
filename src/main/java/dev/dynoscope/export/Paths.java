package dev.dynoscope.export;

import dev.dynoscope.picture.Label;
import dev.dynoscope.picture.Segment;
import dev.dynoscope.picture.TextMeasure;
import dev.dynoscope.picture.font.Typefaces;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.List;

/** Segments and text as Java2D paths. */
final class Paths {
  private Paths() {}

  static Path2D of(List<Segment> segments) {
    Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    for (Segment segment : segments) {
      switch (segment) {
        case Segment.Move move -> path.moveTo(move.x(), move.y());
        case Segment.Line line -> path.lineTo(line.x(), line.y());
        case Segment.Cubic c -> path.curveTo(c.x1(), c.y1(), c.x2(), c.y2(), c.x(), c.y());
        case Segment.Close _ -> path.closePath();
      }
    }
    return path;
  }

  static Path2D of(Label label, Typefaces typefaces) {
    TextMeasure measure = typefaces.measure();
    double width = measure.width(label.text(), label.face(), label.size());
    double x =
        switch (label.anchor()) {
          case START -> label.x();
          case MIDDLE -> label.x() - width / 2;
          case END -> label.x() - width;
        };
    Path2D.Double text = new Path2D.Double(Path2D.WIND_NON_ZERO);
    for (int point : label.text().codePoints().toArray()) {
      Path2D glyph = of(typefaces.outline(label.face(), point));
      glyph.transform(new AffineTransform(label.size(), 0, 0, label.size(), x, label.y()));
      text.append(glyph, false);
      x += measure.width(Character.toString(point), label.face(), label.size());
    }
    return text;
  }
}
