package dev.dynoscope.picture;

/** One step of a path, in absolute picture units. */
public sealed interface Segment {
  /** Starts a new part of the path. */
  record Move(double x, double y) implements Segment {
    /** Refuses what is no number. */
    public Move {
      Check.finite("a path", x, y);
    }
  }

  /** A straight line to a point. */
  record Line(double x, double y) implements Segment {
    /** Refuses what is no number. */
    public Line {
      Check.finite("a path", x, y);
    }
  }

  /** A cubic Bezier curve to (x, y) with two control points. */
  record Cubic(double x1, double y1, double x2, double y2, double x, double y) implements Segment {
    /** Refuses what is no number. */
    public Cubic {
      Check.finite("a path", x1, y1, x2, y2, x, y);
    }
  }

  /** A straight line back to where the part started. */
  record Close() implements Segment {}
}
