package dev.dynoscope.diagram;

import dev.dynoscope.picture.Curve;
import dev.dynoscope.picture.Fill;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Segment;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.picture.Stroke;
import dev.dynoscope.world.DynoPhase;
import java.util.ArrayList;
import java.util.List;

/**
 * Cells of dynos, each told by colour and shape. Equal neighbours are one piece, and all of one
 * kind are one curve, so that ten thousand are painted as fast as a few.
 */
final class FleetCells {
  private final double size;
  private final double gap;
  private final List<Segment> pieces = new ArrayList<>();

  /**
   * Cells of one kind.
   *
   * @param size of a cell with the gap after it
   */
  FleetCells(double size) {
    this.size = size;
    gap = size < 2.5 ? 0 : Math.min(1.5, size * 0.18);
  }

  /** Adds {@code count} cells that follow each other in a row, the first at (x, y). */
  void add(DynoPhase phase, double x, double y, int count) {
    double side = size - gap;
    switch (phase) {
      case UP -> run(x, y, count, 0, 1);
      case STARTING -> run(x, y, count, 0.5, 1);
      case STOPPING -> run(x, y, count, 0, 0.5);
      case DOWN -> run(x, y, count, 0.4, 0.6);
      case IDLE -> run(x, y, count, 0.3, 0.7);
      case CRASHED -> {
        for (int i = 0; i < count; i++) {
          cross(x + i * size, y, side);
        }
      }
      case LOST -> {
        for (int i = 0; i < count; i++) {
          triangle(x + i * size, y, side);
        }
      }
    }
  }

  private void run(double x, double y, int count, double from, double to) {
    double side = size - gap;
    double right = x + count * size - gap;
    corners(x, y + from * side, right, y + to * side);
  }

  private void corners(double left, double top, double right, double bottom) {
    pieces.add(new Segment.Move(left, top));
    pieces.add(new Segment.Line(right, top));
    pieces.add(new Segment.Line(right, bottom));
    pieces.add(new Segment.Line(left, bottom));
    pieces.add(new Segment.Close());
  }

  private void cross(double x, double y, double side) {
    double thin = side * 0.3;
    for (double[] ends : new double[][] {{0, 0, 1, 1}, {0, 1, 1, 0}}) {
      double top = y + ends[1] * (side - thin);
      double bottom = y + ends[3] * (side - thin);
      pieces.add(new Segment.Move(x, top));
      pieces.add(new Segment.Line(x + thin / 2, y + ends[1] * side));
      pieces.add(new Segment.Line(x + side, bottom + thin * (1 - ends[3])));
      pieces.add(new Segment.Line(x + side - thin / 2, y + ends[3] * side));
      pieces.add(new Segment.Line(x, top + thin * (1 - ends[1])));
      pieces.add(new Segment.Close());
    }
  }

  private void triangle(double x, double y, double side) {
    pieces.add(new Segment.Move(x + side / 2, y));
    pieces.add(new Segment.Line(x + side, y + side));
    pieces.add(new Segment.Line(x, y + side));
    pieces.add(new Segment.Close());
  }

  /** All of them in one curve. */
  Shape curve(Ink ink) {
    return new Curve("", pieces, Fill.of(ink), Stroke.NONE);
  }

  /** The lines that part the pieces into cells again. */
  static Shape lines(double x, double y, int columns, int rows, double size, Ink floor) {
    double gap = size < 2.5 ? 0 : Math.min(1.5, size * 0.18);
    List<Segment> lines = new ArrayList<>();
    for (int i = 1; i < columns; i++) {
      double at = x + i * size - gap / 2;
      lines.add(new Segment.Move(at, y - 1));
      lines.add(new Segment.Line(at, y + rows * size));
    }
    return new Curve("", lines, Fill.NONE, gap == 0 ? Stroke.NONE : Stroke.of(floor, gap));
  }
}
