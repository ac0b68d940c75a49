package dev.dynoscope.diagram;

import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.picture.Box;
import dev.dynoscope.picture.Extent;
import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Label;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.picture.Stroke;
import dev.dynoscope.wording.Wording;
import dev.dynoscope.world.DynoPhase;
import dev.dynoscope.world.DynoState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A dyno as what it is: a slug layer, the same in every dyno, under a layer written since boot. */
final class DynoDrawing {
  private static final double SIGN = 4.5;

  private final Pen pen;
  private final Wording wording;
  private final LayerDrawing layers;

  DynoDrawing(Pen pen, Wording wording) {
    this.pen = pen;
    this.wording = wording;
    layers = new LayerDrawing(pen, wording);
  }

  /**
   * What a card tells besides its dyno.
   *
   * @param now by which ages are told
   * @param lit whether the present beat is about it
   * @param noHours whether it has to sleep because the free hours are used up
   * @param appNamed whether its app must be named to tell it from others
   * @param configNames of its release
   */
  record Round(
      Instant now, boolean lit, boolean noHours, boolean appNamed, List<String> configNames) {}

  Group draw(Extent at, DynoState dyno, Round round) {
    List<Shape> parts = new ArrayList<>();
    parts.add(frame(at, dyno, round.lit()));
    if (Anatomy.cell(at)) {
      parts.addAll(new CellDrawing(pen).draw(at, dyno));
    } else {
      Anatomy anatomy = Anatomy.of(at);
      parts.addAll(header(anatomy.header(), dyno, round));
      if (hasDisk(dyno)) {
        parts.addAll(
            new ConfigTags(pen).draw(anatomy, "config:" + dyno.name(), round.configNames()));
        parts.add(
            Group.of(layers.written(anatomy.written(), dyno.written()))
                .id("dyno:" + dyno.name() + "/written"));
      } else {
        parts.addAll(noDisk(anatomy.written(), dyno));
      }
      parts.add(
          Group.of(layers.slug(anatomy.slug(), dyno.release(), hasDisk(dyno)))
              .id("dyno:" + dyno.name() + "/slug"));
      anatomy
          .foot()
          .ifPresent(
              foot -> parts.addAll(new DynoFoot(pen, wording).draw(foot, dyno, round.now())));
    }
    return Group.of(parts).id("dyno:" + dyno.name()).at(at.x(), at.y());
  }

  /** What does not run has a broken edge. */
  private static Box frame(Extent at, DynoState dyno, boolean lit) {
    Ink edge =
        lit
            ? Ink.REQUEST
            : switch (dyno.phase()) {
              case CRASHED, LOST -> Ink.FAIL;
              case IDLE, DOWN -> Ink.WIRE;
              case STARTING, UP, STOPPING -> Ink.LINE;
            };
    double wide = Anatomy.cell(at) ? (lit ? 1.5 : 0.75) : lit ? 2 : 1;
    Stroke stroke = Stroke.of(edge, wide);
    Box box = Pen.panel(0, 0, at.width(), at.height(), edge, wide);
    box = Anatomy.cell(at) ? box.rounded(Math.min(4, at.height() / 6)) : box;
    return hasDisk(dyno) || lit ? box : box.stroke(stroke.dashed(5.0, 4.0));
  }

  /** Where the written layer lies on a card, in the card's own units. */
  static Extent writtenLayer(Extent at) {
    return Anatomy.of(at).written();
  }

  private List<Shape> header(Extent at, DynoState dyno, Round round) {
    String word = wording.say("stage.phase." + dyno.phase().name().toLowerCase(Locale.ROOT));
    String age = Words.age(Duration.between(dyno.since(), round.now()));
    boolean spent = round.noHours() && dyno.phase() == DynoPhase.IDLE;
    String aged = word + " · " + (spent ? wording.say("stage.no-hours-left") : age);
    String name = round.appNamed() ? dyno.name().toString() : dyno.name().label();
    double named = Math.min(pen.width(name, Face.MONO_BOLD, Pen.TITLE), at.width() * 0.6);
    double free = at.width() - named - Grid.STEP;
    String state = pillWidth(aged) <= free ? aged : pillWidth(word) <= free ? word : "";
    double pill = pillWidth(state);
    double middle = at.y() + at.height() / 2 + 1;
    List<Shape> parts = new ArrayList<>();
    parts.add(
        pen.text(
            at.x(),
            middle + 5,
            name,
            Face.MONO_BOLD,
            Pen.TITLE,
            Ink.TEXT,
            Math.max(0, at.width() - pill - 4)));
    parts.add(pill(Grid.right(at) - pill, middle - Pen.PILL_HEIGHT / 2, state, dyno.phase()));
    return parts;
  }

  private double pillWidth(String text) {
    double words = text.isEmpty() ? 0 : pen.width(text, Face.TEXT_BOLD, Pen.SMALL) + 4;
    return words + 2 * SIGN + 2 * Grid.STEP - (text.isEmpty() ? 4 : 0);
  }

  /** A state as a sign and a word. */
  private Group pill(double x, double y, String text, DynoPhase phase) {
    Ink ink = StateSign.ink(phase);
    double height = Pen.PILL_HEIGHT;
    List<Shape> parts = new ArrayList<>();
    parts.add(Box.at(0, 0, pillWidth(text), height).pill().fill(ink.soft()).stroke(ink, 1));
    parts.addAll(
        StateSign.draw(
            text.isEmpty() ? pillWidth(text) / 2 : Grid.STEP + SIGN,
            height / 2,
            SIGN - 0.5,
            phase));
    parts.add(
        Label.at(Grid.STEP + 2 * SIGN + 4, pen.middle(0, height, Face.TEXT_BOLD, Pen.SMALL), text)
            .set(Face.TEXT_BOLD, Pen.SMALL)
            .ink(ink));
    return Group.of(parts).at(x, y);
  }

  static boolean hasDisk(DynoState dyno) {
    return switch (dyno.phase()) {
      case STARTING, UP, STOPPING -> true;
      case DOWN, IDLE, CRASHED, LOST -> false;
    };
  }

  private List<Shape> noDisk(Extent at, DynoState dyno) {
    List<String> lost = dyno.lost().stream().map(FileInfo::name).toList();
    String text =
        lost.isEmpty()
            ? wording.say("stage.layer-gone")
            : wording.say("stage.lost", String.join(", ", lost));
    List<Shape> parts = new ArrayList<>();
    parts.add(
        Box.at(at.x(), at.y(), at.width(), at.height())
            .rounded(2)
            .stroke(Stroke.of(Ink.WIRE, 1).dashed(2.0, 4.0)));
    if (at.height() >= 14) {
      Ink ink = lost.isEmpty() ? Ink.TEXT_FAINT : Ink.FAIL;
      double y = pen.middle(at.y(), at.height(), Face.TEXT, Pen.SMALL);
      parts.add(
          pen.text(at.centreX(), y, text, Face.TEXT, Pen.SMALL, ink, at.width() - 16).centred());
    }
    return parts;
  }

  static Ink ink(DynoPhase phase) {
    return StateSign.ink(phase);
  }
}
