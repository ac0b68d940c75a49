package dev.dynoscope.diagram;

import dev.dynoscope.journal.PingFact;
import dev.dynoscope.picture.Curve;
import dev.dynoscope.picture.Disc;
import dev.dynoscope.picture.Extent;
import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Label;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.picture.Stroke;
import dev.dynoscope.wording.Wording;
import dev.dynoscope.world.PingerState;
import dev.dynoscope.world.World;
import java.util.ArrayList;
import java.util.List;

/** Whoever asks and is not the built-in browser: the pinger that keeps an app awake, curl. */
final class ClientDrawing {
  private static final double CLOCK = 10;

  private final Pen pen;
  private final Wording wording;

  ClientDrawing(Pen pen, Wording wording) {
    this.pen = pen;
    this.wording = wording;
  }

  Group draw(Extent at, World world, Cast cast) {
    List<PingerState> pingers = List.copyOf(world.pingers().byApp().values());
    boolean asks =
        world.requests().open().stream().anyMatch(r -> !r.fromPage())
            || (cast.going()
                && cast.request().filter(r -> !r.fromPage() && cast.moves(r)).isPresent());
    boolean lit =
        asks || (cast.going() && cast.fact().filter(PingFact.class::isInstance).isPresent());
    List<Shape> parts = new ArrayList<>();
    boolean there = asks || !pingers.isEmpty();
    Stroke edge = lit ? Stroke.of(Ink.REQUEST, 1.5) : Stroke.of(Ink.LINE, 1);
    parts.add(
        Pen.panel(0, 0, at.width(), at.height(), Ink.LINE, 1)
            .stroke(there ? edge : edge.dashed(4.0, 4.0)));
    if (pingers.isEmpty()) {
      parts.addAll(other(at, asks));
      return Group.of(parts).id("client").at(at.x(), at.y());
    }
    parts.addAll(pinger(at, pingers));
    return Group.of(parts).id("pinger").at(at.x(), at.y());
  }

  private List<Shape> other(Extent at, boolean asks) {
    return List.of(
        pen.text(
            Grid.PADDING,
            20,
            wording.say(asks ? "stage.another-client" : "stage.other-clients"),
            asks ? Face.TEXT_BOLD : Face.TEXT,
            Pen.BODY,
            asks ? Ink.TEXT : Ink.TEXT_MUTED,
            at.width() - 2 * Grid.PADDING),
        pen.text(
            Grid.PADDING,
            37,
            wording.say(asks ? "stage.asks" : "stage.nobody-asks"),
            Face.TEXT,
            Pen.SMALL,
            asks ? Ink.REQUEST : Ink.TEXT_FAINT,
            at.width() - 2 * Grid.PADDING));
  }

  private List<Shape> pinger(Extent at, List<PingerState> pingers) {
    PingerState pinger = pingers.getFirst();
    double left = Grid.PADDING + 2 * CLOCK + Grid.STEP;
    double room = at.width() - left - Grid.PADDING;
    List<Shape> parts = new ArrayList<>();
    parts.add(Disc.at(Grid.PADDING + CLOCK, at.height() / 2, CLOCK).stroke(Ink.TEXT_MUTED, 1.5));
    parts.add(
        Curve.from(Grid.PADDING + CLOCK, at.height() / 2 - 6)
            .lineTo(Grid.PADDING + CLOCK, at.height() / 2)
            .lineTo(Grid.PADDING + CLOCK + 4, at.height() / 2 + 3)
            .stroke(Ink.TEXT_MUTED, 1.5));
    String title =
        pingers.size() > 1
            ? wording.say("stage.pingers", pingers.size())
            : wording.say("stage.pinger");
    parts.add(Label.at(left, 20, title).set(Face.TEXT_BOLD, Pen.BODY).ink(Ink.TEXT));
    String every = wording.say("stage.every", Words.age(pinger.every()));
    parts.add(pen.text(left, 37, every, Face.TEXT, Pen.SMALL, Ink.TEXT_MUTED, room));
    String last = last(pinger);
    double taken = pen.width(every, Face.TEXT, Pen.SMALL) + Grid.STEP;
    Ink ink = ink(pinger);
    parts.add(
        pen.text(
                at.width() - Grid.PADDING,
                37,
                last,
                Face.TEXT_BOLD,
                Pen.SMALL,
                ink,
                Math.max(0, room - taken))
            .ending());
    return parts;
  }

  private static Ink ink(PingerState pinger) {
    if (pinger.since().isPresent()) {
      return Ink.REQUEST;
    }
    return pinger.status() == 0
        ? (pinger.trouble().isEmpty() ? Ink.TEXT_FAINT : Ink.FAIL)
        : Status.ink(pinger.status());
  }

  private String last(PingerState pinger) {
    if (pinger.since().isPresent()) {
      return wording.say("stage.ping-under-way");
    }
    if (pinger.status() > 0) {
      return wording.say("stage.ping-last", String.valueOf(pinger.status()));
    }
    return wording.say(pinger.trouble().isEmpty() ? "stage.ping-none-yet" : "stage.ping-no-answer");
  }
}
