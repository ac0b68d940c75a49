package dev.dynoscope.view;

import dev.dynoscope.picture.Group;

/** Where a group's own units lie on the canvas: a point p is seen at (dx, dy) + scale * p. */
record Place(double scale, double dx, double dy) {
  static final Place START = new Place(1, 0, 0);

  Place inside(Group group) {
    return new Place(scale * group.scale(), dx + scale * group.dx(), dy + scale * group.dy());
  }
}
