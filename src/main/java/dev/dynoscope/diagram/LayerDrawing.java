package dev.dynoscope.diagram;

import dev.dynoscope.journal.FileInfo;
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
import java.util.ArrayList;
import java.util.List;

/**
 * The two layers of a dyno's disk, as what they are: the slug is a solid slab, and what was written
 * since the boot is a sheet of paper that lies on it.
 */
final class LayerDrawing {
  private static final double FOLD = 12;
  private static final double TITLED = 48;
  private static final double LISTED = 240;

  /** How much of the slab's top can be seen. */
  private static final double DEPTH = 5;

  private final Pen pen;
  private final Wording wording;

  LayerDrawing(Pen pen, Wording wording) {
    this.pen = pen;
    this.wording = wording;
  }

  /** The sheet with its files. */
  List<Shape> written(Extent at, List<FileInfo> files) {
    List<Shape> parts = new ArrayList<>(sheet(at, files.isEmpty()));
    boolean titled = at.height() >= TITLED;
    if (titled) {
      parts.add(
          pen.text(
              at.x() + Grid.STEP,
              at.y() + 17,
              wording.say("stage.written"),
              Face.TEXT,
              Pen.SMALL,
              Ink.TEXT_MUTED,
              at.width() - Grid.STEP - FOLD - 4));
    }
    double top = at.y() + (titled ? 24 : Math.max(0, (at.height() - Pen.CHIP_HEIGHT) / 2));
    if (files.isEmpty()) {
      String nothing =
          wording.say(titled || at.width() < 128 ? "stage.nothing-yet" : "stage.nothing-written");
      double y =
          titled
              ? (top + Grid.bottom(at)) / 2 + 1
              : pen.middle(at.y(), at.height(), Face.TEXT, Pen.SMALL);
      if (at.height() >= 16) {
        parts.add(
            pen.text(
                    at.centreX(), y, nothing, Face.TEXT, Pen.SMALL, Ink.TEXT_FAINT, at.width() - 12)
                .centred());
      }
    } else if (at.width() >= LISTED && top + files.size() * Grid.ROW <= Grid.bottom(at)) {
      parts.addAll(list(at, top, files));
    } else if (at.height() >= Pen.CHIP_HEIGHT) {
      parts.addAll(chips(at, top, files));
    } else {
      parts.add(
          Box.at(at.x() + 4, at.centreY() - 2, Math.max(1, at.width() - 8), 4)
              .pill()
              .fill(Ink.WRITTEN));
    }
    return parts;
  }

  /** Paper with a folded corner; what is empty lies flat and faint. */
  private static List<Shape> sheet(Extent at, boolean empty) {
    double fold = Math.min(FOLD, at.height() / 2);
    double right = Grid.right(at);
    double bottom = Grid.bottom(at);
    Curve paper =
        Curve.from(at.x(), at.y())
            .lineTo(right - fold, at.y())
            .lineTo(right, at.y() + fold)
            .lineTo(right, bottom)
            .lineTo(at.x(), bottom)
            .close();
    Ink edge = empty ? Ink.TEXT_FAINT : Ink.WRITTEN;
    Curve corner =
        Curve.from(right - fold, at.y())
            .lineTo(right - fold, at.y() + fold)
            .lineTo(right, at.y() + fold)
            .close();
    return List.of(
        paper.fill(Ink.SHEET).stroke(Stroke.of(edge, 1).dashed(4.0, 3.0)),
        corner.fill(edge.soft()).stroke(edge, 1));
  }

  /** A line for each file, with its folder and its size. */
  private List<Shape> list(Extent at, double top, List<FileInfo> files) {
    List<Shape> parts = new ArrayList<>();
    double left = at.x() + Grid.STEP;
    double right = Grid.right(at) - Grid.STEP;
    double y = top;
    for (FileInfo file : files) {
      double width = pen.chipWidth(file.name(), (right - left) * 0.6);
      String size = wording.amount(Words.size(file.bytes()));
      String folder = file.path().substring(0, file.path().length() - file.name().length());
      double rest = right - left - width - pen.width(size, Face.MONO, Pen.SMALL) - Grid.GAP;
      parts.add(pen.chip(left, y, file.name(), Ink.WRITTEN, width));
      parts.add(
          pen.text(
              left + width + Grid.STEP,
              y + 14,
              folder,
              Face.MONO,
              Pen.SMALL,
              Ink.TEXT_FAINT,
              Math.max(0, rest)));
      parts.add(
          Label.at(right, y + 14, size).set(Face.MONO, Pen.SMALL).ink(Ink.TEXT_MUTED).ending());
      y += Grid.ROW;
    }
    return parts;
  }

