package dev.dynoscope.diagram;

import dev.dynoscope.diagram.Turned.Turn;
import dev.dynoscope.diagram.Wire.Point;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.RequestFact.DynoPicked;
import dev.dynoscope.picture.Box;
import dev.dynoscope.picture.Disc;
import dev.dynoscope.picture.Extent;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.picture.Stroke;
import dev.dynoscope.world.RequestState;
import java.util.ArrayList;
import java.util.List;

/**
 * A die is cast among the dynos that are up: it hops from one to the next, ever slower, and stays
 * on the one that was picked.
 */
record DieGesture(Act act, DynoPicked fact, RequestState request) implements Gesture {
  /** Share of the beat after which the die lies still. */
  static final double LIES = 0.78;

  private static final int LEAST_HOPS = 4;
  private static final int MOST_HOPS = 6;
  private static final double SIDE = 24;
  private static final double PIP = 2.2;
  private static final double APART = 6;
  private static final double[][] PIPS = {
    {0, 0},
    {-1, -1, 1, 1},
    {-1, -1, 0, 0, 1, 1},
    {-1, -1, 1, -1, -1, 1, 1, 1},
    {-1, -1, 1, -1, 0, 0, -1, 1, 1, 1},
    {-1, -1, 1, -1, -1, 0, 1, 0, -1, 1, 1, 1}
  };

  @Override
  public List<Shape> over() {
    List<Shape> parts = new ArrayList<>();
    List<Extent> cards = cards();
    if (cards.size() > 1) {
      parts.addAll(cast(cards));
    }
    parts.addAll(
        act.card(fact.dyno())
            .map(card -> Tokens.frame(card, act.within(LIES, 1), Ink.REQUEST))
            .orElse(List.of()));
    parts.add(Resting.leaving(act, request, fact.dyno()));
    return parts;
  }

  /** The candidates' cards, as far as they are on the stage, the picked one among them. */
  private List<Extent> cards() {
    if (!act.layout().dynos().containsKey(fact.dyno())) {
      return List.of();
    }
    List<Extent> cards = new ArrayList<>();
    for (DynoName name : act.layout().dynos().keySet()) {
      if (name.app().equals(fact.dyno().app()) && fact.candidates().contains(name.label())) {
        cards.add(act.layout().dynos().get(name));
      }
    }
    return cards;
  }

  private List<Shape> cast(List<Extent> cards) {
    int hops = Math.clamp(cards.size() + 2L, LEAST_HOPS, MOST_HOPS);
    int picked = cards.indexOf(act.card(fact.dyno()).orElseThrow());
    // slower and slower: a hop takes longer than the one before
    double way = hops * Easing.out(act.within(0.04, LIES));
    int hop = Math.min(hops - 1, (int) way);
    double t = Math.min(1, way - hop);
    Extent from = cards.get(at(picked - hops + hop, cards.size()));
    Extent to = cards.get(at(picked - hops + hop + 1, cards.size()));
    List<Shape> parts = new ArrayList<>();
    parts.addAll(look(t < 0.5 ? from : to, Math.abs(2 * t - 1)));
    Point a = seat(from);
    Point b = seat(to);
    double step = Easing.inOut(t);
    double x = Easing.between(a.x(), b.x(), step) - 22 * Easing.swell(t);
    double y = Easing.between(a.y(), b.y(), step) - 14 * Easing.swell(t);
    double out = Easing.inOut(Easing.within(act.progress(), 0, 0.06));
    boolean rests = way >= hops;
    parts.add(die(x, y, rests ? 0 : (hop + t) * Math.PI / 2, face(hop, t)).opacity(out));
    return parts;
  }

  /** The die sits on the card's left edge, at its name. */
  private static Point seat(Extent card) {
    return new Point(card.x() - SIDE / 2 - 6, card.y() + Math.min(18, card.height() / 2));
  }

  private static int at(int i, int size) {
    return Math.floorMod(i, size);
  }

  /** Which face is up: another one after each hop, the same ones for the same request. */
  private int face(int hop, double t) {
    int turned = hop + (t < 0.5 ? 0 : 1);
    return Math.floorMod(fact.request().value().hashCode() + 5 * turned, PIPS.length);
  }

  private static List<Shape> look(Extent card, double strength) {
    Box ring =
        Box.at(card.x() - 2, card.y() - 2, card.width() + 4, card.height() + 4)
            .rounded(10)
            .stroke(Stroke.of(Ink.REQUEST, 2));
    return List.of(Group.of(ring).opacity(0.25 + 0.75 * strength));
  }

  private static Group die(double x, double y, double angle, int face) {
    List<Shape> parts = new ArrayList<>();
    parts.add(Turned.box(0, 0, SIDE + 6, SIDE + 6, 8, angle).fill(Ink.REQUEST_SOFT));
    parts.add(
        Turned.box(0, 0, SIDE, SIDE, 5, angle).fill(Ink.REQUEST_FILL).stroke(Ink.ON_REQUEST, 1));
    Turn turn = new Turn(0, 0, angle);
    double[] pips = PIPS[face];
    for (int i = 0; i < pips.length; i += 2) {
      double px = pips[i] * APART;
      double py = pips[i + 1] * APART;
      parts.add(Disc.at(turn.x(px, py), turn.y(px, py), PIP).fill(Ink.ON_REQUEST));
    }
    return Group.of(parts).at(x, y);
  }
}
