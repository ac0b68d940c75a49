package dev.dynoscope.diagram;

import dev.dynoscope.diagram.Wire.Point;
import dev.dynoscope.journal.DnsFact;
import dev.dynoscope.journal.RequestFact;
import dev.dynoscope.picture.Box;
import dev.dynoscope.picture.Curve;
import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Label;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.world.RequestState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What travels: requests as rounded tokens, their answers by status, DNS questions as diamonds. */
final class TokenDrawing {
  private static final double HEIGHT = 26;
  private static final double WIDEST = 130;

  /** Room between a token that has arrived and the dyno's card. */
  private static final double BERTH = 8;

  private static final int MOST = 12;

  /** Share of a beat after which what travels has arrived. */
  private static final double ARRIVES = 0.85;

  private final Pen pen;
  private final Layout layout;

  TokenDrawing(Pen pen, Layout layout) {
    this.pen = pen;
    this.layout = layout;
  }

  List<Shape> draw(Shot shot, Cast cast) {
    List<Shape> tokens = new ArrayList<>();
    List<RequestState> open = shot.after().requests().open();
    int drawn = 0;
    for (RequestState request : open) {
      if (!cast.moves(request) && drawn < MOST) {
        resting(request, shot.now(), drawn).ifPresent(tokens::add);
        drawn++;
      }
    }
    cast.fact()
        .ifPresent(fact ->
            tokens.addAll(
                switch (fact) {
                  case DnsFact f -> dns(f, cast.progress());
                  case RequestFact f ->
                      shot.after()
                          .requests()
                          .find(f.request())
                          .map(r -> moving(f, r, cast.progress(), shot.now()))
                          .orElse(List.of());
                  default -> List.of();
                }));
    return tokens;
  }

  private List<Shape> moving(RequestFact fact, RequestState r, double progress, Instant now) {
    double t = Easing.inOut(Easing.within(progress, 0, ARRIVES));
    return switch (fact) {
      case RequestFact.RequestReceived _ ->
          List.of(request(r, toRouter(r).at(t), Optional.empty()));
      case RequestFact.RequestForwarded f ->
          List.of(onWay(r, layout.routerToDyno(f.dyno()), t, 0, age(r, now)));
      case RequestFact.ResponseCompleted f -> answer(r, f, progress);
      case RequestFact.RequestFailed f -> failure(r, f, t, progress);
      default -> resting(r, now, 0).map(List::<Shape>of).orElse(List.of());
    };
  }

  private Wire toRouter(RequestState request) {
    return request.fromPage() ? layout.browserToRouter() : layout.clientToRouter();
  }

  /** A request that waits where it is, with its age once that is worth telling. */
  private Optional<Shape> resting(RequestState r, Instant now, int place) {
    return switch (r.step()) {
      case RECEIVED, ROUTED -> Optional.of(request(r, toRouter(r).at(1), Optional.empty()));
      case HELD, ENDED -> Optional.empty();
      case PICKED, CONNECTED ->
          r.dyno().map(d -> onWay(r, layout.routerToDyno(d), 0, 0, Optional.empty()));
      case FORWARDED, ANSWERING, UPGRADED ->
          r.dyno().map(d -> onWay(r, layout.routerToDyno(d), 1, place * 7, age(r, now)));
    };
  }

  /** On the way from router to dyno. */
  private Shape onWay(RequestState r, Wire wire, double t, double lower, Optional<String> below) {
    Point at = beside(wire, t, width(fitting(shortTitle(r))));
    return request(r, new Point(at.x(), at.y() + lower), below);
  }

  /** A point on a wire at which a token of some width is beside the boxes, not over them. */
  private static Point beside(Wire wire, double t, double width) {
    double half = width / 2 + BERTH;
    double x = (wire.x1() + half) * (1 - t) + (wire.x2() - half) * t;
    Point at = wire.at(Math.clamp((x - wire.x1()) / (wire.x2() - wire.x1()), 0, 1));
    return new Point(x, t >= 1 ? wire.y2() : at.y());
  }

  private String fitting(String text) {
    return pen.measure().ellipsize(text, Face.MONO_BOLD, Pen.BODY, WIDEST - 24);
  }

  private double width(String fits) {
    return pen.width(fits, Face.MONO_BOLD, Pen.BODY) + 24;
  }

  private static String shortTitle(RequestState r) {
    int query = r.path().indexOf('?');
    return r.method() + " " + (query < 0 ? r.path() : r.path().substring(0, query));
  }

  /** How long a request has been waiting for its answer, once that is worth telling. */
  private static Optional<String> age(RequestState r, Instant now) {
    Duration age = Duration.between(r.receivedAt(), now);
    return switch (r.step()) {
      case FORWARDED ->
          age.toSeconds() >= 1 ? Optional.of("waiting " + Words.age(age)) : Optional.empty();
      case UPGRADED -> Optional.of("both ways, " + Words.age(age));
      case RECEIVED, ROUTED, HELD, PICKED, CONNECTED, ANSWERING, ENDED -> Optional.empty();
    };
  }