  /** As many files as there is room for, each with its name, and how many more there are. */
  List<Shape> chips(Extent at, double top, List<FileInfo> files) {
    List<Shape> parts = new ArrayList<>();
    double x = at.x() + Grid.STEP;
    double y = top;
    double end = Grid.right(at) - Grid.STEP;
    int left = files.size();
    for (FileInfo file : files) {
      double width = pen.chipWidth(file.name(), at.width() - 2 * Grid.STEP);
      String more = "+" + left;
      double reserve = left > 1 ? pen.chipWidth(more, 60) + 4 : 0;
      boolean lastRow = y + 2 * Pen.CHIP_HEIGHT + 4 > Grid.bottom(at);
      if (x + width + (lastRow ? reserve : 0) > end + 0.5) {
        if (lastRow) {
          parts.add(pen.chip(x, y, more, Ink.WRITTEN, Math.max(1, end - x)));
          return parts;
        }
        x = at.x() + Grid.STEP;
        y += Pen.CHIP_HEIGHT + 4;
      }
      parts.add(pen.chip(x, y, file.name(), Ink.WRITTEN, width));
      x += width + 4;
      left--;
    }
    return parts;
  }

  /** The slab; where there is no process it is only an outline of what would be booted. */
  List<Shape> slug(Extent at, int release, boolean there) {
    List<Shape> parts = new ArrayList<>();
    double depth = at.height() >= 20 ? DEPTH : 0;
    double top = at.y() + depth;
    double height = at.height() - depth;
    if (there) {
      parts.add(lid(at, depth));
      parts.add(Box.at(at.x(), top, at.width(), height).rounded(2).fill(Ink.PANEL));
      parts.add(
          Box.at(at.x(), top, at.width(), height)
              .rounded(2)
              .fill(Ink.SLUG_SOFT)
              .stroke(Ink.SLUG, 1));
    } else {
      parts.add(
          Box.at(at.x(), top, at.width(), height)
              .rounded(2)
              .stroke(Stroke.of(Ink.WIRE, 1).dashed(2.0, 4.0)));
    }
    parts.addAll(slugWords(at, top, height, release, there));
    return parts;
  }

  /** The slab's upper side, seen from a little above. */
  private static Shape lid(Extent at, double depth) {
    return Group.of(
        Curve.from(at.x() + 2 * depth, at.y())
            .lineTo(Grid.right(at) - 2 * depth, at.y())
            .lineTo(Grid.right(at), at.y() + depth)
            .lineTo(at.x(), at.y() + depth)
            .close()
            .fill(Ink.SLUG)
            .stroke(Ink.SLUG, 1));
  }

  private List<Shape> slugWords(Extent at, double top, double height, int release, boolean there) {
    Ink ink = there ? Ink.SLUG : Ink.TEXT_FAINT;
    String version = wording.say("stage.slug", String.valueOf(release));
    double room = at.width() - 2 * Grid.STEP;
    double width = pen.width(version, Face.TEXT_BOLD, Pen.SMALL);
    double y = pen.middle(top, height, Face.TEXT_BOLD, Pen.SMALL);
    List<Shape> parts = new ArrayList<>();
    if (height < 12) {
      return parts;
    }
    parts.add(pen.text(at.x() + Grid.STEP, y, version, Face.TEXT_BOLD, Pen.SMALL, ink, room));
    String same = wording.say("stage.same-everywhere");
    if (pen.width(same, Face.TEXT, Pen.SMALL) + width + Grid.GAP <= room) {
      parts.add(
          Label.at(Grid.right(at) - Grid.STEP, y, same)
              .set(Face.TEXT, Pen.SMALL)
              .ink(ink)
              .ending());
    }
    return parts;
  }
}
