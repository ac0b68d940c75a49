package dev.dynoscope.diagram;

import dev.dynoscope.journal.DnsFact;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.picture.Stroke;
import dev.dynoscope.world.RequestState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines between things; those that something travels on are lit. */
final class WireDrawing {
  private static final double IDLE = 1.5;
  private static final double BUSY = 2;

  /** With more columns of dynos than this, a wire of its own to each would be a thicket. */
  private static final int MOST_WIRES = 12;

  private WireDrawing() {}

  static List<Shape> draw(Layout layout, Shot shot, Cast cast) {
    List<Shape> wires = new ArrayList<>();
    boolean dns = cast.going() && cast.fact().filter(DnsFact.class::isInstance).isPresent();
    wires.add(
        layout
            .browserToDns()
            .curve()
            .stroke(Stroke.of(dns ? Ink.DNS : Ink.WIRE, IDLE).dashed(2.0, 5.0)));
    boolean open = !shot.after().requests().open().isEmpty() || cast.going();
    Optional<RequestState> moving = cast.request().filter(r -> open && cast.moves(r));
    boolean page = moving.filter(RequestState::fromPage).isPresent();
    boolean other = moving.isPresent() && !page;
    if (other || !shot.after().pingers().byApp().isEmpty()) {
      wires.add(layout.clientToRouter().curve().stroke(line(other)));
    }
    wires.add(layout.browserToRouter().curve().stroke(line(page)));
    wires.addAll(toDynos(layout, cast, moving.isPresent()));
    layout.crowd().ifPresent(at -> wires.add(layout.routerTo(at).curve().stroke(Ink.WIRE, IDLE)));
    wires.addAll(toStorage(layout, shot, cast));
    return wires;
  }

  private static Stroke line(boolean busy) {
    return Stroke.of(busy ? Ink.REQUEST : Ink.WIRE, busy ? BUSY : IDLE);
  }

  /** Only web dynos get requests. */
  private static List<Shape> toDynos(Layout layout, Cast cast, boolean moving) {
    List<Shape> wires = new ArrayList<>();
    List<DynoName> web = layout.dynos().keySet().stream().filter(DynoName::web).toList();
    boolean each = web.size() <= MOST_WIRES;
    if (!each) {
      wires.add(layout.rail().curve().stroke(line(false)));
      wires.add(layout.routerToRail().curve().stroke(line(false)));
    }
    List<Shape> lit = new ArrayList<>();
    for (DynoName name : web) {
      boolean busy = moving && cast.lit(name);
      if (busy || each) {
        List<Shape> parts = busy ? lit : wires;
        parts.add(layout.routerToDyno(name).curve().stroke(line(busy)));
        if (busy) {
          layout.throughTheRow(name).forEach(w -> parts.add(w.curve().stroke(line(true))));
        }
      }
    }
    wires.addAll(lit);
    return wires;
  }

  /** Only dynos of an app that has storage get to it. */
  private static List<Shape> toStorage(Layout layout, Shot shot, Cast cast) {
    List<Shape> wires = new ArrayList<>();
    for (DynoName name : layout.dynos().keySet()) {
      boolean busy = cast.going() && cast.client().filter(name::equals).isPresent();
      if (shot.after().storage().of(name.app()).isEmpty()) {
        continue;
      }
      if (busy || layout.dynos().size() <= MOST_WIRES) {
        Stroke stroke = Stroke.of(busy ? Ink.WRITTEN : Ink.WIRE, busy ? BUSY : IDLE);
        layout
            .dynoToStorage(name)
            .ifPresent(wire -> wires.add(wire.curve().stroke(stroke.dashed(6.0, 4.0))));
      }
    }
    return wires;
  }
}
