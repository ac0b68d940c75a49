package dev.dynoscope.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * A free path. Filled by the non-zero rule, like glyphs.
 *
 * @param id stable id or empty
 * @param path starts with a {@link Segment.Move}
 * @param fill inside
 * @param stroke along the path
 */
public record Curve(String id, List<Segment> path, Fill fill, Stroke stroke) implements Shape {

  /** Refuses a path that does not say where it starts. */
  public Curve {
    path = List.copyOf(path);
    if (!path.isEmpty() && !(path.getFirst() instanceof Segment.Move)) {
      throw new IllegalArgumentException("The path of curve " + id + " must start with a move.");
    }
  }

  /** A path that starts at a point and paints nothing yet. */
  public static Curve from(double x, double y) {
    return new Curve("", List.of(new Segment.Move(x, y)), Fill.NONE, Stroke.NONE);
  }

  /** A straight line between two points. */
  public static Curve line(double x1, double y1, double x2, double y2) {
    return from(x1, y1).lineTo(x2, y2);
  }

  @Override
  public Curve id(String newId) {
    return new Curve(newId, path, fill, stroke);
  }

  /** On in a straight line. */
  public Curve lineTo(double x, double y) {
    return with(new Segment.Line(x, y));
  }

  /** On along a cubic Bezier curve. */
  public Curve cubicTo(double x1, double y1, double x2, double y2, double x, double y) {
    return with(new Segment.Cubic(x1, y1, x2, y2, x, y));
  }

  /** On from another point, without a line there. */
  public Curve moveTo(double x, double y) {
    return with(new Segment.Move(x, y));
  }

  /** Back to the start of this part. */
  public Curve close() {
    return with(new Segment.Close());
  }

  private Curve with(Segment segment) {
    List<Segment> longer = new ArrayList<>(path);
    longer.add(segment);
    return new Curve(id, longer, fill, stroke);
  }

  /** Filled. */
  public Curve fill(Ink ink) {
    return fill(Fill.of(ink));
  }

  /** Filled. */
  public Curve fill(Fill newFill) {
    return new Curve(id, path, newFill, stroke);
  }

  /** Drawn along. */
  public Curve stroke(Ink ink, double width) {
    return stroke(Stroke.of(ink, width));
  }

  /** Drawn along. */
  public Curve stroke(Stroke newStroke) {
    return new Curve(id, path, fill, newStroke);
  }
}
