package dev.dynoscope.picture;

import java.util.List;
import java.util.Optional;

/** Finds where shapes are. */
final class Bounds {
  private final TextMeasure measure;

  Bounds(TextMeasure measure) {
    this.measure = measure;
  }

  Optional<Extent> find(List<Shape> shapes, String id) {
    for (Shape shape : shapes) {
      if (shape.id().equals(id)) {
        return of(shape);
      }
      if (shape instanceof Group group) {
        Optional<Extent> inside = find(group.children(), id);
        if (inside.isPresent()) {
          return inside.map(extent -> extent.through(group));
        }
      }
    }
    return Optional.empty();
  }

  Optional<Extent> of(Shape shape) {
    return switch (shape) {
      case Box box -> Optional.of(new Extent(box.x(), box.y(), box.width(), box.height()));
      case Disc d -> Optional.of(new Extent(d.cx() - d.r(), d.cy() - d.r(), 2 * d.r(), 2 * d.r()));
      case Label label -> Optional.of(of(label));
      case Curve curve ->
          FlatPath.of(curve.path()).points().stream()
              .map(point -> new Extent(point.x(), point.y(), 0, 0))
              .reduce(Extent::union);
      case Group group ->
          group.children().stream()
              .flatMap(child -> of(child).stream())
              .reduce(Extent::union)
              .map(extent -> extent.through(group));
    };
  }

  private Extent of(Label label) {
    double width = measure.width(label.text(), label.face(), label.size());
    double ascent = measure.ascent(label.face(), label.size());
    double descent = measure.descent(label.face(), label.size());
    double left =
        switch (label.anchor()) {
          case START -> label.x();
          case MIDDLE -> label.x() - width / 2;
          case END -> label.x() - width;
        };
    return new Extent(left, label.y() - ascent, width, ascent + descent);
  }
}
