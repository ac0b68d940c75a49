package dev.dynoscope.diagram;

import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.picture.Box;
import dev.dynoscope.picture.Disc;
import dev.dynoscope.picture.Extent;
import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Label;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.picture.Stroke;
import dev.dynoscope.world.DynoPhase;
import dev.dynoscope.world.DynoState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A dyno as what it is: a slug layer, the same in every dyno, under a layer written since boot. */
final class DynoDrawing {
  static final double SMALLEST_FULL = 112;
  private static final double PADDING = 12;
  private static final double SLUG = 26;
  private static final double NARROW = 90;

  private final Pen pen;

  DynoDrawing(Pen pen) {
    this.pen = pen;
  }

  /**
   * Draws a card.
   *
   * @param noHours whether it has to sleep because the free hours are used up
   * @param ofManyApps whether its app must be named to tell it from others
   */
  Group draw(
      Extent at, DynoState dyno, Instant now, boolean lit, boolean noHours, boolean ofManyApps) {
    Ink edge = lit ? Ink.REQUEST : dyno.phase() == DynoPhase.CRASHED ? Ink.FAIL : Ink.LINE;
    List<Shape> parts = new ArrayList<>();
    parts.add(Pen.panel(0, 0, at.width(), at.height(), edge, lit ? 2 : 1));
    if (at.width() < NARROW || at.height() < 48) {
      parts.addAll(cell(at, dyno));
    } else {
      parts.addAll(header(at, dyno, now, noHours, ofManyApps));
      parts.addAll(layers(at, dyno));
    }
    return Group.of(parts).id("dyno:" + dyno.name()).at(at.x(), at.y());
  }

  /** Where the written layer lies on a card, in the card's own units. */
  static Extent writtenLayer(Extent at) {
    double foot = at.height() >= SMALLEST_FULL ? 24 : 8;
    double bottom = at.height() - foot - SLUG - 6;
    return new Extent(PADDING, 36, at.width() - 2 * PADDING, Math.max(8, bottom - 36));
  }

  private static List<Shape> cell(Extent at, DynoState dyno) {
    double size = Math.max(6, Math.min(Pen.SMALL, at.height() * 0.5));
    return List.of(
        Disc.at(9, at.height() / 2, 3.5).fill(ink(dyno.phase())),
        Label.at(16, at.height() / 2 + size * 0.36, dyno.name().label())
            .set(Face.MONO, size)
            .ink(Ink.TEXT));
  }

  private List<Shape> header(
      Extent at, DynoState dyno, Instant now, boolean noHours, boolean ofManyApps) {
    boolean narrow = at.width() < 200;
    String age = Words.age(Duration.between(dyno.since(), now));
    String more = noHours && dyno.phase() == DynoPhase.IDLE ? "no hours left" : age;
    String state = dyno.phase().word() + (narrow ? "" : " · " + more);
    double pill = pen.pillWidth(state);
    List<Shape> parts = new ArrayList<>();
    double name = pen.width(dyno.name().label(), Face.MONO_BOLD, Pen.TITLE);
    double room = at.width() - pill - name - 4 * PADDING;
    String where = where(dyno, ofManyApps);
    if (!where.isEmpty() && room > pen.width(where, Face.TEXT, Pen.SMALL)) {
      parts.add(
          Label.at(PADDING + name + 9, 23, where).set(Face.TEXT, Pen.SMALL).ink(Ink.TEXT_FAINT));
    }
    parts.add(
        pen.text(
            PADDING,
            23,
            dyno.name().label(),
            Face.MONO_BOLD,
            Pen.TITLE,
            Ink.TEXT,
            at.width() - pill - 3 * PADDING));
    parts.add(pen.pill(at.width() - pill - PADDING + 2, 8, state, ink(dyno.phase())));
    return parts;
  }

  private List<Shape> layers(Extent at, DynoState dyno) {
    List<Shape> parts = new ArrayList<>();
    Extent written = writtenLayer(at);
    boolean disk = hasDisk(dyno);
    parts.addAll(disk ? written(written, dyno.written()) : noDisk(written, dyno));
    double y = written.y() + written.height() + 6;
    double room = written.width();
    parts.add(Box.at(PADDING, y, room, SLUG).rounded(5).fill(disk ? Ink.SLUG_SOFT : Ink.WELL));
    String slug = "slug v" + dyno.release() + (room > 200 ? " · same in every dyno" : "");
    parts.add(
        pen.text(
            PADDING + 10,
            y + 17,
            slug,
            Face.TEXT_BOLD,
            Pen.SMALL,
            disk ? Ink.SLUG : Ink.TEXT_FAINT,
            room - 20));
    if (at.height() >= SMALLEST_FULL) {
      boolean measured = disk && dyno.quota() > 0;
      double amounts = measured ? 12 + pen.width(MemoryBar.words(dyno), Face.MONO, Pen.SMALL) : 0;
      if (measured) {
        parts.addAll(MemoryBar.draw(PADDING, at.height(), room, dyno));
      }
      parts.add(
          pen.text(
              PADDING + 2,
              at.height() - (measured ? 11 : 9),
              disk ? dyno.command() : "no process, no disk",
              Face.MONO,
              Pen.SMALL,
              Ink.TEXT_MUTED,
              room - 4 - amounts));
    }
    return parts;
  }