  private List<Shape> answer(RequestState r, RequestFact.ResponseCompleted f, double progress) {
    double t = Easing.within(progress, 0, ARRIVES);
    String text = statusWord(f.status());
    Wire fromDyno = layout.routerToDyno(f.dyno());
    Point at =
        t < 0.5
            ? beside(fromDyno, 1 - Easing.inOut(t * 2), answerWidth(text))
            : toRouter(r).at(1 - Easing.inOut(t * 2 - 1));
    return progress >= 1 ? List.of() : List.of(answerToken(r, at, text, f.status()));
  }

  private List<Shape> failure(
      RequestState r, RequestFact.RequestFailed f, double t, double progress) {
    String text = f.status() + " " + (f.code().isEmpty() ? "no such app" : f.code());
    return progress >= 1
        ? List.of()
        : List.of(answerToken(r, toRouter(r).at(1 - t), text, f.status()));
  }

  static String statusWord(int status) {
    return switch (status) {
      case 101 -> "101 upgraded";
      case 200 -> "200 OK";
      case 201 -> "201 created";
      case 204 -> "204 no content";
      case 301, 302, 303, 307, 308 -> status + " redirect";
      case 304 -> "304 not modified";
      case 400 -> "400 bad request";
      case 404 -> "404 not found";
      case 415 -> "415 wrong type";
      case 500 -> "500 error";
      case 503 -> "503 unavailable";
      default -> "status " + status;
    };
  }

  static Ink statusInk(int status) {
    if (status < 300) {
      return Ink.OK;
    }
    if (status < 400) {
      return Ink.DNS;
    }
    return status < 500 ? Ink.WAIT : Ink.FAIL;
  }

  private Group request(RequestState r, Point at, Optional<String> below) {
    String fits = fitting(shortTitle(r));
    double width = width(fits);
    List<Shape> parts = new ArrayList<>();
    parts.add(
        Box.at(-width / 2 - 4, -HEIGHT / 2 - 4, width + 8, HEIGHT + 8)
            .pill()
            .fill(Ink.REQUEST_SOFT));
    parts.add(Box.at(-width / 2, -HEIGHT / 2, width, HEIGHT).pill().fill(Ink.REQUEST_FILL));
    parts.add(Label.at(0, 4.5, fits).set(Face.MONO_BOLD, Pen.BODY).ink(Ink.ON_REQUEST).centred());
    below.ifPresent(text ->
        parts.add(
            Label.at(0, HEIGHT + 6, text).set(Face.TEXT_BOLD, Pen.SMALL).ink(Ink.WAIT).centred()));
    return Group.of(parts).id("request:" + r.id()).at(at.x(), at.y());
  }

  private double answerWidth(String text) {
    return pen.width(text, Face.MONO_BOLD, Pen.BODY) + 20;
  }

  /** An answer is a plain rectangle with its status in words, so that no colour need be seen. */
  private Group answerToken(RequestState r, Point at, String text, int status) {
    Ink ink = statusInk(status);
    double width = answerWidth(text);
    return Group.of(
            Box.at(-width / 2, -HEIGHT / 2, width, HEIGHT).rounded(5).fill(Ink.PANEL),
            Box.at(-width / 2, -HEIGHT / 2, width, HEIGHT)
                .rounded(5)
                .fill(ink.soft())
                .stroke(ink, 1.5),
            Label.at(0, 4.5, text).set(Face.MONO_BOLD, Pen.BODY).ink(ink).centred())
        .id("request:" + r.id())
        .at(at.x(), at.y());
  }

  private List<Shape> dns(DnsFact fact, double progress) {
    Wire wire = layout.browserToDns();
    double t = Easing.inOut(Easing.within(progress, 0, ARRIVES));
    return switch (fact) {
      case DnsFact.NameAsked _ -> List.of(diamond(wire.at(t), "?"));
      case DnsFact.MessagesSeen _ -> List.of();
      case DnsFact.NameAnswered f ->
          progress < 0.45 || progress >= 1
              ? List.of()
              : List.of(
                  diamond(
                      wire.at(1 - Easing.inOut(Easing.within(progress, 0.45, 0.95))),
                      f.found() ? "A" : "×"));
    };
  }

  private static Group diamond(Point at, String text) {
    double r = 15;
    return Group.of(
            Curve.from(0, -r)
                .lineTo(r, 0)
                .lineTo(0, r)
                .lineTo(-r, 0)
                .close()
                .fill(Ink.DNS)
                .stroke(Ink.BACKGROUND, 2),
            Label.at(0, 4.5, text).set(Face.TEXT_BOLD, Pen.BODY).ink(Ink.ON_ACCENT).centred())
        .at(at.x(), at.y());
  }
}
