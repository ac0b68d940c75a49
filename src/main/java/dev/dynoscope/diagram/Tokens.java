package dev.dynoscope.diagram;

import dev.dynoscope.diagram.Wire.Point;
import dev.dynoscope.picture.Box;
import dev.dynoscope.picture.Curve;
import dev.dynoscope.picture.Disc;
import dev.dynoscope.picture.Extent;
import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.Fill;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Label;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.picture.Stroke;
import dev.dynoscope.world.RequestState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * The shapes of what travels, each about its own middle: requests have round ends, answers square
 * ones with their status in words, DNS questions are diamonds, orders of the platform have a point.
 */
final class Tokens {
  static final double HEIGHT = 26;
  private static final double WIDEST = 130;

  /** Narrower, and nothing of a path could be read. */
  private static final double LEAST = 80;

  private static final double TIP = 10;
  private static final int TRAIL = 4;
  private static final double TRAIL_STEP = 0.035;

  private static final double CLEAR = 2;
  private static final double PADDING = 11;

  private final Pen pen;
  private final double widest;

  /**
   * Tokens.
   *
   * @param gap between the router and the dynos: wider, and a token that has arrived would lie on a
   *     card
   */
  Tokens(Pen pen, double gap) {
    this.pen = pen;
    widest = Math.clamp(gap - 2 * CLEAR, LEAST, WIDEST);
  }

  /** Method and path; of a long path the start and the end, which tell paths apart. */
  String fitting(RequestState r) {
    int query = r.path().indexOf('?');
    String path = query < 0 ? r.path() : r.path().substring(0, query);
    String method = r.method() + " ";
    double room = widest - 2 * PADDING - pen.width(method, Face.MONO_BOLD, Pen.BODY);
    return method
        + pen.measure().ellipsizeMiddle(path, Face.MONO_BOLD, Pen.BODY, Math.max(0, room));
  }

  double width(RequestState r) {
    return pen.width(fitting(r), Face.MONO_BOLD, Pen.BODY) + 2 * PADDING;
  }

  /** A request. */
  Group request(RequestState r) {
    return pill(fitting(r), Ink.REQUEST_FILL, Ink.ON_REQUEST, Ink.REQUEST_SOFT);
  }

  /** A request that has grown old: {@code fill} is what its age has made of its yellow. */
  Group old(RequestState r, Ink fill) {
    return pill(fitting(r), fill, Ink.ON_ACCENT, fill.soft());
  }

  private Group pill(String text, Ink fill, Ink letters, Ink halo) {
    double width = pen.width(text, Face.MONO_BOLD, Pen.BODY) + 2 * PADDING;
    return Group.of(
        Box.at(-width / 2 - 4, -HEIGHT / 2 - 4, width + 8, HEIGHT + 8).pill().fill(halo),
        Box.at(-width / 2, -HEIGHT / 2, width, HEIGHT).pill().fill(fill),
        Label.at(0, 4.5, text).set(Face.MONO_BOLD, Pen.BODY).ink(letters).centred());
  }

  double answerWidth(String text) {
    return pen.width(text, Face.MONO_BOLD, Pen.BODY) + 20;
  }

  /** An answer is a plain rectangle with its status in words, so that no colour need be seen. */
  Group answer(String text, Ink ink) {
    double width = answerWidth(text);
    return Group.of(
        Box.at(-width / 2, -HEIGHT / 2, width, HEIGHT).rounded(5).fill(Ink.PANEL),
        Box.at(-width / 2, -HEIGHT / 2, width, HEIGHT).rounded(5).fill(ink.soft()).stroke(ink, 1.5),
        Label.at(0, 4.5, text).set(Face.MONO_BOLD, Pen.BODY).ink(ink).centred());
  }

  /** A DNS question, or its answer. */
  Group diamond(String text) {
    double r = 15;
    return Group.of(
        Curve.from(0, -r)
            .lineTo(r, 0)
            .lineTo(0, r)
            .lineTo(-r, 0)
            .close()
            .fill(Ink.DNS)
            .stroke(Ink.BACKGROUND, 2),
        Label.at(0, 4.5, text).set(Face.TEXT_BOLD, Pen.BODY).ink(Ink.ON_ACCENT).centred());
  }

  double orderWidth(String text) {
    return pen.width(text, Face.MONO_BOLD, Pen.SMALL) + 18 + TIP;
  }

  /** An order of the platform, which points to the right: where it goes. */
  Group order(String text, Ink ink) {
    double width = orderWidth(text);
    double left = -width / 2;
    double h = 12;
    Curve outline =
        Curve.from(left, -h)
            .lineTo(width / 2 - TIP, -h)
            .lineTo(width / 2, 0)
            .lineTo(width / 2 - TIP, h)
            .lineTo(left, h)
            .close();
    return Group.of(
        outline.fill(Ink.PANEL),
        outline.fill(ink.soft()).stroke(ink, 1.5),
        Label.at(left + 9, 4, text).set(Face.MONO_BOLD, Pen.SMALL).ink(ink));
  }

  /** A word in a frame, about its middle: a config var, a release. */
  Group tag(String text, Ink ink) {
    double width = pen.width(text, Face.MONO_BOLD, Pen.SMALL) + 16;
    return Group.of(
        Box.at(-width / 2, -10, width, 20).rounded(5).fill(Ink.PANEL),
        Box.at(-width / 2, -10, width, 20).rounded(5).fill(ink.soft()).stroke(ink, 1.2),
        Label.at(0, 4, text).set(Face.MONO_BOLD, Pen.SMALL).ink(ink).centred());
  }

  /** A fading row of dots behind what moves, so that a still tells where it came from. */
  List<Shape> trail(Ink ink, double t, DoubleFunction<Point> way) {
    List<Shape> dots = new ArrayList<>();
    for (int i = TRAIL; i >= 1 && t < 1; i--) {
      double back = Easing.inOut(Math.max(0, t - i * TRAIL_STEP));
      Point at = way.apply(back);
      double share = 1 - (double) i / (TRAIL + 1);
      dots.add(Disc.at(at.x(), at.y(), 2 + 5 * share).fill(new Fill(ink, 0.5 * share)));
    }
    return t <= 0 ? List.of() : dots;
  }

  /** A ring that spreads and fades, where something has arrived. */
  static List<Shape> ring(Point at, double from, double to, double t, Ink ink) {
    if (t <= 0 || t >= 1) {
      return List.of();
    }
    Disc ring =
        Disc.at(at.x(), at.y(), Easing.between(from, to, Easing.out(t))).stroke(Stroke.of(ink, 2));
    return List.of(Group.of(ring).opacity(1 - t));
  }

  /** A frame that spreads from the edge of a card and fades. */
  static List<Shape> frame(Extent e, double t, Ink ink) {
    if (t <= 0 || t >= 1) {
      return List.of();
    }
    double out = 10 * Easing.out(t);
    Box frame =
        Box.at(e.x() - out, e.y() - out, e.width() + 2 * out, e.height() + 2 * out)
            .rounded(9 + out)
            .stroke(Stroke.of(ink, 3 - 2 * t));
    return List.of(Group.of(frame).opacity(1 - t));
  }
}
