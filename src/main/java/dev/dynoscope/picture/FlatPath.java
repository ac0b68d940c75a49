package dev.dynoscope.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * A path as straight pieces, close enough for pointing at it.
 *
 * @param parts each a chain of points; a closed one ends where it began
 */
record FlatPath(List<List<Point>> parts) {
  private static final int STEPS = 24;

  record Point(double x, double y) {}

  static FlatPath of(List<Segment> path) {
    List<List<Point>> parts = new ArrayList<>();
    List<Point> part = new ArrayList<>();
    for (Segment segment : path) {
      switch (segment) {
        case Segment.Move move -> {
          part = new ArrayList<>();
          part.add(new Point(move.x(), move.y()));
          parts.add(part);
        }
        case Segment.Line line -> part.add(new Point(line.x(), line.y()));
        case Segment.Cubic cubic -> flatten(part, cubic);
        case Segment.Close _ -> part.add(part.getFirst());
      }
    }
    return new FlatPath(parts);
  }

  private static void flatten(List<Point> part, Segment.Cubic c) {
    Point from = part.getLast();
    for (int i = 1; i <= STEPS; i++) {
      double t = (double) i / STEPS;
      part.add(
          new Point(
              at(t, from.x(), c.x1(), c.x2(), c.x()), at(t, from.y(), c.y1(), c.y2(), c.y())));
    }
  }

  private static double at(double t, double a, double b, double c, double d) {
    double u = 1 - t;
    return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
  }

  List<Point> points() {
    return parts.stream().flatMap(List::stream).toList();
  }

  /** Inside by the non-zero rule. */
  boolean contains(double x, double y) {
    int turns = 0;
    for (List<Point> part : parts) {
      for (int i = 0; i < part.size(); i++) {
        turns += crossing(part.get(i), part.get((i + 1) % part.size()), x, y);
      }
    }
    return turns != 0;
  }

  private static int crossing(Point a, Point b, double x, double y) {
    if ((a.y() <= y) == (b.y() <= y)) {
      return 0;
    }
    double side = (b.x() - a.x()) * (y - a.y()) - (x - a.x()) * (b.y() - a.y());
    if (b.y() > a.y()) {
      return side > 0 ? 1 : 0;
    }
    return side < 0 ? -1 : 0;
  }

  /** How far a point is from the line itself. */
  double distance(double x, double y) {
    double nearest = Double.POSITIVE_INFINITY;
    for (List<Point> part : parts) {
      for (int i = 1; i < part.size(); i++) {
        nearest = Math.min(nearest, distance(part.get(i - 1), part.get(i), x, y));
      }
    }
    return nearest;
  }

  private static double distance(Point a, Point b, double x, double y) {
    double dx = b.x() - a.x();
    double dy = b.y() - a.y();
    double length = dx * dx + dy * dy;
    double t = length == 0 ? 0 : ((x - a.x()) * dx + (y - a.y()) * dy) / length;
    t = Math.clamp(t, 0.0, 1.0);
    double px = a.x() + t * dx - x;
    double py = a.y() + t * dy - y;
    return Math.sqrt(px * px + py * py);
  }
}
