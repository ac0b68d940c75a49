package dev.dynoscope.diagram;

import dev.dynoscope.journal.DnsFact;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.picture.Box;
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
import dev.dynoscope.world.DynoState;
import dev.dynoscope.world.RequestState;
import dev.dynoscope.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Draws the stage: browser, DNS, router, object storage and dynos, and what goes on between them.
 * The picture is a function of the shot alone. Ids in it: {@code browser}, {@code dns}, {@code
 * router}, {@code storage}, {@code route:HOST}, {@code dyno:APP/web.1}, {@code request:ID}.
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
    Layout layout = Layout.of(width, height, names, StorageDrawing.there(shot), crowd);
    List<Shape> parts =
        new ArrayList<>(
            new Acting(pen, wording, layout)
                .play(shot, cast, wires(layout, shot, cast), boxes(layout, shot, cast)));
    List<Shape> all = new ArrayList<>();
    all.add(Box.at(0, 0, width, height).fill(Ink.BACKGROUND));
    if (shot.after().isolation().simulated()) {
      // a figure that is passed on must say by itself what it shows
      parts.add(
          Label.at(layout.client().x(), layout.height() - 8, wording.say("stage.simulated"))
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

  /** The cards keep their places while a dyno comes or goes. */
  private static SortedSet<DynoName> all(Shot shot) {
    SortedSet<DynoName> names = new TreeSet<>(shot.before().dynos().byName().keySet());
    names.addAll(shot.after().dynos().byName().keySet());
    return names;
  }

  private static List<Shape> wires(Layout layout, Shot shot, Cast cast) {
    List<Shape> wires = new ArrayList<>();
    boolean dns = cast.going() && cast.fact().filter(DnsFact.class::isInstance).isPresent();
    wires.add(
        layout
            .browserToDns()
            .curve()
            .stroke(Stroke.of(dns ? Ink.DNS : Ink.LINE, 1.5).dashed(2.0, 5.0)));
    boolean open = !shot.after().requests().open().isEmpty() || cast.going();
    RequestState about = cast.request().orElse(null);
    boolean page = about != null && about.fromPage() && open && cast.moves(about);
    wires.add(
        layout.browserToRouter().curve().stroke(page ? Ink.REQUEST : Ink.LINE, page ? 2 : 1.5));
    for (DynoName name : layout.dynos().keySet()) {
      if (!name.web()) {
        // only web dynos get requests
        continue;
      }
      boolean busy = cast.going() && cast.lit(name) && about != null && cast.moves(about);
      wires.add(
          layout.routerToDyno(name).curve().stroke(busy ? Ink.REQUEST : Ink.LINE, busy ? 2 : 1.5));
    }
    layout.crowd().ifPresent(at -> wires.add(layout.routerTo(at).curve().stroke(Ink.LINE, 1.5)));
    wires.addAll(storageWires(layout, shot, cast));
    return wires;
  }

  /** Only dynos of an app that has storage get to it. */
  private static List<Shape> storageWires(Layout layout, Shot shot, Cast cast) {
    List<Shape> wires = new ArrayList<>();
    for (DynoName name : layout.dynos().keySet()) {
      boolean busy = cast.going() && cast.client().filter(name::equals).isPresent();
      Stroke stroke = Stroke.of(busy ? Ink.WRITTEN : Ink.LINE, busy ? 2 : 1.5);
      if (shot.after().storage().of(name.app()).isPresent()) {
        layout
            .dynoToStorage(name)
            .ifPresent(wire -> wires.add(wire.curve().stroke(stroke.dashed(6.0, 4.0))));
      }
    }
    return wires;
  }

  private List<Shape> boxes(Layout layout, Shot shot, Cast cast) {
    World world = cast.seen(shot);
    List<Shape> boxes = new ArrayList<>();
    boxes.add(new BrowserDrawing(pen).draw(layout.browser(), world, shot.now(), cast.browserLit()));
    boxes.add(new DnsDrawing(pen).draw(layout.dns(), world.dns(), cast.dnsLit(), answered(cast)));
    boxes.add(
        new RouterDrawing(pen)
            .draw(layout.router(), world, cast.request(), shot.now(), cast.routerLit()));
    layout.storage().ifPresent(at -> boxes.add(new StorageDrawing(pen).draw(at, shot, cast)));
    otherClient(layout, world, cast).ifPresent(boxes::add);
    DynoDrawing dynos = new DynoDrawing(pen);
    layout
        .dynos()
        .forEach((name, at) -> {
          DynoState dyno =
              world
                  .dynos()
                  .find(name)
                  .or(() -> shot.before().dynos().find(name))
                  .or(() -> shot.after().dynos().find(name))
                  .orElseThrow();
          boolean noHours = Hours.gone(world, name.app(), shot.now());
          boxes.add(
              dynos.draw(
                  at, dyno, shot.now(), cast.lit(name), noHours, world.apps().byName().size() > 1));
        });
    layout.crowd().ifPresent(at -> boxes.add(fleet.draw(at, shot, cast)));
    if (layout.dynos().isEmpty() && layout.crowd().isEmpty() && !world.apps().byName().isEmpty()) {
      boxes.add(noDynos(layout.noDynos()));
    }
    boxes.addAll(selection(layout, shot));
    return boxes;
  }

  private Shape noDynos(Extent at) {
    return Group.of(
            Box.at(0, 0, at.width(), at.height())
                .rounded(9)
                .stroke(Stroke.of(Ink.LINE, 1.5).dashed(2.0, 5.0)),
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

  /** A client that is not the built-in browser: drawn while it has a request. */
  private static Optional<Shape> otherClient(Layout layout, World world, Cast cast) {
    Optional<String> pinger =
        world.pingers().byApp().values().stream()
            .map(p -> "pinger · " + Words.age(p.every()))
            .findFirst();
    boolean there =
        pinger.isPresent()
            || world.requests().open().stream().anyMatch(r -> !r.fromPage())
            || (cast.going()
                && cast.request().filter(r -> !r.fromPage() && cast.moves(r)).isPresent());
    if (!there) {
      return Optional.empty();
    }
    Extent at = layout.client();
    return Optional.of(
        Group.of(
                Pen.panel(0, 0, at.width(), at.height(), Ink.LINE, 1),
                Label.at(at.width() / 2, 21.5, pinger.orElse("another client"))
                    .set(Face.TEXT, Pen.BODY)
                    .ink(Ink.TEXT)
                    .centred())
            .at(at.x(), at.y()));
  }

  private static List<Shape> selection(Layout layout, Shot shot) {
    return shot.selected().flatMap(layout::find).stream()
        .<Shape>map(e ->
            Box.at(e.x() - 4, e.y() - 4, e.width() + 8, e.height() + 8)
                .rounded(12)
                .stroke(Stroke.of(Ink.TEXT_MUTED, 1.5).dashed(6.0, 4.0)))
        .toList();
  }

  /** One plain sentence that says what is happening. */
  public String caption(Shot shot) {
    return Captions.of(shot, wording);
  }

  /** The whole stage in words, for those who cannot see it. */
  public String altText(Shot shot) {
    return AltText.of(shot, wording);
  }
}
