package dev.dynoscope.diagram;

import dev.dynoscope.picture.Box;
import dev.dynoscope.picture.Extent;
import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Label;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.wording.Wording;
import dev.dynoscope.world.AppState;
import dev.dynoscope.world.AppStates.Row;
import dev.dynoscope.world.RequestState;
import dev.dynoscope.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The router's table: which host leads to which app, and the row that matched. */
final class RouterTable {
  private final Pen pen;
  private final Wording wording;

  RouterTable(Pen pen, Wording wording) {
    this.pen = pen;
    this.wording = wording;
  }

  List<Shape> draw(Extent at, World world, Optional<RequestState> about, Instant now) {
    List<Row> rows = rows(world, about);
    boolean missing =
        !rows.isEmpty() && about.filter(r -> r.pattern().isEmpty() && r.ended()).isPresent();
    // what is said of a missing row takes the place of one
    int fit = fit(at) - (missing && rows.size() >= fit(at) ? 1 : 0);
    List<Shape> parts = new ArrayList<>(words(at, rows.size(), fit));
    String matched = about.map(RequestState::pattern).orElse("");
    double left = at.x() + Grid.PADDING;
    double y = at.y() + Grid.LINE;
    if (rows.isEmpty()) {
      parts.add(
          Label.at(left, y + 16, wording.say("stage.no-apps"))
              .set(Face.TEXT, Pen.SMALL)
              .ink(Ink.TEXT_FAINT));
    }
    for (Row row : visible(rows, matched, fit)) {
      boolean hit = !matched.isEmpty() && row.host().equals(matched);
      parts.add(row(row, at.width(), hit, mark(world, row, now)).at(at.x(), y));
      y += Grid.ROW;
    }
    if (missing) {
      String none = wording.say("stage.no-row", about.map(RequestState::host).orElse(""));
      double room = at.width() - 2 * Grid.PADDING;
      parts.add(pen.text(left, y + 16, none, Face.TEXT, Pen.SMALL, Ink.FAIL, room));
    }
    return parts;
  }

  /** All rows that were told of, and the one that matched: an era may bring more with it. */
  private static List<Row> rows(World world, Optional<RequestState> about) {
    List<Row> rows = new ArrayList<>(world.apps().table());
    String matched = about.map(RequestState::pattern).orElse("");
    if (!matched.isEmpty() && rows.stream().noneMatch(row -> row.host().equals(matched))) {
      about.flatMap(RequestState::app).ifPresent(app -> rows.add(new Row(matched, app)));
    }
    return rows;
  }

  private List<Shape> words(Extent at, int rows, int fit) {
    String hosts =
        rows > fit ? wording.say("stage.hosts-of", fit, rows) : wording.say("stage.host");
    double y = at.y() + 9;
    return List.of(
        Label.at(at.x() + Grid.PADDING, y, hosts).set(Face.TEXT, Pen.SMALL).ink(Ink.TEXT_MUTED),
        Label.at(Grid.right(at) - Grid.PADDING, y, wording.say("stage.app"))
            .set(Face.TEXT, Pen.SMALL)
            .ink(Ink.TEXT_MUTED)
            .ending());
  }

  /** How many rows there is room for. */
  private static int fit(Extent at) {
    return (int) Math.max(1, Math.floor((at.height() - Grid.LINE - 2) / Grid.ROW));
  }

  /** As many rows as fit, the matched one among them. */
  private static List<Row> visible(List<Row> rows, String matched, int fit) {
    int hit = 0;
    for (int i = 0; i < rows.size(); i++) {
      hit = rows.get(i).host().equals(matched) ? i : hit;
    }
    int from = Math.max(0, Math.min(hit - fit + 1, rows.size() - fit));
    return rows.subList(from, Math.min(rows.size(), from + fit));
  }

  /** Why an app serves nobody though it has a row, in a word or two. */
  private String mark(World world, Row row, Instant now) {
    if (world.apps().find(row.app()).filter(AppState::maintenance).isPresent()) {
      return wording.say("stage.closed");
    }
    return Hours.gone(world, row.app(), now) ? wording.say("stage.no-hours") : "";
  }

  private Group row(Row row, double width, boolean matched, String mark) {
    String app = mark.isEmpty() ? row.app().value() : mark;
    double room = width - 2 * Grid.PADDING;
    String named = pen.measure().ellipsize(app, Face.MONO, Pen.SMALL, room * 0.45);
    double taken = pen.width(named, Face.MONO, Pen.SMALL) + Grid.STEP;
    double y = pen.middle(0, Grid.ROW, Face.MONO, Pen.SMALL);
    List<Shape> parts = new ArrayList<>();
    // without it, the row could not be pointed at between its words
    Box back = Box.at(Grid.STEP - 2, 0, width - 2 * Grid.STEP + 4, Grid.ROW).rounded(4);
    parts.add(matched ? back.fill(Ink.ROUTER_SOFT).stroke(Ink.ROUTER, 1.5) : back);
    Ink ink = matched ? Ink.TEXT : Ink.TEXT_MUTED;
    Face face = matched ? Face.MONO_BOLD : Face.MONO;
    parts.add(
        pen.text(Grid.PADDING, y, row.host(), face, Pen.SMALL, ink, Math.max(0, room - taken)));
    parts.add(
        Label.at(width - Grid.PADDING, y, named)
            .set(face, Pen.SMALL)
            .ink(mark.isEmpty() ? ink : Ink.WAIT)
            .ending());
    return Group.of(parts).id("route:" + row.host());
  }
}
