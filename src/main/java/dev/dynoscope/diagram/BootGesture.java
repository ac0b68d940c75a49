package dev.dynoscope.diagram;

import dev.dynoscope.journal.DynoFact.DynoStarted;
import dev.dynoscope.picture.Box;
import dev.dynoscope.picture.Extent;
import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Label;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.world.AppState;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A slug is laid down in a dyno, a solid slab, and the config vars flow in after it as tags. */
record BootGesture(Act act, DynoStarted fact) implements Gesture {
  /** Share of the beat after which the slab lies in its place. */
  static final double LIES = 0.5;

  private static final int MOST_TAGS = 4;
  private static final double AWAY = 120;

  @Override
  public List<Shape> over() {
    List<Shape> parts = new ArrayList<>();
    act.card(fact.dyno())
        .ifPresent(card -> {
          parts.addAll(tags(card));
          if (act.progress() < LIES) {
            parts.add(slab(card));
          } else {
            Extent slug = place(card);
            parts.addAll(Tokens.frame(slug, act.within(LIES, 0.9), Ink.SLUG));
          }
        });
    return parts;
  }

  /** Where the slab comes to lie. */
  private Extent place(Extent card) {
    return act.things()
        .at(Act.id(fact.dyno()) + "/slug")
        .orElseGet(() ->
            new Extent(
                card.x() + 4, card.centreY() - 6, card.width() - 8, Math.min(20, card.height())));
  }

  private Group slab(Extent card) {
    Extent to = place(card);
    double t = act.within(0, LIES);
    double x = Easing.between(to.x() - AWAY, to.x(), Easing.out(t));
    double y = Easing.between(to.y() - 70, to.y(), Easing.in(t));
    String words = act.wording().say("captions.token.slug", String.valueOf(fact.release()));
    List<Shape> parts = new ArrayList<>();
    // a slab has a side, so that it is seen to be solid
    parts.add(Box.at(3, 4, to.width(), to.height()).rounded(5).fill(Ink.SLUG));
    parts.add(Box.at(0, 0, to.width(), to.height()).rounded(5).fill(Ink.PANEL));
    parts.add(
        Box.at(0, 0, to.width(), to.height()).rounded(5).fill(Ink.SLUG_SOFT).stroke(Ink.SLUG, 1.5));
    if (to.width() > 80) {
      parts.add(
          Label.at(10, to.height() / 2 + 4, words).set(Face.TEXT_BOLD, Pen.SMALL).ink(Ink.SLUG));
    }
    return Group.of(parts).at(x, y).opacity(Math.min(1, 5 * t));
  }

  private List<Shape> tags(Extent card) {
    List<String> names =
        act.shot()
            .after()
            .apps()
            .find(fact.dyno().app())
            .map(AppState::configNames)
            .orElse(List.of());
    List<Shape> parts = new ArrayList<>();
    for (int i = 0; i < Math.min(MOST_TAGS, names.size()); i++) {
      boolean rest = i == MOST_TAGS - 1 && names.size() > MOST_TAGS;
      String word = rest ? "+" + (names.size() - i) : names.get(i);
      double from = 0.42 + 0.08 * i;
      double t = act.within(from, from + 0.34);
      if (t > 0 && t < 1) {
        Extent to =
            act.things()
                .at("config:" + fact.dyno() + "/" + names.get(i))
                .orElseGet(() -> new Extent(card.x() + 20, card.y() + card.height() * 0.62, 40, 0));
        parts.add(tag(card, to, word, i, t));
      }
    }
    return parts;
  }

  private Group tag(Extent card, Extent to, String word, int i, double t) {
    double step = Easing.inOut(t);
    double x = Easing.between(card.x() - AWAY, to.centreX(), step);
    double y = Easing.between(card.y() - 20 + 24 * i, to.centreY(), step);
    double shown = Math.min(1, 5 * t) * (1 - Easing.within(t, 0.8, 1));
    return new ConfigTags(act.pen()).flying(word).at(x, y).scale(1 - 0.35 * step).opacity(shown);
  }

  @Override
  public SortedMap<String, UnaryOperator<Group>> touches() {
    SortedMap<String, UnaryOperator<Group>> all = new TreeMap<>();
    double thump = 3 * Easing.swell(act.within(LIES, LIES + 0.14));
    all.put(Act.id(fact.dyno()), Things.moved(0, thump));
    return all;
  }
}
