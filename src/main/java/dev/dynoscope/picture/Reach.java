package dev.dynoscope.picture;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Where shapes leave paint: a little more than their bounds, since strokes, smoothed edges and
 * letters stick out. What was found for a group is kept as long as the same group is asked for from
 * picture to picture.
 */
public final class Reach {
  /** Units that a smoothed edge or a letter may stick out. */
  private static final double EDGE = 1.5;

  private final TextMeasure measure;
  private IdentityHashMap<Group, Optional<Extent>> before = new IdentityHashMap<>();
  private IdentityHashMap<Group, Optional<Extent>> now = new IdentityHashMap<>();

  /** With text as wide as {@code measure} says. */
  public Reach(TextMeasure measure) {
    this.measure = measure;
  }

  /** Another picture is looked at: groups that were not in the one before are forgotten. */
  public void next() {
    IdentityHashMap<Group, Optional<Extent>> last = before;
    before = now;
    now = last;
    now.clear();
  }

  /** The area within which a shape leaves paint; empty where it leaves none. */
  public Optional<Extent> of(Shape shape) {
    return switch (shape) {
      case Box b -> painted(b.fill(), b.stroke(), new Extent(b.x(), b.y(), b.width(), b.height()));
      case Disc d ->
          painted(
              d.fill(),
              d.stroke(),
              new Extent(d.cx() - d.r(), d.cy() - d.r(), 2 * d.r(), 2 * d.r()));
      case Curve c -> hull(c.path()).flatMap(around -> painted(c.fill(), c.stroke(), around));
      case Label label ->
          label.text().isBlank()
              ? Optional.empty()
              : new Bounds(measure).of(label).map(e -> e.grown(EDGE + label.size() / 8));
      case Group group -> of(group);
    };
  }

  private Optional<Extent> of(Group group) {
    Optional<Extent> known = now.get(group);
    if (known == null) {
      known = before.get(group);
      known = known == null ? inside(group) : known;
      now.put(group, known);
    }
    return known;
  }

  private Optional<Extent> inside(Group group) {
    if (group.opacity() == 0 || group.scale() == 0) {
      return Optional.empty();
    }
    Optional<Extent> all = Optional.empty();
    for (Shape child : group.children()) {
      Optional<Extent> one = of(child);
      all = all.isEmpty() ? one : Optional.of(one.map(all.get()::union).orElse(all.get()));
    }
    return all.map(extent -> extent.through(group));
  }

  private static Optional<Extent> painted(Fill fill, Stroke stroke, Extent around) {
    if (!fill.visible() && !stroke.visible()) {
      return Optional.empty();
    }
    return Optional.of(around.grown(EDGE + (stroke.visible() ? stroke.width() / 2 : 0)));
  }

  /** A Bezier curve stays between its points and its control points. */
  private static Optional<Extent> hull(List<Segment> path) {
    Hull hull = new Hull();
    for (Segment segment : path) {
      switch (segment) {
        case Segment.Move m -> hull.add(m.x(), m.y());
        case Segment.Line l -> hull.add(l.x(), l.y());
        case Segment.Cubic c -> {
          hull.add(c.x1(), c.y1());
          hull.add(c.x2(), c.y2());
          hull.add(c.x(), c.y());
        }
        case Segment.Close _ -> {}
      }
    }
    return path.isEmpty() ? Optional.empty() : Optional.of(hull.extent());
  }

  private static final class Hull {
    private double left = Double.POSITIVE_INFINITY;
    private double top = Double.POSITIVE_INFINITY;
    private double right = Double.NEGATIVE_INFINITY;
    private double bottom = Double.NEGATIVE_INFINITY;

    void add(double x, double y) {
      left = Math.min(left, x);
      top = Math.min(top, y);
      right = Math.max(right, x);
      bottom = Math.max(bottom, y);
    }

    Extent extent() {
      return new Extent(left, top, right - left, bottom - top);
    }
  }
}
