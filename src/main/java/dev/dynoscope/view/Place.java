package dev.dynoscope.view;

import dev.dynoscope.picture.Extent;
import dev.dynoscope.picture.Group;

/** Where a group's own units lie on the canvas: a point p is seen at (dx, dy) + scale * p. */
record Place(double scale, double dx, double dy) {
  Place inside(Group group) {
    return new Place(scale * group.scale(), dx + scale * group.dx(), dy + scale * group.dy());
  }

  /** Where an area in the group's units is seen. */
  Extent of(Extent e) {
    return new Extent(
        dx + scale * e.x(), dy + scale * e.y(), scale * e.width(), scale * e.height());
  }

  /** The same on a whole pixel, at most half a pixel beside it. */
  Place snapped(double pixelScale) {
    return new Place(
        scale, Math.rint(dx * pixelScale) / pixelScale, Math.rint(dy * pixelScale) / pixelScale);
  }

  /** The whole pixels that an area touches, in units of the canvas. */
  static Extent pixels(Extent area, double pixelScale) {
    double left = Math.floor(area.x() * pixelScale);
    double top = Math.floor(area.y() * pixelScale);
    double right = Math.ceil((area.x() + area.width()) * pixelScale);
    double bottom = Math.ceil((area.y() + area.height()) * pixelScale);
    return new Extent(
        left / pixelScale,
        top / pixelScale,
        (right - left) / pixelScale,
        (bottom - top) / pixelScale);
  }
}
