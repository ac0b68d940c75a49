package dev.dynoscope.picture;

import java.util.List;
import java.util.Optional;

/** Finds what lies under a point. */
final class Hit {
  /** A thin line is hard to point at, so this much beside it counts, in picture units. */
  private static final double SLACK = 4;

  private final TextMeasure measure;

  Hit(TextMeasure measure) {
    this.measure = measure;
  }

  Optional<String> topmost(List<Shape> shapes, double x, double y) {
    for (Shape shape : shapes.reversed()) {
      if (shape instanceof Group group) {
        Optional<String> inside = inGroup(group, x, y);
        if (inside.isPresent()) {
          return inside;
        }
      } else if (!shape.id().isEmpty() && covers(shape, x, y)) {
        return Optional.of(shape.id());
      }
    }
    return Optional.empty();
  }

  private Optional<String> inGroup(Group group, double x, double y) {
    if (group.opacity() == 0 || group.scale() == 0) {
      return Optional.empty();
    }
    double innerX = (x - group.dx()) / group.scale();
    double innerY = (y - group.dy()) / group.scale();
    Optional<String> child = topmost(group.children(), innerX, innerY);
    if (child.isPresent() || group.id().isEmpty()) {
      return child;
    }
    return covers(group, x, y) ? Optional.of(group.id()) : Optional.empty();
  }

  private boolean covers(Shape shape, double x, double y) {
    return switch (shape) {
      case Box box -> inside(box, x, y);
      case Disc d -> square(x - d.cx()) + square(y - d.cy()) <= square(d.r());
      case Label label ->
          new Bounds(measure).of(label).map(extent -> extent.contains(x, y)).orElse(false);
      case Curve curve -> onCurve(curve, x, y);
      case Group group -> covers(group, x, y);
    };
  }

  private boolean covers(Group group, double x, double y) {
    if (group.opacity() == 0 || group.scale() == 0) {
      return false;
    }
    double innerX = (x - group.dx()) / group.scale();
    double innerY = (y - group.dy()) / group.scale();
    return group.children().stream().anyMatch(child -> covers(child, innerX, innerY));
  }

  private static boolean inside(Box box, double x, double y) {
    double r = box.radius();
    // How far the point is from the box that the corner circles' centres span.
    double dx = Math.max(Math.max(box.x() + r - x, x - (box.x() + box.width() - r)), 0);
    double dy = Math.max(Math.max(box.y() + r - y, y - (box.y() + box.height() - r)), 0);
    return square(dx) + square(dy) <= square(r) + 1e-9;
  }

  private static boolean onCurve(Curve curve, double x, double y) {
    FlatPath flat = FlatPath.of(curve.path());
    boolean filled = curve.fill().visible() && flat.contains(x, y);
    return filled || flat.distance(x, y) <= Math.max(curve.stroke().width() / 2, SLACK);
  }

  private static double square(double value) {
    return value * value;
  }
}
