package dev.dynoscope.diagram;

import dev.dynoscope.diagram.Wire.Point;
import dev.dynoscope.journal.StorageFact;
import dev.dynoscope.picture.Box;
import dev.dynoscope.picture.Extent;
import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Label;
import dev.dynoscope.picture.Shape;
import java.util.List;
import java.util.Optional;

/** What travels between a dyno and object storage: there and back in one beat. */
final class StorageTokens {
  private static final double HEIGHT = 24;
  private static final double WIDEST = 150;
  private static final double THERE = 0.45;
  private static final double TURNS = 0.55;
  private static final double BACK = 0.97;

  private final Pen pen;
  private final Layout layout;

  StorageTokens(Pen pen, Layout layout) {
    this.pen = pen;
    this.layout = layout;
  }

  /** Words of a token, and how it is drawn. */
  private record Look(String words, Ink ink) {}

  List<Shape> draw(Shot shot, Cast cast) {
    Optional<StorageFact.Access> fact =
        cast.fact()
            .filter(StorageFact.Access.class::isInstance)
            .map(StorageFact.Access.class::cast)
            .filter(_ -> cast.going());
    return layout.storage().isEmpty()
        ? List.of()
        : fact.map(f -> travelling(f, wire(f, shot), cast.progress())).orElse(List.of());
  }

  private Wire wire(StorageFact.Access fact, Shot shot) {
    Optional<Wire> fromDyno =
        StorageDrawing.dynoOf(fact, shot.after()).flatMap(layout::dynoToStorage);
    return fromDyno.orElseGet(this::fromOutside);
  }

  /** Whoever is no dyno comes from the foot of the stage. */
  private Wire fromOutside() {
    Extent to = layout.storage().orElseThrow();
    double y = to.centreY();
    return Wire.across(to.x() - 150, Math.min(layout.height() - 16, y + 30), to.x(), y);
  }

  private List<Shape> travelling(StorageFact.Access fact, Wire wire, double progress) {
    if (progress < TURNS) {
      Look asked = asked(fact);
      double t = Easing.inOut(Easing.within(progress, 0, THERE));
      return List.of(token(asked, beside(wire, t, width(asked)), true));
    }
    Look answer = answer(fact);
    double t = 1 - Easing.inOut(Easing.within(progress, TURNS, BACK));
    return List.of(token(answer, beside(wire, t, width(answer)), false));
  }

  private static Look asked(StorageFact.Access fact) {
    return switch (fact) {
      case StorageFact.ObjectStored f -> new Look("PUT " + name(f.key()), Ink.WRITTEN);
      case StorageFact.ObjectFetched f -> new Look("GET " + name(f.key()), Ink.REQUEST);
      case StorageFact.ObjectDeleted f -> new Look("DELETE " + name(f.key()), Ink.REQUEST);
      case StorageFact.ObjectsListed _ -> new Look("list", Ink.REQUEST);
      case StorageFact.AccessRefused f ->
          new Look(f.key().isEmpty() ? "request" : name(f.key()), Ink.REQUEST);
    };
  }

  private static Look answer(StorageFact.Access fact) {
    return switch (fact) {
      case StorageFact.ObjectStored _ -> new Look("200 stored", Ink.OK);
      case StorageFact.ObjectFetched f -> new Look(name(f.key()), Ink.WRITTEN);
      case StorageFact.ObjectDeleted _ -> new Look("204 deleted", Ink.OK);
      case StorageFact.ObjectsListed f -> new Look(Words.count(f.count(), "name"), Ink.OK);
      case StorageFact.AccessRefused f ->
          new Look(
              f.status() == 403 ? "403 refused" : TokenDrawing.statusWord(f.status()),
              TokenDrawing.statusInk(f.status()));
    };
  }

  private static String name(String key) {
    return key.substring(key.lastIndexOf('/') + 1);
  }

  /** From the one edge to the other, at both ends beside the boxes and not over them. */
  private static Point beside(Wire wire, double t, double width) {
    double half = width / 2 + 6;
    double toLeft = Math.signum(wire.x2() - wire.x1());
    double from = wire.x1() + toLeft * half;
    double to = wire.x2() - toLeft * half;
    double x = from + (to - from) * t;
    double share = (x - wire.x1()) / (wire.x2() - wire.x1());
    return new Point(x, wire.at(Math.clamp(share, 0, 1)).y());
  }

  private String fitting(Look look) {
    return pen.measure().ellipsize(look.words(), Face.MONO_BOLD, Pen.SMALL, WIDEST - 20);
  }

  private double width(Look look) {
    return pen.width(fitting(look), Face.MONO_BOLD, Pen.SMALL) + 20;
  }

  /** What is asked has round ends, what is answered square ones, as between router and dyno. */
  private Group token(Look look, Point at, boolean round) {
    double width = width(look);
    Box box = Box.at(-width / 2, -HEIGHT / 2, width, HEIGHT);
    Box shape = round ? box.pill() : box.rounded(5);
    return Group.of(
            shape.fill(Ink.PANEL),
            shape.fill(look.ink().soft()).stroke(look.ink(), 1.5),
            Label.at(0, 4, fitting(look)).set(Face.MONO_BOLD, Pen.SMALL).ink(look.ink()).centred())
        .at(at.x(), at.y());
  }
}
