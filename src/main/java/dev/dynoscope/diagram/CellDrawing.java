package dev.dynoscope.diagram;

import dev.dynoscope.picture.Box;
import dev.dynoscope.picture.Extent;
import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Label;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.world.DynoState;
import java.util.ArrayList;
import java.util.List;

/** A dyno among many: its sign, its name, and its two layers as two stripes. */
final class CellDrawing {
  private static final double LEAST_TYPE = 6.5;

  /** So many times its size is the width that a name of two figures takes, such as web.10. */
  private static final double NAME = 3;

  private final Pen pen;

  CellDrawing(Pen pen) {
    this.pen = pen;
  }

  List<Shape> draw(Extent at, DynoState dyno) {
    double stripe = Math.clamp(at.height() * 0.13, 1.5, 10);
    double pad = Math.clamp(at.width() * 0.06, 1.5, 6);
    double room = at.height() - 2 * stripe - pad * 1.5;
    double r = Math.clamp(Math.min(room * 0.25, at.width() * 0.1), 1.5, 4.5);
    double middle = room / 2 + 0.5;
    List<Shape> parts = new ArrayList<>(StateSign.draw(pad + r, middle, r, dyno.phase()));
    double x = pad + 2 * r + Math.max(2, pad * 0.7);
    parts.addAll(name(dyno, x, middle, room, at.width() - x - pad / 2));
    if (DynoDrawing.hasDisk(dyno)) {
      double wide = at.width() - 2 * pad;
      double slug = at.height() - pad - stripe;
      boolean empty = dyno.written().isEmpty();
      parts.add(
          Box.at(pad, slug - stripe - pad / 4, wide, stripe)
              .fill(empty ? Ink.SHEET : Ink.WRITTEN)
              .stroke(empty ? Ink.LINE : Ink.WRITTEN, 0.5));
      parts.add(Box.at(pad, slug, wide, stripe).fill(Ink.SLUG));
    }
    return parts;
  }

  /** Its whole name, or its number where that is all there is room for. */
  private List<Shape> name(DynoState dyno, double x, double middle, double room, double width) {
    for (String text : List.of(dyno.name().label(), String.valueOf(dyno.name().index()))) {
      double fits = width / Math.max(1e-6, pen.width(text, Face.MONO, 1));
      double size = Math.min(Pen.SMALL, Math.min(Math.min(fits, width / NAME), room * 0.9));
      if (size >= LEAST_TYPE) {
        double y = middle + pen.measure().capHeight(Face.MONO, size) / 2;
        return List.of(Label.at(x, y, text).set(Face.MONO, size).ink(Ink.TEXT));
      }
    }
    return List.of();
  }
}