  /** Its app, where there are others, and the machine it is on. */
  private static String where(DynoState dyno, boolean ofManyApps) {
    String host = hasDisk(dyno) ? dyno.host() : "";
    String app = ofManyApps ? dyno.name().app().value() : "";
    return app + (app.isEmpty() || host.isEmpty() ? "" : " · ") + host;
  }

  static boolean hasDisk(DynoState dyno) {
    return switch (dyno.phase()) {
      case STARTING, UP, STOPPING -> true;
      case DOWN, IDLE, CRASHED, LOST -> false;
    };
  }

  List<Shape> written(Extent at, List<FileInfo> files) {
    List<Shape> parts = new ArrayList<>();
    parts.add(
        Box.at(at.x(), at.y(), at.width(), at.height())
            .rounded(5)
            .fill(Ink.WELL)
            .stroke(Stroke.of(files.isEmpty() ? Ink.LINE : Ink.WRITTEN, 1).dashed(4.0, 3.0)));
    boolean tall = at.height() >= 50;
    if (tall) {
      parts.add(
          Label.at(at.x() + 9, at.y() + 16, "written since boot")
              .set(Face.TEXT, Pen.SMALL)
              .ink(Ink.TEXT_MUTED));
    }
    double y = at.y() + (tall ? 24 : (at.height() - Pen.CHIP_HEIGHT) / 2);
    if (files.isEmpty()) {
      parts.add(
          pen.text(
                  at.centreX(),
                  y + 14,
                  tall ? "nothing yet" : "nothing written yet",
                  Face.TEXT,
                  Pen.SMALL,
                  Ink.TEXT_FAINT,
                  at.width() - 12)
              .centred());
    } else if (at.height() >= Pen.CHIP_HEIGHT) {
      parts.addAll(chips(at, y, files));
    }
    return parts;
  }

  /** As many files as there is room for, each with its name, and how many more there are. */
  List<Shape> chips(Extent at, double top, List<FileInfo> files) {
    List<Shape> parts = new ArrayList<>();
    double x = at.x() + 9;
    double y = top;
    double end = at.x() + at.width() - 9;
    int left = files.size();
    for (FileInfo file : files) {
      double width = pen.chipWidth(file.name(), at.width() - 18);
      String more = "+" + left;
      double reserve = left > 1 ? pen.chipWidth(more, 60) + 6 : 0;
      boolean lastRow = y + 2 * Pen.CHIP_HEIGHT + 4 > at.y() + at.height();
      if (x + width + (lastRow ? reserve : 0) > end) {
        if (lastRow) {
          parts.add(pen.chip(x, y, more, Ink.WRITTEN, 60));
          return parts;
        }
        x = at.x() + 9;
        y += Pen.CHIP_HEIGHT + 4;
      }
      parts.add(pen.chip(x, y, file.name(), Ink.WRITTEN, width));
      x += width + 6;
      left--;
    }
    return parts;
  }

  private List<Shape> noDisk(Extent at, DynoState dyno) {
    List<Shape> parts = new ArrayList<>();
    parts.add(
        Box.at(at.x(), at.y(), at.width(), at.height())
            .rounded(5)
            .stroke(Stroke.of(Ink.LINE, 1).dashed(2.0, 4.0)));
    String lost = Words.list(dyno.lost().stream().map(FileInfo::name).toList());
    String text = lost.isEmpty() ? "the written layer is gone" : "lost: " + lost;
    parts.add(
        pen.text(
                at.centreX(),
                at.centreY() + 4,
                text,
                Face.TEXT,
                Pen.SMALL,
                lost.isEmpty() ? Ink.TEXT_FAINT : Ink.FAIL,
                at.width() - 16)
            .centred());
    return parts;
  }

  static Ink ink(DynoPhase phase) {
    return switch (phase) {
      case UP -> Ink.OK;
      case STARTING, STOPPING -> Ink.WAIT;
      case DOWN -> Ink.TEXT_MUTED;
      case IDLE -> Ink.ASLEEP;
      case CRASHED, LOST -> Ink.FAIL;
    };
  }
}
