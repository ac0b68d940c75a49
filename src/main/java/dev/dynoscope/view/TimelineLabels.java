package dev.dynoscope.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Where the marks' labels find room: in two rows, those that matter most first. No label lies on
 * another one or on a line that goes through its row. One that has a place keeps it, as long as
 * nothing more important needs it.
 */
final class TimelineLabels {
  static final int ROWS = 2;
  private static final double GAP = 8;
  private static final double BESIDE_LINE = 5;

  private Map<Long, Place> before = new HashMap<>();
  private List<Spot> spots = new ArrayList<>();

  private record Place(int row, boolean right) {}

  /**
   * A label with its place.
   *
   * @param left where it begins
   * @param row 0 or 1, from the top
   */
  record Spot(Pin pin, double left, double right, int row) {}

  /** The labels that have room on a strip {@code width} wide. */
  List<Spot> placed(List<Pin> pins, double width, ToDoubleFunction<String> widthOf) {
    spots = new ArrayList<>();
    Map<Long, Place> now = new HashMap<>();
    pins.stream()
        .sorted(
            Comparator.comparing((Pin pin) -> pin.mark().kind())
                .thenComparing(pin -> !before.containsKey(pin.mark().seq()))
                .thenComparingLong(pin -> -pin.mark().seq()))
        .forEach(pin -> place(pin, widthOf.applyAsDouble(pin.label()), width, now));
    before = now;
    return spots;
  }

  private void place(Pin pin, double label, double width, Map<Long, Place> now) {
    List<Place> places = new ArrayList<>();
    if (before.containsKey(pin.mark().seq())) {
      places.add(before.get(pin.mark().seq()));
    }
    for (int row = 0; row < ROWS; row++) {
      places.add(new Place(row, true));
      places.add(new Place(row, false));
    }
    for (Place place : places) {
      double left = place.right() ? pin.x() + BESIDE_LINE : pin.x() - BESIDE_LINE - label;
      Spot spot = new Spot(pin, left, left + label, place.row());
      if (left >= 2 && left + label <= width - 2 && isFree(spot)) {
        spots.add(spot);
        now.put(pin.mark().seq(), place);
        return;
      }
    }
  }

  private boolean isFree(Spot spot) {
    double from = Math.min(spot.pin().x(), spot.left());
    double to = Math.max(spot.pin().x(), spot.right());
    for (Spot other : spots) {
      double x = other.pin().x();
      boolean label =
          other.row() == spot.row() && other.left() < to + GAP && other.right() > from - GAP;
      // a line goes from its label's row down, so it crosses the rows below
      boolean itsLine = other.row() <= spot.row() && x > from - 3 && x < to + 3;
      boolean ourLine =
          other.row() > spot.row()
              && spot.pin().x() > Math.min(x, other.left()) - 3
              && spot.pin().x() < Math.max(x, other.right()) + 3;
      if (label || itsLine || ourLine) {
        return false;
      }
    }
    return true;
  }
}
