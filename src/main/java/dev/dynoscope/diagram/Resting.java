package dev.dynoscope.diagram;

import dev.dynoscope.diagram.Wire.Point;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Label;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.world.RequestState;
import dev.dynoscope.world.RequestStep;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** What waits while something else is told: at the router, in its waiting room, at a dyno. */
final class Resting {
  /** A request without an answer is amber from here on, and red from {@link #OLD} on. */
  private static final Duration LATE = Duration.ofSeconds(5);

  private static final Duration OLD = Duration.ofSeconds(20);

  /** How long it takes to change colour. */
  private static final long BLUSH_MILLIS = 1_000;

  private static final double SWAY = 1.6;
  private static final double SWAY_MILLIS = 2_400;
  private static final int MOST_STACKED = 4;
  private static final double STACK = 5;

  private final Act act;

  Resting(Act act) {
    this.act = act;
  }

  /** The id of a request's place in the waiting room. */
  static String seat(RequestState request) {
    return "router/seat:" + request.id();
  }

  static Wire toRouter(Act act, RequestState request) {
    return request.fromPage() ? act.layout().browserToRouter() : act.layout().clientToRouter();
  }

  /** A request that has come to the router. */
  static Group atRouter(Act act, RequestState r) {
    Point at = new Road(toRouter(act, r), act.tokens().width(r)).at(1);
    return act.tokens().request(r).id("request:" + r.id()).at(at.x(), at.y());
  }

  /** A request that is about to leave the router for a dyno. */
  static Group leaving(Act act, RequestState r, DynoName dyno) {
    Point at = new Road(act.layout().routerToDyno(dyno), act.tokens().width(r)).at(0);
    return act.tokens().request(r).id("request:" + r.id()).at(at.x(), at.y());
  }

  /** A request that is at a dyno, with its age once that is worth telling. */
  Group atDyno(RequestState r, DynoName dyno) {
    Point at = new Road(act.layout().routerToDyno(dyno), act.tokens().width(r)).at(1);
    List<Shape> parts = new ArrayList<>(aged(r));
    age(r)
        .ifPresent(text ->
            parts.add(
                Label.at(0, Tokens.HEIGHT + 6, text)
                    .set(Face.TEXT_BOLD, Pen.SMALL)
                    .ink(late(r) ? Ink.FAIL : Ink.WAIT)
                    .centred()));
    return Group.of(parts).id("request:" + r.id()).at(at.x(), at.y());
  }

  /** All that waits, but for the request that the beat is about. */
  List<Shape> draw() {
    SortedMap<DynoName, List<RequestState>> atDynos = new TreeMap<>();
    List<Shape> parts = new ArrayList<>();
    List<RequestState> atRouter = new ArrayList<>();
    for (RequestState r : act.shot().after().requests().open()) {
      if (act.cast().moves(r)) {
        continue;
      }
      switch (r.step()) {
        case RECEIVED, ROUTED -> atRouter.add(r);
        case HELD, ENDED -> {}
        case PICKED, CONNECTED, FORWARDED, ANSWERING, UPGRADED ->
            r.dyno().ifPresent(d -> atDynos.computeIfAbsent(d, _ -> new ArrayList<>()).add(r));
      }
    }
    parts.addAll(stack(atRouter.stream().map(r -> atRouter(act, r)).toList(), 1));
    atDynos.forEach(
        (dyno, all) -> parts.addAll(stack(all.stream().map(r -> at(r, dyno)).toList(), -1)));
    return parts;
  }

  private Group at(RequestState r, DynoName dyno) {
    return switch (r.step()) {
      case PICKED, CONNECTED -> leaving(act, r, dyno);
      case RECEIVED, ROUTED, HELD, FORWARDED, ANSWERING, UPGRADED, ENDED -> atDyno(r, dyno);
    };
  }

  /** The oldest in front; those behind look out from under it, and how many there are is told. */
  private List<Shape> stack(List<Group> tokens, int side) {
    List<Shape> parts = new ArrayList<>();
    for (int i = Math.min(tokens.size(), MOST_STACKED) - 1; i >= 0; i--) {
      Group token = tokens.get(i);
      parts.add(token.at(token.dx() + side * i * STACK * 0.6, token.dy() - i * STACK));
    }
    if (tokens.size() > 1) {
      Group front = tokens.getFirst();
      String count = "×" + tokens.size();
      double up = Math.min(tokens.size(), MOST_STACKED) * STACK + Tokens.HEIGHT / 2 + 8;
      parts.add(act.tokens().tag(count, Ink.REQUEST).at(front.dx() + side * 20, front.dy() - up));
    }
    return parts;
  }

  /** Whoever sits in the waiting room taps a foot: a small, calm sway, by its age. */
  SortedMap<String, UnaryOperator<Group>> sway() {
    SortedMap<String, UnaryOperator<Group>> all = new TreeMap<>();
    for (RequestState r : act.shot().after().requests().open()) {
      if (r.step() == RequestStep.HELD && act.shot().around().swaying()) {
        all.put(seat(r), Things.moved(0, -SWAY * tap(r)));
      }
    }
    return Collections.unmodifiableSortedMap(all);
  }

  /** Up and down twice, then a rest; as calm on a fast clock as on a slow one. */
  private double tap(RequestState r) {
    double millis = Duration.between(r.receivedAt(), act.shot().now()).toMillis();
    double calm = SWAY_MILLIS * Math.max(1, act.shot().after().clock().rate());
    double phase = (millis % calm) / calm;
    return phase < 0.5 ? Math.abs(Math.sin(2 * Math.PI * phase * 2)) : 0;
  }

  private List<Shape> aged(RequestState r) {
    Tokens tokens = act.tokens();
    Duration age = waiting(r);
    double amber = blush(age, LATE);
    double red = blush(age, OLD);
    List<Shape> parts = new ArrayList<>();
    if (amber < 1) {
      parts.add(tokens.request(r));
    }
    if (amber > 0 && red < 1) {
      parts.add(tokens.old(r, Ink.WAIT).opacity(amber));
    }
    if (red > 0) {
      parts.add(tokens.old(r, Ink.FAIL).opacity(red));
    }
    return parts;
  }

  private static double blush(Duration age, Duration from) {
    return Math.clamp((double) age.minus(from).toMillis() / BLUSH_MILLIS, 0.0, 1.0);
  }

  private boolean late(RequestState r) {
    return waiting(r).compareTo(OLD) >= 0;
  }

  /** How long a dyno has left it without an answer. */
  private Duration waiting(RequestState r) {
    return switch (r.step()) {
      case FORWARDED -> since(r, act.shot().now());
      case RECEIVED, ROUTED, HELD, PICKED, CONNECTED, ANSWERING, UPGRADED, ENDED -> Duration.ZERO;
    };
  }

  private static Duration since(RequestState r, Instant now) {
    return Duration.between(r.receivedAt(), now);
  }

  private Optional<String> age(RequestState r) {
    Duration age = since(r, act.shot().now());
    return switch (r.step()) {
      case FORWARDED ->
          age.toSeconds() >= 1
              ? Optional.of(act.wording().say("captions.token.waiting", Words.age(age)))
              : Optional.empty();
      case UPGRADED -> Optional.of(act.wording().say("captions.token.both-ways", Words.age(age)));
      case RECEIVED, ROUTED, HELD, PICKED, CONNECTED, ANSWERING, ENDED -> Optional.empty();
    };
  }
}
