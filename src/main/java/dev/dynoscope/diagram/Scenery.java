package dev.dynoscope.diagram;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DnsFact;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.picture.Box;
import dev.dynoscope.picture.Curve;
import dev.dynoscope.picture.Extent;
import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Label;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.picture.Stroke;
import dev.dynoscope.wording.Wording;
import dev.dynoscope.world.AppState;
import dev.dynoscope.world.DynoState;
import dev.dynoscope.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that stands on the stage. It is worked out once and kept for as long as it is the same, since
 * in most frames only what goes on between the things has moved.
 */
final class Scenery {
  /** Ages on the stage are told by the second; a tenth of it is close enough. */
  private static final long TICK_MILLIS = 100;

  private final Pen pen;
  private final Wording wording;
  private final FleetDrawing fleet;
  private Optional<Kept> kept = Optional.empty();

  Scenery(Pen pen, Wording wording) {
    this.pen = pen;
    this.wording = wording;
    fleet = new FleetDrawing(pen, wording);
  }

  /** What was drawn, and all that it was drawn from. */
  private record Kept(Layout layout, Shot shot, Cast cast, List<Shape> things) {
    @SuppressWarnings("ReferenceEquality") // to compare whole worlds costs as much as to draw them
    boolean fits(Layout other, Shot next, Cast now) {
      return shot.before() == next.before()
          && shot.after() == next.after()
          && shot.now().equals(next.now())
          && cast.equals(now)
          && layout.equals(other);
    }
  }

  /** The things of a shot, from bottom to top. */
  List<Shape> of(Layout layout, Shot shot, Cast cast) {
    long tick = Math.ceilDiv(shot.now().toEpochMilli(), TICK_MILLIS) * TICK_MILLIS;
    Instant now = Instant.ofEpochMilli(tick);
    // drawn from nothing but what is compared
    Shot still = new Shot(shot.before(), shot.after(), Optional.empty(), now, Optional.empty());
    Cast calm = cast.calm(layout.crowd().isPresent());
    Kept fitting =
        kept.filter(it -> it.fits(layout, still, calm))
            .orElseGet(() -> new Kept(layout, still, calm, draw(layout, still, calm)));
    kept = Optional.of(fitting);
    return fitting.things();
  }

  private List<Shape> draw(Layout layout, Shot shot, Cast cast) {
    List<Shape> things = new ArrayList<>(boxes(layout, shot, cast));
    things.addAll(dynos(layout, shot, cast));
    return List.copyOf(things);
  }

  private List<Shape> boxes(Layout layout, Shot shot, Cast cast) {
    World world = cast.seen(shot);
    List<Shape> boxes = new ArrayList<>();
    boxes.add(
        new BrowserDrawing(pen, wording)
            .draw(layout.browser(), world, shot.now(), cast.browserLit()));
    boxes.add(
        new DnsDrawing(pen, wording)
            .draw(layout.dns(), world.dns(), cast.dnsLit(), answered(cast)));
    boxes.add(
        new RouterDrawing(pen, wording)
            .draw(layout, world, cast.request(), shot.now(), cast.routerLit()));
    layout
        .storage()
        .ifPresent(at -> boxes.add(new StorageDrawing(pen, wording).draw(at, shot, cast)));
    boxes.add(new ClientDrawing(pen, wording).draw(layout.client(), world, cast));
    layout
        .hours()
        .ifPresent(at ->
            boxes.add(
                new HoursGauge(pen, wording)
                    .draw(at, world.account(), shot.now(), cast.hoursLit())));
    return boxes;
  }

  private List<Shape> dynos(Layout layout, Shot shot, Cast cast) {
    World world = cast.seen(shot);
    List<Shape> parts = new ArrayList<>();
    SortedMap<DynoName, DynoState> shown = new TreeMap<>();
    layout
        .dynos()
        .keySet()
        .forEach(name ->
            world
                .dynos()
                .find(name)
                .or(() -> shot.before().dynos().find(name))
                .or(() -> shot.after().dynos().find(name))
                .ifPresent(dyno -> shown.put(name, dyno)));
    parts.addAll(new ShelfDrawing(pen, wording).draw(layout, shot, shown));
    layout.grid().headings().forEach((app, at) -> parts.addAll(heading(app, at, world)));
    boolean named = world.apps().byName().size() > 1 && layout.grid().headings().isEmpty();
    DynoDrawing drawing = new DynoDrawing(pen, wording);
    shown.forEach((name, dyno) -> {
      Extent at = layout.dynos().getOrDefault(name, layout.router());
      List<String> config =
          world.apps().find(name.app()).map(AppState::configNames).orElse(List.of());
      boolean noHours = Hours.gone(world, name.app(), shot.now());
      parts.add(
          drawing.draw(
              at, dyno, new DynoDrawing.Round(shot.now(), cast.lit(name), noHours, named, config)));
    });
    layout.crowd().ifPresent(at -> parts.add(fleet.draw(at, shot, cast)));
    if (layout.dynos().isEmpty() && layout.crowd().isEmpty() && !world.apps().byName().isEmpty()) {
      parts.add(noDynos(layout.noDynos()));
    }
    return parts;
  }

  private List<Shape> heading(AppName app, Extent at, World world) {
    double y = at.y() + 14;
    int release = world.apps().find(app).map(AppState::release).orElse(0);
    double name = pen.width(app.value(), Face.TEXT_BOLD, Pen.BODY);
    double rule = at.x() + name + Grid.STEP;
    String version = wording.say("stage.release", String.valueOf(release));
    double end = Grid.right(at) - pen.width(version, Face.MONO, Pen.SMALL) - Grid.STEP;
    return List.of(
        Label.at(at.x(), y, app.value()).set(Face.TEXT_BOLD, Pen.BODY).ink(Ink.TEXT),
        Curve.line(rule, y - 4, Math.max(rule, end), y - 4).stroke(Ink.LINE, 1),
        Label.at(Grid.right(at), y, version)
            .set(Face.MONO, Pen.SMALL)
            .ink(Ink.TEXT_MUTED)
            .ending());
  }

  private Shape noDynos(Extent at) {
    return Group.of(
            Box.at(0, 0, at.width(), at.height())
                .rounded(Grid.ROUND)
                .stroke(Stroke.of(Ink.WIRE, 1.5).dashed(2.0, 5.0)),
            Label.at(at.width() / 2, at.height() / 2 + 4, wording.say("stage.no-dynos"))
                .set(Face.TEXT, Pen.BODY)
                .ink(Ink.TEXT_MUTED)
                .centred())
        .at(at.x(), at.y());
  }

  private static double answered(Cast cast) {
    boolean answering =
        cast.fact().filter(DnsFact.NameAnswered.class::isInstance).isPresent() && cast.going();
    return answering ? Easing.within(cast.progress(), 0, 0.4) : 1;
  }
}
