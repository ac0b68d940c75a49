package dev.dynoscope.diagram;

import dev.dynoscope.picture.Box;
import dev.dynoscope.picture.Curve;
import dev.dynoscope.picture.Disc;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.world.DynoPhase;
import java.util.List;

/** A small sign for what a dyno does, so that its state can be told without seeing colours. */
final class StateSign {
  /** How far a circle's Bezier handles reach, as a share of its radius. */
  private static final double ROUND = 0.5523;

  private StateSign() {}

  static Ink ink(DynoPhase phase) {
    return switch (phase) {
      case UP -> Ink.OK;
      case STARTING, STOPPING -> Ink.WAIT;
      case DOWN -> Ink.TEXT_MUTED;
      case IDLE -> Ink.ASLEEP;
      case CRASHED, LOST -> Ink.FAIL;
    };
  }

  /** The sign around a point, {@code r} to each side. */
  static List<Shape> draw(double x, double y, double r, DynoPhase phase) {
    Ink ink = ink(phase);
    double thin = Math.max(1, r * 0.4);
    return switch (phase) {
      case UP -> List.of(Disc.at(x, y, r).fill(ink));
      case STARTING ->
          List.of(Disc.at(x, y, r - thin / 2).stroke(ink, thin), half(x, y, r).fill(ink));
      case STOPPING -> List.of(Box.at(x - r + 0.5, y - r + 0.5, 2 * r - 1, 2 * r - 1).fill(ink));
      case DOWN ->
          List.of(
              Box.at(x - r + 1, y - r + 1, 2 * r - 2, 2 * r - 2)
                  .stroke(ink, Math.max(1, r * 0.35)));
      case IDLE -> List.of(moon(x, y, r).fill(ink));
      case CRASHED ->
          List.of(
              Curve.line(x - r + 1, y - r + 1, x + r - 1, y + r - 1).stroke(ink, thin),
              Curve.line(x + r - 1, y - r + 1, x - r + 1, y + r - 1).stroke(ink, thin));
      case LOST ->
          List.of(
              Curve.from(x, y - r)
                  .lineTo(x + r, y + r * 0.85)
                  .lineTo(x - r, y + r * 0.85)
                  .close()
                  .fill(ink));
    };
  }

  /** The right half of a disc. */
  private static Curve half(double x, double y, double r) {
    double c = r * ROUND;
    return Curve.from(x, y - r)
        .cubicTo(x + c, y - r, x + r, y - c, x + r, y)
        .cubicTo(x + r, y + c, x + c, y + r, x, y + r)
        .close();
  }

  private static Curve moon(double x, double y, double r) {
    double c = r * ROUND * 1.1;
    return Curve.from(x + r * 0.2, y - r)
        .cubicTo(x - c - r * 0.2, y - r, x - r, y - c, x - r, y)
        .cubicTo(x - r, y + c + r * 0.1, x - c, y + r, x, y + r)
        .cubicTo(x + c, y + r, x + r * 0.9, y + c, x + r, y + r * 0.3)
        .cubicTo(x + r * 0.2, y + r * 0.6, x - r * 0.5, y - r * 0.2, x + r * 0.2, y - r)
        .close();
  }
}
