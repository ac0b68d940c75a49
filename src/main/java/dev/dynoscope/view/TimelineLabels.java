package dev.dynoscope.view;

import dev.dynoscope.picture.Ink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Where the marks' labels find room: in two rows, those that matter most first. No label lies on
 * another one or on a line that goes through its row.
 */
final class TimelineLabels {
  static final int ROWS = 2;
  private static final double GAP = 8;
  private static final double BESIDE_LINE = 5;

  /** More would be written over each other anyway. */
  private static final int MOST = 400;

  private final List<Spot> spots = new ArrayList<>();

  /**
   * A mark with its place.
   *
   * @param left where its label begins
   * @param row 0 or 1, or {@link #ROWS} for a mark whose label has no room
   */
  record Spot(Mark mark, double x, double left, double right, int row) {}

  private TimelineLabels() {}

  /** The places of the latest marks on a strip {@code width} wide. */
  static List<Spot> placed(List<Mark> marks, TimeScale scale, ToDoubleFunction<String> widthOf) {
    TimelineLabels labels = new TimelineLabels();
    marks.reversed().stream()
        .filter(mark -> !mark.small())
        .limit(MOST)
        .sorted(Comparator.comparingInt(TimelineLabels::rank))
        .forEach(mark -> labels.place(mark, scale, widthOf.applyAsDouble(mark.label())));
    return labels.spots;
  }

  /** What goes wrong or goes away matters most. */
  private static int rank(Mark mark) {
    return switch (mark.ink()) {
      case FAIL -> 0;
      case WRITTEN, ASLEEP, WAIT -> 1;
      case SLUG, ROUTER -> 2;
      default -> mark.ink() == Ink.OK ? 3 : 4;
    };
  }

  private void place(Mark mark, TimeScale scale, double width) {
    double x = Math.round(scale.x(mark.at()));
    for (int row = 0; row < ROWS; row++) {
      for (double left : new double[] {x + BESIDE_LINE, x - BESIDE_LINE - width}) {
        Spot spot = new Spot(mark, x, left, left + width, row);
        if (left >= 2 && left + width <= scale.width() - 2 && isFree(spot)) {
          spots.add(spot);
          return;
        }
      }
    }
    spots.add(new Spot(mark, x, x, x, ROWS));
  }

  private boolean isFree(Spot spot) {
    double from = Math.min(spot.x(), spot.left());
    double to = Math.max(spot.x(), spot.right());
    for (Spot other : spots) {
      boolean label =
          other.row() == spot.row() && other.left() < to + GAP && other.right() > from - GAP;
      // a line goes from its label's row down, so it crosses the rows below
      boolean itsLine = other.row() <= spot.row() && other.x() > from - 3 && other.x() < to + 3;
      boolean ourLine =
          other.row() > spot.row()
              && other.row() < ROWS
              && spot.x() > Math.min(other.x(), other.left()) - 3
              && spot.x() < Math.max(other.x(), other.right()) + 3;
      if (label || itsLine || ourLine) {
        return false;
      }
    }
    return true;
  }
}
