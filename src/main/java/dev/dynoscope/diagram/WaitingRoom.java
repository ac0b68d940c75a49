package dev.dynoscope.diagram;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.RequestFact.HoldReason;
import dev.dynoscope.picture.Box;
import dev.dynoscope.picture.Curve;
import dev.dynoscope.picture.Extent;
import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Label;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.wording.Wording;
import dev.dynoscope.world.RequestState;
import dev.dynoscope.world.RequestStep;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Where requests wait for a dyno to come up: chairs, and in each who waits there and how long. */
final class WaitingRoom {
  private static final double TOKEN = 20;
  private static final double SEAT = 26;

  private final Pen pen;
  private final Wording wording;

  WaitingRoom(Pen pen, Wording wording) {
    this.pen = pen;
    this.wording = wording;
  }

  Group draw(Layout layout, List<RequestState> held, Instant now) {
    Extent at = layout.waiting();
    List<Shape> parts = new ArrayList<>();
    // the whole room can be pointed at
    parts.add(Box.at(at.x(), at.y(), at.width(), at.height()));
    String title =
        held.size() > 1
            ? wording.say("stage.waiting-room-of", held.size())
            : wording.say("stage.waiting-room");
    double left = at.x() + Grid.PADDING;
    double y = at.y() + 18;
    parts.add(
        Label.at(left, y, title)
            .set(Face.TEXT, Pen.SMALL)
            .ink(held.isEmpty() ? Ink.TEXT_FAINT : Ink.WAIT));
    double room =
        at.width() - 2 * Grid.PADDING - pen.width(title, Face.TEXT, Pen.SMALL) - Grid.STEP;
    String why = held.isEmpty() ? wording.say("stage.nobody-waits") : why(held.getFirst());
    Ink ink = held.isEmpty() ? Ink.TEXT_FAINT : Ink.TEXT_MUTED;
    parts.add(
        pen.text(
                Grid.right(at) - Grid.PADDING, y, why, Face.TEXT, Pen.SMALL, ink, Math.max(0, room))
            .ending());
    parts.addAll(seats(layout, held, now));
    return Group.of(parts).id("waiting");
  }

  /** What it is that they wait for. */
  private String why(RequestState request) {
    AppName app = request.app().orElse(new AppName("app"));
    HoldReason reason = request.held().orElse(HoldReason.STARTING);
    return wording.say("stage.waits." + reason.name().toLowerCase(Locale.ROOT), app.value());
  }

  private List<Shape> seats(Layout layout, List<RequestState> held, Instant now) {
    List<Shape> parts = new ArrayList<>();
    int seats = held.isEmpty() ? RouterPlan.MOST_SEATS : RouterPlan.seats(held.size());
    for (int i = 0; i < seats; i++) {
      Extent seat = layout.chair(i, held.isEmpty() ? seats : held.size());
      boolean rest = i == seats - 1 && held.size() > seats;
      parts.add(i < held.size() ? bench(seat) : chair(seat));
      if (i < held.size()) {
        RequestState request = held.get(i);
        String words = rest ? "+" + (held.size() - i) : fitting(request, seat.width() - 16);
        Group token = token(seat, words);
        parts.add(rest ? token : token.id(Resting.seat(request)));
        Instant since =
            Objects.requireNonNullElse(request.times().get(RequestStep.HELD), request.receivedAt());
        String age = Words.age(Duration.between(since, now));
        parts.add(
            pen.text(
                    seat.centreX(),
                    Grid.bottom(seat) - 1,
                    age,
                    Face.TEXT_BOLD,
                    Pen.SMALL,
                    Ink.WAIT,
                    seat.width())
                .centred());
      }
    }
    return parts;
  }

  /** Its method and path, or the method alone. */
  private String fitting(RequestState request, double room) {
    double free = room - 12;
    return pen.width(request.title(), Face.MONO_BOLD, Pen.SMALL) <= free || free > 64
        ? pen.measure().ellipsize(request.title(), Face.MONO_BOLD, Pen.SMALL, free)
        : pen.measure().ellipsize(request.method(), Face.MONO_BOLD, Pen.SMALL, free + 8);
  }

  /** An empty chair: a back, a seat and two legs. */
  private static Shape chair(Extent at) {
    double left = at.centreX() - 9;
    double right = at.centreX() + 9;
    double seat = at.y() + SEAT;
    return Curve.from(left, seat - 16)
        .lineTo(left, seat + 10)
        .moveTo(left, seat)
        .lineTo(right, seat)
        .lineTo(right, seat + 10)
        .stroke(Ink.WIRE, 2);
  }

  /** A taken one, as wide as who sits on it. */
  private static Shape bench(Extent at) {
    double left = at.x() + 4;
    double right = Grid.right(at) - 4;
    double seat = at.y() + SEAT;
    return Curve.from(left, seat - 8)
        .lineTo(left, seat + 5)
        .moveTo(left, seat)
        .lineTo(right, seat)
        .lineTo(right, seat + 5)
        .stroke(Ink.WAIT, 2);
  }

  private Group token(Extent seat, String words) {
    double wide = Math.min(seat.width() - 14, pen.width(words, Face.MONO_BOLD, Pen.SMALL) + 16);
    double x = seat.centreX() - wide / 2 + 1;
    return Group.of(
            Box.at(0, 0, wide, TOKEN).pill().fill(Ink.REQUEST_FILL),
            Label.at(wide / 2, pen.middle(0, TOKEN, Face.MONO_BOLD, Pen.SMALL), words)
                .set(Face.MONO_BOLD, Pen.SMALL)
                .ink(Ink.ON_REQUEST)
                .centred())
        .at(x, seat.y() + SEAT - TOKEN - 2);
  }
}
