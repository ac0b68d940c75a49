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
import dev.dynoscope.picture.Palette;
import dev.dynoscope.picture.Picture;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.picture.Stroke;
import dev.dynoscope.picture.TextMeasure;
import dev.dynoscope.wording.Wording;
import dev.dynoscope.world.AppState;
import dev.dynoscope.world.DynoState;
import dev.dynoscope.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Draws the stage: browser, DNS, router, object storage and dynos, and what goes on between them.
 * The picture is a function of the shot alone. Ids in it: {@code browser}, {@code dns}, {@code
 * router}, {@code waiting}, {@code storage}, {@code client} or {@code pinger}, {@code hours},
 * {@code route:HOST}, {@code host:NAME}, {@code dyno:APP/web.1}, {@code config:APP/web.1/NAME},
 * {@code request:ID}.
 */
public final class Diagram {
  private final Pen pen;
  private final Wording wording;
  private final FleetDrawing fleet;

  /** Draws with text measured by {@code measure}, in the words of {@code wording}. */
  public Diagram(TextMeasure measure, Wording wording) {
    pen = new Pen(measure);
    this.wording = wording;
    fleet = new FleetDrawing(pen, wording);
  }

  /** The stage, {@code width} by {@code height} pixels. */
  public Picture draw(Shot shot, double width, double height, Palette palette) {
    Cast cast = Cast.of(shot);
    boolean crowd = CrowdDrawing.there(shot);
    SortedSet<DynoName> names = crowd ? CrowdDrawing.few(shot, cast) : all(shot);
    Layout layout = Layout.of(width, height, names, Props.of(shot, crowd));
    List<Shape> things = things(layout, shot, cast);
    List<Shape> parts =
        new ArrayList<>(
            new Acting(pen, wording, layout)
                .play(shot, cast, WireDrawing.draw(layout, shot, cast), things));
    parts.addAll(Emphasis.draw(new Things(things, pen.measure()), shot));
    List<Shape> all = new ArrayList<>();
    all.add(Box.at(0, 0, width, height).fill(Ink.BACKGROUND));
    if (shot.after().isolation().simulated()) {
      // a figure that is passed on must say by itself what it shows
      parts.add(
          Label.at(Grid.GAP, layout.height() - 4, wording.say("stage.simulated"))
              .set(Face.TEXT, Pen.SMALL)
              .ink(Ink.TEXT_MUTED));
    }
    all.add(Group.of(parts).scale(layout.unit()));
    return new Picture(width, height, palette, all);
  }

  /** The stage with its caption under it, {@code width} by {@code height} pixels in all. */
  public Picture drawWithCaption(Shot shot, double width, double height, Palette palette) {
    double stage = height - CaptionStrip.HEIGHT;
    List<Shape> parts = new ArrayList<>();
    parts.add(Box.at(0, 0, width, height).fill(Ink.BACKGROUND));
    parts.addAll(draw(shot, width, stage, palette).shapes());
    parts.add(new CaptionStrip(pen.measure()).draw(caption(shot), width).at(0, stage));
    return new Picture(width, height, palette, parts);
  }

  /** All that stands on the stage. */
  private List<Shape> things(Layout layout, Shot shot, Cast cast) {
    List<Shape> things = new ArrayList<>(boxes(layout, shot, cast));
    things.addAll(dynos(layout, shot, cast));
    return things;
  }

  /** The cards keep their places while a dyno comes or goes. */
  private static SortedSet<DynoName> all(Shot shot) {
    SortedSet<DynoName> names = new TreeSet<>(shot.before().dynos().byName().keySet());
    names.addAll(shot.after().dynos().byName().keySet());
    return names;
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

  /** One plain sentence that says what is happening. */
  public String caption(Shot shot) {
    return new Captions(wording).of(shot);
  }

  /** The whole stage in words, for those who cannot see it. */
  public String altText(Shot shot) {
    return new AltText(wording).of(shot);
  }
}
