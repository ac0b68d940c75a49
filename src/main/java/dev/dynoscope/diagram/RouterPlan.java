package dev.dynoscope.diagram;

import dev.dynoscope.picture.Extent;

/**
 * Where the parts of the router lie, on the stage: its table, the pick, and the waiting room at its
 * foot. A router with little room has one place for the pick and the waiting room.
 *
 * @param table the rows with the words over them
 * @param pick the candidates
 * @param waiting the waiting room
 * @param shared whether the waiting room takes the place of the pick while somebody waits
 */
record RouterPlan(Extent table, Extent pick, Extent waiting, boolean shared) {
  private static final double TITLE = 32;
  private static final double PICK = 56;
  private static final double WAITING = 80;
  private static final double ROOMY = TITLE + PICK + WAITING + Grid.LINE + 2 * Grid.ROW;
  static final int MOST_SEATS = 5;

  static RouterPlan of(Extent at) {
    boolean shared = at.height() < ROOMY;
    double bottom = Grid.bottom(at);
    Extent waiting = new Extent(at.x(), bottom - WAITING, at.width(), WAITING);
    double pickTop = shared ? bottom - WAITING : waiting.y() - PICK;
    Extent pick = new Extent(at.x(), pickTop, at.width(), PICK);
    double top = at.y() + TITLE;
    Extent table = new Extent(at.x(), top, at.width(), Math.max(Grid.ROW, pick.y() - top));
    return new RouterPlan(table, pick, waiting, shared);
  }

  /** How many seats are drawn: two at least, and no more than there is room for. */
  static int seats(int waiting) {
    return Math.clamp(waiting, 2, MOST_SEATS);
  }

  /** Where the seats stand. */
  Extent seats() {
    double x = waiting.x() + Grid.PADDING;
    double width = waiting.width() - 2 * Grid.PADDING;
    return new Extent(x, waiting.y() + 28, width, 44);
  }
}
