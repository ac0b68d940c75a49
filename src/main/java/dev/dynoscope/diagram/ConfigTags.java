package dev.dynoscope.diagram;

import dev.dynoscope.picture.Curve;
import dev.dynoscope.picture.Disc;
import dev.dynoscope.picture.Extent;
import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Shape;
import java.util.ArrayList;
import java.util.List;

/** The names of the config vars that a dyno was given at its boot, as tags tied to its card. */
final class ConfigTags {
  private static final double HEIGHT = 20;
  private static final double POINT = 8;

  private final Pen pen;

  ConfigTags(Pen pen) {
    this.pen = pen;
  }

  /** How wide a tag with this name is. */
  double width(String name) {
    return pen.width(name, Face.MONO, Pen.SMALL) + POINT + 16;
  }

  /** Where the tags hang on a card, in the card's own units. */
  List<Extent> places(Anatomy card, List<String> names) {
    return card.tagPlaces(names.stream().map(this::width).toList(), width("+99"));
  }

  List<Shape> draw(Anatomy card, String id, List<String> names) {
    List<Extent> places = places(card, names);
    List<Shape> parts = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      boolean rest = i == places.size() - 1 && places.size() < names.size();
      boolean cut =
          rest || (i == places.size() - 1 && places.get(i).width() < width(names.get(i)) * 0.4);
      String words = cut ? "+" + (names.size() - i) : names.get(i);
      parts.add(tag(places.get(i), words).id(id + "/" + names.get(i)));
    }
    return parts;
  }

  /** A luggage tag about its own middle, with a string that trails after it. */
  Group flying(String words) {
    double width = width(words);
    Curve string =
        Curve.from(POINT, HEIGHT / 2)
            .cubicTo(-2, HEIGHT / 2 - 1, -6, 2, -14, 5)
            .cubicTo(-20, 7, -20, 12, -14, 12)
            .cubicTo(-6, 12, -2, HEIGHT / 2 + 1, POINT, HEIGHT / 2);
    return Group.of(
        Group.of(tag(new Extent(0, 0, width, HEIGHT), words), string.stroke(Ink.TEXT_MUTED, 1.2))
            .at(-width / 2, -HEIGHT / 2));
  }

  /** A luggage tag: pointed at the left, with a hole. */
  Group tag(Extent at, String words) {
    double h = HEIGHT;
    Curve paper =
        Curve.from(0, h / 2)
            .lineTo(POINT, 0)
            .lineTo(at.width(), 0)
            .lineTo(at.width(), h)
            .lineTo(POINT, h)
            .close();
    return Group.of(
            paper.fill(Ink.PANEL_RAISED).stroke(Ink.TEXT_FAINT, 1),
            Disc.at(POINT, h / 2, 2).fill(Ink.TEXT_FAINT),
            pen.text(
                POINT + 6,
                pen.middle(0, h, Face.MONO, Pen.SMALL),
                words,
                Face.MONO,
                Pen.SMALL,
                Ink.TEXT_MUTED,
                at.width() - POINT - 10))
        .at(at.x(), at.y());
  }
}
