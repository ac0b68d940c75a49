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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What travels between a dyno and object storage: there and back in one beat. */
final class StorageTokens {
  private static final double HEIGHT = 24;
  private static final double WIDEST = 150;
  private static final double THERE = 0.45;
  private static final double TURNS = 0.55;
  private static final double BACK = 0.97;
  private static final double OUTSIDE = 190;
  private static final int HALVINGS = 20;

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
    if (layout.storage().isEmpty() || fact.isEmpty()) {
      return List.of();
    }
    List<Shape> parts = new ArrayList<>();
    name(fact.get(), shot).ifPresent(parts::add);
    parts.addAll(travelling(fact.get(), wire(fact.get(), shot), cast.progress()));
    return parts;
  }

  private Wire wire(StorageFact.Access fact, Shot shot) {
    Optional<Wire> fromDyno =
        StorageDrawing.dynoOf(fact, shot.after()).flatMap(layout::dynoToStorage);
    return fromDyno.orElseGet(this::fromOutside);
  }

  /** Whoever is no dyno comes from the foot of the stage. */
  private Wire fromOutside() {
    Extent to = layout.storage().orElseThrow();
    double edge = Layout.right(to);
    return Wire.across(edge + OUTSIDE, to.y() + to.height() - 12, edge, to.centreY());
  }

  private List<Shape> travelling(StorageFact.Access fact, Wire wire, double progress) {
    boolean asking = progress < TURNS;
    Look look = asking ? asked(fact) : answer(fact);
    double t =
        asking
            ? Easing.inOut(Easing.within(progress, 0, THERE))
            : 1 - Easing.inOut(Easing.within(progress, TURNS, BACK));
    return List.of(token(look, beside(wire, t, width(look)), asking));
  }

  /** Who it is that comes from outside. */
  private Optional<Shape> name(StorageFact.Access fact, Shot shot) {
    if (StorageDrawing.dynoOf(fact, shot.after()).isPresent()) {
      return Optional.empty();
    }
    Wire wire = fromOutside();
    return Optional.of(
        pen.text(
            wire.x1() + 10,
            wire.y1() + 4,
            fact.client(),
            Face.TEXT_BOLD,
            Pen.SMALL,
            Ink.TEXT_MUTED,
            WIDEST));
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
    return new Point(x, wire.at(shareAt(wire, x)).y());
  }

  /** The share of the way at which the wire has come to {@code x}. */
  private static double shareAt(Wire wire, double x) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      boolean before = wire.at(middle).x() < x == wire.x1() < wire.x2();
      low = before ? middle : low;
      high = before ? high : middle;
    }
    return low;
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
