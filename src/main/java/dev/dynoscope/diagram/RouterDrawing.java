package dev.dynoscope.diagram;

import dev.dynoscope.picture.Box;
import dev.dynoscope.picture.Curve;
import dev.dynoscope.picture.Extent;
import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Label;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.world.AppState;
import dev.dynoscope.world.AppStates.Row;
import dev.dynoscope.world.RequestState;
import dev.dynoscope.world.RequestStep;
import dev.dynoscope.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The router: its table with the row that matched, the throw of the die, and who has to wait. */
final class RouterDrawing {
  private static final double PADDING = 12;
  private static final double ROW = 22;
  private static final double FOOT = 62;
  private static final double TABLE_TOP = 52;

  private final Pen pen;

  RouterDrawing(Pen pen) {
    this.pen = pen;
  }

  Group draw(Extent at, World world, Optional<RequestState> about, Instant now, boolean lit) {
    List<Shape> parts = new ArrayList<>();
    double width = at.width();
    parts.add(Pen.panel(0, 0, width, at.height(), lit ? Ink.ROUTER : Ink.LINE, lit ? 2 : 1));
    parts.add(Label.at(PADDING, 23, "Router").set(Face.TEXT_BOLD, Pen.TITLE).ink(Ink.ROUTER));
    int rows = world.apps().table().size();
    String hosts = rows > fit(at) ? "host, " + fit(at) + " of " + rows : "host";
    parts.add(Label.at(PADDING + 4, 43, hosts).set(Face.TEXT, Pen.SMALL).ink(Ink.TEXT_MUTED));
    parts.add(
        Label.at(width - PADDING - 4, 43, "app")
            .set(Face.TEXT, Pen.SMALL)
            .ink(Ink.TEXT_MUTED)
            .ending());
    parts.addAll(table(world, now, about, at));
    double foot = at.height() - FOOT;
    parts.add(Curve.line(PADDING, foot, width - PADDING, foot).stroke(Ink.LINE, 1));
    List<RequestState> held = held(world);
    parts.addAll(held.isEmpty() ? pick(about, foot, width) : waitingRoom(held, foot, width, now));
    return Group.of(parts).id("router").at(at.x(), at.y());
  }

  private List<Shape> table(World world, Instant now, Optional<RequestState> about, Extent at) {
    List<Row> rows = world.apps().table();
    double width = at.width();
    String matched = about.map(RequestState::pattern).orElse("");
    int fit = fit(at);
    List<Shape> parts = new ArrayList<>();
    if (rows.isEmpty()) {
      parts.add(
          Label.at(PADDING + 4, TABLE_TOP + 15, "no apps yet")
              .set(Face.TEXT, Pen.SMALL)
              .ink(Ink.TEXT_FAINT));
    }
    double y = TABLE_TOP;
    for (Row row : visible(rows, matched, fit)) {
      boolean hit = !matched.isEmpty() && row.host().equals(matched);
      parts.add(row(row, y, width, hit, mark(world, row, now)));
      y += ROW;
    }
    boolean missing =
        about.filter(r -> r.pattern().isEmpty() && r.ended()).isPresent() && !rows.isEmpty();
    if (missing && rows.size() < fit) {
      parts.add(
          pen.text(
              PADDING + 4,
              y + 15,
              "no row for " + about.map(RequestState::host).orElse(""),
              Face.TEXT,
              Pen.SMALL,
              Ink.FAIL,
              width - 2 * PADDING - 8));
    }
    return parts;
  }

  /** How many rows there is room for. */
  private static int fit(Extent at) {
    return (int) Math.max(1, Math.floor((at.height() - FOOT - TABLE_TOP - 4) / ROW));
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
  private static String mark(World world, Row row, Instant now) {
    if (world.apps().find(row.app()).filter(AppState::maintenance).isPresent()) {
      return "closed";
    }
    return Hours.gone(world, row.app(), now) ? "no hours" : "";
  }

  private Group row(Row row, double y, double width, boolean matched, String mark) {
    String app = mark.isEmpty() ? row.app().value() : mark;
    double appWidth = pen.width(app, Face.MONO, Pen.SMALL);
    List<Shape> parts = new ArrayList<>();
    if (matched) {
      parts.add(
          Box.at(PADDING - 4, 0, width - 2 * PADDING + 8, ROW)
              .rounded(5)
              .fill(Ink.ROUTER_SOFT)
              .stroke(Ink.ROUTER, 1));
    }
    Ink ink = matched ? Ink.TEXT : Ink.TEXT_MUTED;
    parts.add(
        pen.text(
            PADDING + 4,
            15,
            row.host(),
            Face.MONO,
            Pen.SMALL,
            ink,
            width - 2 * PADDING - appWidth - 20));
    parts.add(
        Label.at(width - PADDING - 4, 15, app)
            .set(Face.MONO, Pen.SMALL)
            .ink(mark.isEmpty() ? ink : Ink.WAIT)
            .ending());
    return Group.of(parts).id("route:" + row.host()).at(0, y);
  }

  private static List<RequestState> held(World world) {
    return world.requests().open().stream().filter(r -> r.step() == RequestStep.HELD).toList();
  }

  private List<Shape> waitingRoom(List<RequestState> held, double foot, double width, Instant now) {
    List<Shape> parts = new ArrayList<>();
    String title = held.size() == 1 ? "waiting room" : "waiting room: " + held.size() + " requests";
    parts.add(Label.at(PADDING + 4, foot + 19, title).set(Face.TEXT, Pen.SMALL).ink(Ink.WAIT));
    RequestState oldest = held.getFirst();
    String age = Words.age(Duration.between(oldest.receivedAt(), now));
    parts.add(
        pen.chip(
            PADDING + 2, foot + 29, oldest.title() + " · " + age, Ink.WAIT, width - 2 * PADDING));
    return parts;
  }

  private List<Shape> pick(Optional<RequestState> about, double foot, double width) {
    List<String> candidates = about.map(RequestState::candidates).orElse(List.of());
    List<Shape> parts = new ArrayList<>();
    Ink ink = candidates.isEmpty() ? Ink.TEXT_FAINT : Ink.TEXT_MUTED;
    parts.add(
        Label.at(PADDING + 4, foot + 19, "picks at random").set(Face.TEXT, Pen.SMALL).ink(ink));
    String picked = about.flatMap(RequestState::dyno).map(d -> d.label()).orElse("");
    double x = PADDING;
    for (String candidate : candidates) {
      double chip = pen.width(candidate, Face.MONO, Pen.SMALL) + 14;
      if (x + chip > width - PADDING) {
        break;
      }
      boolean hit = candidate.equals(picked);
      if (hit) {
        parts.add(
            Box.at(x, foot + 29, chip, Pen.CHIP_HEIGHT)
                .rounded(5)
                .fill(Ink.REQUEST_SOFT)
                .stroke(Ink.REQUEST, 1.5));
      }
      parts.add(
          Label.at(x + 7, foot + 43, candidate)
              .set(hit ? Face.MONO_BOLD : Face.MONO, Pen.SMALL)
              .ink(hit ? Ink.REQUEST : Ink.TEXT_MUTED));
      x += chip + 6;
    }
    return parts;
  }
}
