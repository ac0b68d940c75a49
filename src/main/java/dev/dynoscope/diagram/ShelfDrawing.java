package dev.dynoscope.diagram;

import dev.dynoscope.journal.DynoName;
import dev.dynoscope.picture.Box;
import dev.dynoscope.picture.Curve;
import dev.dynoscope.picture.Extent;
import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.picture.Stroke;
import dev.dynoscope.wording.Wording;
import dev.dynoscope.world.DynoPhase;
import dev.dynoscope.world.DynoState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The machines, as shelves that the dynos stand on. One that is lost is a broken shelf. */
final class ShelfDrawing {
  private static final double NAMED = 12;
  private static final double INSET = 6;

  private final Pen pen;
  private final Wording wording;

  ShelfDrawing(Pen pen, Wording wording) {
    this.pen = pen;
    this.wording = wording;
  }

  /** A stretch of shelf under neighbours on the same machine. */
  private record Plank(Extent at, String host, boolean lost, Optional<String> before) {
    boolean goesOnWith(Plank next, double gap) {
      return host.equals(next.host)
          && lost == next.lost
          && Math.abs(at.y() - next.at.y()) < 0.5
          && next.at.x() - Grid.right(at) <= gap + 0.5;
    }

    Plank with(Plank next) {
      return new Plank(at.union(next.at), host, lost, before.or(next::before));
    }
  }

  /** All shelves; a machine's are one group, {@code host:NAME}. */
  List<Shape> draw(Layout layout, Shot shot, Map<DynoName, DynoState> dynos) {
    SortedMap<String, List<Plank>> byHost = new TreeMap<>();
    for (Map.Entry<DynoName, DynoState> each : dynos.entrySet()) {
      Optional<Plank> plank = layout.shelf(each.getKey()).flatMap(at -> plank(at, each, shot));
      plank.ifPresent(p -> add(byHost.computeIfAbsent(p.host(), _ -> new ArrayList<>()), p));
    }
    List<Shape> parts = new ArrayList<>();
    byHost.forEach((host, planks) -> {
      List<Shape> all = planks.stream().flatMap(p -> plank(p).stream()).toList();
      parts.add(Group.of(all).id("host:" + host));
    });
    return parts;
  }

  private static void add(List<Plank> planks, Plank plank) {
    if (!planks.isEmpty() && planks.getLast().goesOnWith(plank, Grid.GAP)) {
      planks.add(planks.removeLast().with(plank));
    } else {
      planks.add(plank);
    }
  }

  /** What runs nowhere stands on nothing. */
  private static Optional<Plank> plank(Extent at, Map.Entry<DynoName, DynoState> each, Shot shot) {
    DynoState dyno = each.getValue();
    boolean lost = dyno.phase() == DynoPhase.LOST;
    if (dyno.host().isEmpty() || !(lost || DynoDrawing.hasDisk(dyno))) {
      return Optional.empty();
    }
    Optional<String> before =
        dyno.notes()
            .movedFrom()
            .or(() -> shot.before().dynos().find(each.getKey()).map(DynoState::host))
            .filter(host -> !host.isEmpty() && !host.equals(dyno.host()));
    return Optional.of(new Plank(at, dyno.host(), lost, before));
  }

  private List<Shape> plank(Plank plank) {
    return plank.lost() ? broken(plank) : whole(plank);
  }

  private List<Shape> whole(Plank plank) {
    Extent at = plank.at();
    List<Shape> parts = new ArrayList<>();
    double thick = at.height() >= NAMED ? at.height() - 2 : at.height() * 0.7;
    double inset = Math.min(INSET, at.width() / 12);
    parts.add(
        Curve.from(at.x() + inset, at.y())
            .lineTo(Grid.right(at) - inset, at.y())
            .lineTo(Grid.right(at), at.y() + thick)
            .lineTo(at.x(), at.y() + thick)
            .close()
            .fill(Ink.PANEL_RAISED)
            .stroke(Ink.WIRE, 1));
    String moved =
        plank
            .before()
            .map(from -> wording.say("stage.moved", plank.host(), from))
            .orElse(plank.host());
    parts.addAll(name(at, thick, moved, plank.before().isPresent() ? Ink.TEXT : Ink.TEXT_MUTED));
    return parts;
  }

  /** Two halves that hang down in the middle, with a crack between them. */
  private List<Shape> broken(Plank plank) {
    Extent at = plank.at();
    double thick = at.height() >= NAMED ? at.height() - 4 : Math.max(1.5, at.height() * 0.6);
    double sag = Math.min(4, at.height() * 0.3);
    double x = at.x() + at.width() * 0.5;
    List<Shape> parts = new ArrayList<>();
    Stroke edge = Stroke.of(Ink.FAIL, 1);
    for (double side : new double[] {-1, 1}) {
      double outer = side < 0 ? at.x() : Grid.right(at);
      parts.add(
          Curve.from(outer, at.y())
              .lineTo(x + side * 3, at.y() + sag)
              .lineTo(x + side * 6, at.y() + sag + thick / 2)
              .lineTo(x + side * 2, at.y() + sag + thick)
              .lineTo(outer, at.y() + thick)
              .close()
              .fill(Ink.FAIL_SOFT)
              .stroke(edge));
    }
    if (at.height() >= NAMED) {
      String text = wording.say("stage.host-lost", plank.host());
      double wide = pen.width(text, Face.TEXT_BOLD, Pen.SMALL);
      if (wide + 24 < at.width() / 2) {
        parts.add(label(at.x() + INSET + 4, at.y(), thick, text, Ink.FAIL, at.width() / 2 - 16));
      } else {
        double room = Math.min(wide, at.width() - 8) + 8;
        parts.add(
            Box.at(at.centreX() - room / 2, at.y(), room, at.height())
                .rounded(2)
                .fill(Ink.BACKGROUND));
        parts.add(
            label(at.centreX() - room / 2 + 4, at.y(), at.height(), text, Ink.FAIL, room - 8));
      }
    }
    return parts;
  }

  private List<Shape> name(Extent at, double thick, String text, Ink ink) {
    return at.height() < NAMED
        ? List.of()
        : List.of(label(at.x() + INSET + 6, at.y(), thick, text, ink, at.width() - 2 * INSET - 12));
  }

  private Shape label(double x, double top, double thick, String text, Ink ink, double room) {
    double y = pen.middle(top, thick, Face.TEXT, Pen.SMALL);
    return pen.text(x, y, text, Face.TEXT, Pen.SMALL, ink, Math.max(0, room));
  }
}
