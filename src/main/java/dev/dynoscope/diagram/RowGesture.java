package dev.dynoscope.diagram;

import dev.dynoscope.picture.Box;
import dev.dynoscope.picture.Extent;
import dev.dynoscope.picture.Fill;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.world.AppStates.Row;
import dev.dynoscope.world.RequestState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The router looks down its table, row by row, until one lights; or none does. */
record RowGesture(Act act, RequestState request, String pattern) implements Gesture {
  /** Share of the beat after which the row has been found. */
  static final double FOUND = 0.5;

  @Override
  public List<Shape> over() {
    List<Shape> parts = new ArrayList<>();
    List<Extent> rows = rows();
    Optional<Extent> hit = act.things().at("route:" + pattern).filter(_ -> !pattern.isEmpty());
    if (act.progress() < FOUND) {
      look(rows, hit).ifPresent(parts::add);
    } else {
      hit.ifPresent(row -> parts.addAll(lit(row)));
    }
    parts.add(Resting.atRouter(act, request));
    return parts;
  }

  private List<Extent> rows() {
    List<Extent> rows = new ArrayList<>();
    for (Row row : act.shot().after().apps().table()) {
      act.things().at("route:" + row.host()).ifPresent(rows::add);
    }
    return rows;
  }

  /** A light that runs down over the rows, and slows down where it will stop. */
  private Optional<Shape> look(List<Extent> rows, Optional<Extent> hit) {
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Extent first = rows.getFirst();
    Extent last = hit.orElse(rows.getLast());
    double t = act.within(0, FOUND);
    double y = Easing.between(first.y(), last.y(), Easing.out(t));
    Extent router = act.layout().router();
    Box light =
        Box.at(router.x() + 8, y, router.width() - 16, Grid.ROW)
            .rounded(5)
            .fill(new Fill(Ink.ROUTER, 0.28))
            .stroke(Ink.ROUTER, 1);
    return Optional.of(Group.of(light).opacity(Math.min(1, 6 * t)));
  }

  private List<Shape> lit(Extent row) {
    Extent router = act.layout().router();
    Extent whole = new Extent(router.x() + 8, row.y(), router.width() - 16, row.height());
    return Tokens.frame(whole, act.within(FOUND, 1), Ink.ROUTER);
  }
}
