package dev.dynoscope.diagram;

import dev.dynoscope.picture.Extent;
import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Label;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.wording.Wording;
import dev.dynoscope.world.DynoPhase;
import dev.dynoscope.world.DynoStates;
import dev.dynoscope.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * More dynos than there is room for: a field of cells with a legend, and the failures an hour. The
 * field of a beat is worked out once and kept, since it is the same in each of its frames.
 */
final class FleetDrawing {
  private static final double PADDING = 12;
  private static final double HEAD = 36;
  private static final double ENTRY = 20;
  private static final double CURVE = 88;
  private static final double SAMPLE = 10;

  private final Pen pen;
  private final Wording wording;
  private Optional<Kept> kept = Optional.empty();

  FleetDrawing(Pen pen, Wording wording) {
    this.pen = pen;
    this.wording = wording;
  }

  /** What was worked out, and from what. */
  private record Kept(Extent at, DynoStates before, DynoStates after, FleetField field) {
    @SuppressWarnings("ReferenceEquality") // to compare ten thousand dynos costs as much as to draw
    boolean fits(Extent other, DynoStates then, DynoStates now) {
      return at.equals(other) && then == before && now == after;
    }
  }

  Group draw(Extent at, Shot shot, Cast cast) {
    World world = shot.after();
    List<Shape> parts = new ArrayList<>();
    parts.add(Pen.panel(0, 0, at.width(), at.height(), Ink.LINE, 1));
    String title = wording.say("captions.fleet.title", world.dynos().byName().size());
    parts.add(Label.at(PADDING, 24, title).set(Face.TEXT_BOLD, Pen.TITLE).ink(Ink.TEXT));
    boolean curve = at.height() >= 240;
    double foot = curve ? CURVE + PADDING : 0;
    double room = at.width() - 2 * PADDING;
    double legend = legendHeight(world, room);
    double height = Math.max(8, at.height() - HEAD - legend - foot - 2 * PADDING);
    FleetField field = field(new Extent(PADDING, HEAD + legend, room, height), shot);
    parts.addAll(legend(field.counts(), room));
    parts.addAll(field.cells());
    if (cast.going()) {
      double lit = Easing.stay(cast.progress(), 0.12, 0.8);
      field.changed().ifPresent(frames -> parts.add(Group.of(frames).opacity(lit)));
    }
    if (curve) {
      Extent below = new Extent(PADDING, at.height() - CURVE - PADDING / 2, room, CURVE);
      parts.addAll(new FailureCurve(wording).draw(below, world.failures(), shot.now()));
    }
    return Group.of(parts).id("crowd").at(at.x(), at.y());
  }

  private FleetField field(Extent at, Shot shot) {
    DynoStates before = shot.before().dynos();
    DynoStates after = shot.after().dynos();
    Kept fitting =
        kept.filter(k -> k.fits(at, before, after))
            .orElseGet(() -> new Kept(at, before, after, FleetField.of(at, before, after)));
    kept = Optional.of(fitting);
    return fitting.field();
  }

  private double legendHeight(World world, double room) {
    int rows = 1;
    double x = 0;
    for (DynoPhase phase : DynoPhase.values()) {
      double width = width(phase, world.dynos().byName().size());
      if (x > 0 && x + width > room) {
        rows++;
        x = 0;
      }
      x += width;
    }
    return rows * ENTRY + 4;
  }

  private double width(DynoPhase phase, int count) {
    return SAMPLE + 6 + pen.width(words(phase, count), Face.TEXT, Pen.SMALL) + 18;
  }

  /** {@code 9,871 up}. */
  private String words(DynoPhase phase, int count) {
    String name = phase.name().toLowerCase(Locale.ROOT);
    return wording.say("captions.phase." + name, count);
  }

  private List<Shape> legend(Map<DynoPhase, Integer> counts, double room) {
    List<Shape> parts = new ArrayList<>();
    double x = PADDING;
    double y = HEAD;
    for (DynoPhase phase : DynoPhase.values()) {
      int count = counts.getOrDefault(phase, 0);
      double width = width(phase, count);
      if (x > PADDING && x + width > room + PADDING) {
        x = PADDING;
        y += ENTRY;
      }
      FleetCells sample = new FleetCells(SAMPLE);
      sample.add(phase, x, y + 2, 1);
      parts.add(sample.curve(DynoDrawing.ink(phase)));
      parts.add(
          Label.at(x + SAMPLE + 6, y + 11, words(phase, count))
              .set(Face.TEXT, Pen.SMALL)
              .ink(count == 0 ? Ink.TEXT_FAINT : Ink.TEXT));
      x += width;
    }
    return parts;
  }
}
