package dev.dynoscope.picture.font;

import dev.dynoscope.picture.FaceMetrics;
import dev.dynoscope.picture.Segment;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.GlyfDescript;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.GlyphDescription;
import org.jspecify.annotations.Nullable;

/**
 * Turns a TrueType glyph, whose curves are quadratic and whose points may be left out between two
 * control points, into segments. Read point by point because FontBox's own path is an AWT one.
 */
final class GlyphOutline {
  private record Point(double x, double y, boolean onCurve) {
    Point middle(Point other) {
      return new Point((x + other.x) / 2, (y + other.y) / 2, true);
    }
  }

  private final GlyphDescription glyph;
  private final double unitsPerEm;
  private final List<Segment> segments = new ArrayList<>();

  private GlyphOutline(GlyphDescription glyph, int unitsPerEm) {
    this.glyph = glyph;
    this.unitsPerEm = unitsPerEm;
  }

  static List<Segment> of(@Nullable GlyphData data, int unitsPerEm) {
    if (data == null || data.getNumberOfContours() == 0) {
      return List.of();
    }
    GlyphDescription glyph = data.getDescription();
    glyph.resolve();
    return new GlyphOutline(glyph, unitsPerEm).contours();
  }

  /** A hollow box as high as a capital; the inner part turns the other way and so cuts a hole. */
  static List<Segment> missing(FaceMetrics metrics) {
    double em = metrics.unitsPerEm();
    double left = 0.08;
    double right = metrics.missingAdvance() / em - 0.08;
    double top = -metrics.capHeight() / em;
    double line = 0.06;
    return List.of(
        new Segment.Move(left, 0),
        new Segment.Line(left, top),
        new Segment.Line(right, top),
        new Segment.Line(right, 0),
        new Segment.Close(),
        new Segment.Move(left + line, -line),
        new Segment.Line(right - line, -line),
        new Segment.Line(right - line, top + line),
        new Segment.Line(left + line, top + line),
        new Segment.Close());
  }

  private List<Segment> contours() {
    int first = 0;
    for (int contour = 0; contour < glyph.getContourCount(); contour++) {
      int last = glyph.getEndPtOfContours(contour);
      List<Point> points = new ArrayList<>();
      for (int i = first; i <= last; i++) {
        points.add(point(i));
      }
      if (points.size() > 1) {
        contour(points);
      }
      first = last + 1;
    }
    return List.copyOf(segments);
  }

  private Point point(int i) {
    boolean onCurve = (glyph.getFlags(i) & GlyfDescript.ON_CURVE) != 0;
    return new Point(
        glyph.getXCoordinate(i) / unitsPerEm, -glyph.getYCoordinate(i) / unitsPerEm, onCurve);
  }

  private void contour(List<Point> drawn) {
    List<Point> points = withImpliedPoints(drawn);
    Point from = points.getFirst();
    segments.add(new Segment.Move(from.x(), from.y()));
    int i = 1;
    while (i < points.size()) {
      Point point = points.get(i);
      if (point.onCurve()) {
        segments.add(new Segment.Line(point.x(), point.y()));
        from = point;
        i += 1;
      } else {
        // Never two control points in a row, and the first point is on the curve.
        Point to = points.get((i + 1) % points.size());
        quadratic(from, point, to);
        from = to;
        i += 2;
      }
    }
    segments.add(new Segment.Close());
  }

  /** The points with those left out put back, starting with one on the curve. */
  private static List<Point> withImpliedPoints(List<Point> drawn) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < drawn.size(); i++) {
      Point point = drawn.get(i);
      Point next = drawn.get((i + 1) % drawn.size());
      points.add(point);
      if (!point.onCurve() && !next.onCurve()) {
        points.add(point.middle(next));
      }
    }
    while (!points.getFirst().onCurve()) {
      points.addLast(points.removeFirst());
    }
    return points;
  }

  private void quadratic(Point from, Point control, Point to) {
    segments.add(
        new Segment.Cubic(
            from.x() + (control.x() - from.x()) * 2 / 3,
            from.y() + (control.y() - from.y()) * 2 / 3,
            to.x() + (control.x() - to.x()) * 2 / 3,
            to.y() + (control.y() - to.y()) * 2 / 3,
            to.x(),
            to.y()));
  }
}
