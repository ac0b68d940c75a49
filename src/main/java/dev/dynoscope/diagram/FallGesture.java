package dev.dynoscope.diagram;

import dev.dynoscope.diagram.Turned.Turn;
import dev.dynoscope.journal.DynoFact.DiskDiscarded;
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
import java.util.ArrayList;
import java.util.List;

/**
 * The layer that was written since boot falls away: the sheet comes loose, tilts and slides off the
 * card, and the files slip from it and fall to the floor, each with its name to the end.
 */
record FallGesture(Act act, DiskDiscarded fact) implements Gesture {
  private static final int MOST_FILES = 6;
  private static final double TILT = -0.3;
  private static final double LOOSE = 0.16;

  @Override
  public List<Shape> over() {
    return act.card(fact.dyno())
        .filter(_ -> act.cast().going() && !fact.lost().isEmpty())
        .map(this::falling)
        .orElse(List.of());
  }

  private List<Shape> falling(Extent card) {
    Extent place = place(card);
    List<Shape> parts = new ArrayList<>();
    double t = act.within(LOOSE, 1);
    parts.add(sheet(place, t).opacity(1 - 0.85 * Easing.within(t, 0.5, 1)));
    List<FileInfo> files = fact.lost();
    int shown = Math.min(MOST_FILES, files.size());
    for (int i = 0; i < shown; i++) {
      boolean rest = i == MOST_FILES - 1 && files.size() > MOST_FILES;
      String name = rest ? "+" + (files.size() - i) : files.get(i).name();
      parts.add(file(place, name, i, shown));
    }
    return parts;
  }

  private Extent place(Extent card) {
    Extent inCard = DynoDrawing.writtenLayer(card);
    return act.things()
        .at(Act.id(fact.dyno()) + "/written")
        .orElseGet(() ->
            new Extent(
                card.x() + inCard.x(), card.y() + inCard.y(), inCard.width(), inCard.height()));
  }

  /** A tremble, a tilt, and down edge first. */
  private double angle(double t) {
    double tremble = 0.02 * Math.sin(act.within(0, LOOSE) * Math.PI * 6);
    double tilt = TILT * Easing.inOut(Easing.within(t, 0, 0.3));
    return tremble + tilt - 0.75 * Easing.inOut(Easing.within(t, 0.3, 0.95));
  }

  /** The middle of the sheet: it turns in its place, slides off to the left, and drops. */
  private Turn sheetAt(Extent place, double t) {
    double off = (place.centreX() - heapX()) * Easing.inOut(Easing.within(t, 0.12, 0.62));
    double drop = (floor() - place.centreY()) * Easing.in(Easing.within(t, 0.25, 1));
    return new Turn(place.centreX() - off, place.centreY() + drop + off * 0.12, angle(t));
  }

  /** The files come to lie between the router and the dynos. */
  private double heapX() {
    double left = Layout.right(act.layout().router());
    double right = act.card(fact.dyno()).map(Extent::x).orElse(left);
    double first =
        act.layout().dynos().values().stream().mapToDouble(Extent::x).min().orElse(right);
    return (left + first) / 2;
  }

  private double floor() {
    return act.layout().height() - 28;
  }

  private Group sheet(Extent place, double t) {
    Turn at = sheetAt(place, t);
    Curve outline = Turned.box(at.cx(), at.cy(), place.width(), place.height(), 5, at.angle());
    return Group.of(
        outline.fill(Ink.WELL),
        outline.fill(Ink.WRITTEN_SOFT).stroke(Stroke.of(Ink.WRITTEN, 1.5).dashed(4.0, 3.0)));
  }

  /** A file rides on the sheet, slips over its edge before the one behind it, and falls. */
  private Group file(Extent place, String name, int i, int of) {
    double width = act.pen().width(name, Face.MONO_BOLD, Pen.BODY) + 20;
    double t = act.within(LOOSE, 1);
    double slot = (place.width() - 12) / of;
    double rest = -place.width() / 2 + 6 + slot * i + Math.min(slot, width) / 2;
    double leaves = 0.3 + 0.22 * i / of;
    double edge = -place.width() / 2 - 10;
    double slip = Easing.in(Easing.within(t, 0.12, leaves));
    Turn sheet = sheetAt(place, Math.min(t, leaves));
    double along = Easing.between(rest, edge, slip);
    double x = sheet.x(along, 0);
    double y = sheet.y(along, 0);
    double fall = Easing.within(t, leaves, Math.min(0.92, leaves + 0.42));
    double heap = floor() - 27.0 * i;
    double landed = Easing.between(x, heapX() + 14 * (i % 2 == 0 ? -1 : 1), Easing.out(fall));
    double fade = 1 - Easing.inOut(act.within(0.92, 1));
    return chip(name, width).at(landed, Easing.between(y, heap, Easing.in(fall))).opacity(fade);
  }

  private static Group chip(String name, double width) {
    Box box = Box.at(-width / 2, -12, width, 24).rounded(5);
    return Group.of(
        box.fill(Ink.PANEL),
        box.fill(Ink.WRITTEN_SOFT).stroke(Ink.WRITTEN, 1.5),
        Label.at(0, 4.5, name).set(Face.MONO_BOLD, Pen.BODY).ink(Ink.WRITTEN).centred());
  }
}
