package dev.dynoscope.diagram;

import dev.dynoscope.picture.Extent;
import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Label;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.wording.Wording;
import dev.dynoscope.world.DynoState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The foot of a card: the process, its memory, and when the platform will restart it. */
final class DynoFoot {
  private static final double BAR_ROOM = 12;
  private static final double LEAST_TEXT = 72;

  private final Pen pen;
  private final Wording wording;

  DynoFoot(Pen pen, Wording wording) {
    this.pen = pen;
    this.wording = wording;
  }

  List<Shape> draw(Extent at, DynoState dyno, Instant now) {
    boolean disk = DynoDrawing.hasDisk(dyno);
    boolean measured = disk && dyno.quota() > 0;
    List<Shape> parts = new ArrayList<>();
    if (measured) {
      parts.addAll(MemoryBar.bar(at.x(), Grid.bottom(at) - 6, at.width(), dyno));
    }
    boolean two = at.height() >= 40;
    double last = Grid.bottom(at) - (measured ? BAR_ROOM + 3 : 10);
    double first = last - Grid.LINE;
    String right = measured ? MemoryBar.words(dyno, wording) : "";
    String command = disk ? dyno.command() : wording.say("stage.no-process");
    if (!two) {
      line(parts, at, last, command, right, memoryInk(dyno));
      return parts;
    }
    String next = disk ? next(dyno, now).orElse("") : retry(dyno, now).orElse("");
    if (next.isEmpty() && right.isEmpty()) {
      line(parts, at, last, command, "", Ink.TEXT_MUTED);
      return parts;
    }
    line(parts, at, first, command, "", Ink.TEXT_MUTED);
    line(parts, at, last, next, right, memoryInk(dyno));
    return parts;
  }

  private static Ink memoryInk(DynoState dyno) {
    return dyno.memory() > dyno.quota() ? Ink.FAIL : Ink.TEXT_MUTED;
  }

  private void line(
      List<Shape> parts, Extent at, double y, String left, String right, Ink rightInk) {
    double taken = right.isEmpty() ? 0 : pen.width(right, Face.MONO, Pen.SMALL) + Grid.STEP;
    double room = at.width() - taken;
    if (room >= LEAST_TEXT) {
      parts.add(pen.text(at.x(), y, left, Face.MONO, Pen.SMALL, Ink.TEXT_MUTED, room));
    }
    if (!right.isEmpty()) {
      parts.add(
          Label.at(Grid.right(at), y, right).set(Face.MONO, Pen.SMALL).ink(rightInk).ending());
    }
  }

  private Optional<String> next(DynoState dyno, Instant now) {
    return dyno.notes()
        .cycleAt()
        .filter(now::isBefore)
        .map(at -> wording.say("stage.cycles-in", Words.age(Duration.between(now, at))));
  }

  private Optional<String> retry(DynoState dyno, Instant now) {
    return dyno.retryAt()
        .filter(now::isBefore)
        .map(at -> wording.say("stage.retries-in", Words.age(Duration.between(now, at))));
  }
}
