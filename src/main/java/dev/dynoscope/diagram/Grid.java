package dev.dynoscope.diagram;

import dev.dynoscope.picture.Extent;

/**
 * The rhythm of the stage: every gap, padding and height is a multiple of one step, in stage units.
 */
final class Grid {
  /** The step that all is made of. */
  static final double STEP = 8;

  /** Between things that belong together. */
  static final double CLOSE = STEP;

  /** Between things that stand side by side, and around the stage. */
  static final double GAP = 2 * STEP;

  /** Inside a panel, from its edge to what is in it. */
  static final double PADDING = 12;

  /** Of a panel's corners. */
  static final double ROUND = STEP;

  /** Of the corners of what lies in a panel. */
  static final double ROUND_INSIDE = 6;

  /** A line of small text, and a row of a table. */
  static final double LINE = 2 * STEP;

  static final double ROW = 3 * STEP;

  private Grid() {}

  /** The largest multiple of the step that is not more than {@code length}. */
  static double snapped(double length) {
    return Math.floor(length / STEP) * STEP;
  }

  static double right(Extent e) {
    return e.x() + e.width();
  }

  static double bottom(Extent e) {
    return e.y() + e.height();
  }
}
