package dev.dynoscope.diagram;

import dev.dynoscope.picture.Curve;
import dev.dynoscope.picture.Extent;
import dev.dynoscope.picture.Fill;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Segment;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.picture.Stroke;
import dev.dynoscope.world.DynoPhase;
import dev.dynoscope.world.DynoState;
import dev.dynoscope.world.DynoStates;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A field with a cell for each dyno, in the order of their names, so that each keeps its place
 * whatever it does.
 *
 * @param cells one curve for each phase
 * @param changed a frame around each cell that has changed; nothing if none has
 * @param counts how many there are of each phase that any is in
 */
record FleetField(List<Shape> cells, Optional<Shape> changed, Map<DynoPhase, Integer> counts) {

  /** The dynos as they are after the beat; those that were otherwise before it have changed. */
  static FleetField of(Extent at, DynoStates before, DynoStates after) {
    int all = Math.max(1, after.byName().size());
    double size = size(at, all);
    int columns = (int) Math.max(1, Math.floor(at.width() / size));
    Map<DynoPhase, FleetCells> kinds = new EnumMap<>(DynoPhase.class);
    Map<DynoPhase, Integer> counts = new EnumMap<>(DynoPhase.class);
    List<Segment> frames = new ArrayList<>();
    Iterator<DynoState> earlier = before.byName().values().iterator();
    Optional<DynoState> was = next(earlier);
    Run run = new Run(at, size, columns, kinds);
    int i = 0;
    for (DynoState dyno : after.byName().values()) {
      counts.merge(dyno.phase(), 1, Integer::sum);
      run.add(i, dyno.phase());
      while (was.filter(it -> it.name().compareTo(dyno.name()) < 0).isPresent()) {
        was = next(earlier);
      }
      if (was.filter(it -> same(it, dyno)).isEmpty()) {
        frame(frames, at.x() + i % columns * size, at.y() + Math.floorDiv(i, columns) * size, size);
      }
      i++;
    }
    run.end();
    List<Shape> cells = new ArrayList<>();
    kinds.forEach((phase, some) -> cells.add(some.curve(DynoDrawing.ink(phase))));
    cells.add(
        FleetCells.lines(at.x(), at.y(), columns, Math.ceilDiv(all, columns), size, Ink.PANEL));
    return new FleetField(List.copyOf(cells), changed(frames, all), counts);
  }

  /** Where most have changed nothing is pointed out: it is the beginning. */
  private static Optional<Shape> changed(List<Segment> frames, int all) {
    int perFrame = 5;
    boolean few = !frames.isEmpty() && frames.size() / perFrame < Math.max(2, all / 4);
    return few
        ? Optional.of(new Curve("", frames, Fill.NONE, Stroke.of(Ink.REQUEST, 2)))
        : Optional.empty();
  }

  /** Both fields are in the order of their names, so one look at each is enough. */
  private static Optional<DynoState> next(Iterator<DynoState> dynos) {
    return dynos.hasNext() ? Optional.of(dynos.next()) : Optional.empty();
  }

  private static boolean same(DynoState was, DynoState is) {
    return was.name().equals(is.name()) && was.phase() == is.phase();
  }

  private static double size(Extent at, int all) {
    double size = Math.min(22, Math.sqrt(at.width() * at.height() / all));
    while (Math.floor(at.width() / size) * Math.floor(at.height() / size) < all && size > 0.5) {
      size *= 0.99;
    }
    return size;
  }

  private static void frame(List<Segment> frames, double x, double y, double size) {
    double out = 2.5;
    double end = size + out - 1;
    frames.add(new Segment.Move(x - out, y - out));
    frames.add(new Segment.Line(x + end, y - out));
    frames.add(new Segment.Line(x + end, y + end));
    frames.add(new Segment.Line(x - out, y + end));
    frames.add(new Segment.Close());
  }

  /** Puts equal neighbours in a row together. */
  private static final class Run {
    private final Extent at;
    private final double size;
    private final int columns;
    private final Map<DynoPhase, FleetCells> kinds;
    private int first;
    private int count;
    private DynoPhase phase = DynoPhase.UP;

    Run(Extent at, double size, int columns, Map<DynoPhase, FleetCells> kinds) {
      this.at = at;
      this.size = size;
      this.columns = columns;
      this.kinds = kinds;
    }

    void add(int i, DynoPhase next) {
      if (count > 0 && (next != phase || i % columns == 0)) {
        end();
      }
      if (count == 0) {
        first = i;
        phase = next;
      }
      count++;
    }

    void end() {
      if (count > 0) {
        kinds
            .computeIfAbsent(phase, _ -> new FleetCells(size))
            .add(
                phase,
                at.x() + first % columns * size,
                at.y() + Math.floorDiv(first, columns) * size,
                count);
      }
      count = 0;
    }
  }
}
