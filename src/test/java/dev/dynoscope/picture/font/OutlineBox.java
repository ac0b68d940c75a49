package dev.dynoscope.picture.font;

import dev.dynoscope.picture.Segment;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** The rectangle around an outline, worked out by Java2D. */
record OutlineBox(double left, double top, double right, double bottom) {
  static OutlineBox of(List<Segment> outline) {
    Path2D path = new Path2D.Double();
    for (Segment segment : outline) {
      switch (segment) {
        case Segment.Move move -> path.moveTo(move.x(), move.y());
        case Segment.Line line -> path.lineTo(line.x(), line.y());
        case Segment.Cubic c -> path.curveTo(c.x1(), c.y1(), c.x2(), c.y2(), c.x(), c.y());
        case Segment.Close _ -> path.closePath();
      }
    }
    Rectangle2D box = path.getBounds2D();
    return new OutlineBox(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
  }
}
