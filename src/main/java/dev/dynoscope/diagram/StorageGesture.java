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

/** Something is asked of object storage, and answered: there and back in one beat. */
record StorageGesture(Act act, StorageFact.Access fact) implements Gesture {
  private static final double HEIGHT = 24;
  private static final double WIDEST = 150;
  private static final double THERE = 0.45;
  private static final double TURNS = 0.55;
  private static final double BACK = 0.97;
  private static final double OUTSIDE = 190;

  /** Words of a token, and how it is drawn. */
  private record Look(String words, Ink ink) {}

  @Override
  public List<Shape> over() {
    if (act.layout().storage().isEmpty() || !act.cast().going()) {
      return List.of();
    }
    List<Shape> parts = new ArrayList<>();
    name().ifPresent(parts::add);
    parts.addAll(travelling(wire()));
    return parts;
  }

  private Wire wire() {
    Optional<Wire> fromDyno =
        StorageDrawing.dynoOf(fact, act.shot().after()).flatMap(act.layout()::dynoToStorage);
    return fromDyno.orElseGet(this::fromOutside);
  }

  /** Whoever is no dyno comes from the foot of the stage. */
  private Wire fromOutside() {
    Extent to = act.layout().storage().orElseThrow();
    double edge = Layout.right(to);
    return Wire.across(edge + OUTSIDE, to.y() + to.height() - 12, edge, to.centreY());
  }

  private List<Shape> travelling(Wire wire) {
    boolean asking = act.progress() < TURNS;
    Look look = asking ? asked(fact) : answer(fact);
    double t = asking ? act.within(0, THERE) : act.within(TURNS, BACK);
    Road road = new Road(asking ? wire : wire.backwards(), width(look));
    List<Shape> parts = new ArrayList<>(act.tokens().trail(look.ink(), t, road::at));
    parts.add(token(look, road.at(Easing.inOut(t)), asking));
    return parts;
  }

  /** Who it is that comes from outside. */
  private Optional<Shape> name() {
    if (StorageDrawing.dynoOf(fact, act.shot().after()).isPresent()) {
      return Optional.empty();
    }
    Wire wire = fromOutside();
    return Optional.of(
        act.pen()
            .text(
                wire.x1() + 10,
                wire.y1() + 4,
                fact.client(),
                Face.TEXT_BOLD,
                Pen.SMALL,
                Ink.TEXT_MUTED,
                WIDEST));
  }

  private Look asked(StorageFact.Access fact) {
    return switch (fact) {
      case StorageFact.ObjectStored f -> new Look("PUT " + name(f.key()), Ink.WRITTEN);
      case StorageFact.ObjectFetched f -> new Look("GET " + name(f.key()), Ink.REQUEST);
      case StorageFact.ObjectDeleted f -> new Look("DELETE " + name(f.key()), Ink.REQUEST);
      case StorageFact.ObjectsListed _ ->
          new Look(act.wording().say("captions.storage.list"), Ink.REQUEST);
      case StorageFact.AccessRefused f ->
          new Look(
              f.key().isEmpty() ? act.wording().say("captions.storage.request") : name(f.key()),
              Ink.REQUEST);
    };
  }

  private Look answer(StorageFact.Access fact) {
    return switch (fact) {
      case StorageFact.ObjectStored _ ->
          new Look(act.wording().say("captions.storage.stored"), Ink.OK);
      case StorageFact.ObjectFetched f -> new Look(name(f.key()), Ink.WRITTEN);
      case StorageFact.ObjectDeleted _ ->
          new Look(act.wording().say("captions.storage.deleted"), Ink.OK);
      case StorageFact.ObjectsListed f ->
          new Look(act.wording().say("captions.storage.names", f.count()), Ink.OK);
      case StorageFact.AccessRefused f ->
          new Look(
              f.status() == 403
                  ? act.wording().say("captions.storage.refused")
                  : new Status(act.wording()).word(f.status()),
              Status.ink(f.status()));
    };
  }

  private static String name(String key) {
    return key.substring(key.lastIndexOf('/') + 1);
  }

  private String fitting(Look look) {
    return act.pen().measure().ellipsize(look.words(), Face.MONO_BOLD, Pen.SMALL, WIDEST - 20);
  }

  private double width(Look look) {
    return act.pen().width(fitting(look), Face.MONO_BOLD, Pen.SMALL) + 20;
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
