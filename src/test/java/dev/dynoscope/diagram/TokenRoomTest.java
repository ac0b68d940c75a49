package dev.dynoscope.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.RequestFact;
import dev.dynoscope.journal.RequestId;
import dev.dynoscope.picture.Extent;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Label;
import dev.dynoscope.picture.Palette;
import dev.dynoscope.picture.Picture;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.picture.TextMeasure;
import dev.dynoscope.picture.font.Typefaces;
import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A token that has come to a dyno stands before its card, however long the path is. */
class TokenRoomTest {
  private static final TextMeasure MEASURE = Typefaces.load().measure();
  private static final RequestId ID = new RequestId("9c1f0c52-7d2e-4b5e-9f0e-2a77b1c4d111");
  private static final String PATH = "/assets/profilepictures/ada-lovelace.png";

  private static Picture picture(String path, double width) {
    Fleet fleet = new Fleet().of(2);
    List.of(
            new RequestFact.RequestReceived(ID, "GET", "photos.herokuapp.test", path, "127.0.0.1"),
            new RequestFact.RouteFound(ID, "photos.herokuapp.test", Fleet.APP),
            new RequestFact.DynoPicked(ID, Fleet.web(1), List.of("web.1", "web.2")),
            new RequestFact.RequestForwarded(ID, Fleet.web(1), 0))
        .forEach(fleet::add);
    Shot shot =
        new Shot(fleet.before, fleet.world, Optional.empty(), fleet.now(), Optional.empty());
    return new Diagram(MEASURE, Wordings.load(Language.ENGLISH))
        .draw(shot, width, width * 0.45, Palette.DARK);
  }

  private static Stream<Shape> all(Shape shape) {
    return shape instanceof Group group
        ? Stream.concat(Stream.of(shape), group.children().stream().flatMap(TokenRoomTest::all))
        : Stream.of(shape);
  }

  private static String words(Picture picture) {
    return picture.shapes().stream()
        .flatMap(TokenRoomTest::all)
        .filter(shape -> shape.id().equals("request:" + ID))
        .flatMap(TokenRoomTest::all)
        .flatMap(shape -> shape instanceof Label label ? Stream.of(label.text()) : Stream.of())
        .findFirst()
        .orElse("");
  }

  @Test
  void aLongPathIsElidedInItsMiddleSoThatTheTokenFitsTheGap() {
    for (double width : new double[] {800, 976, 1280, 1620}) {
      Picture picture = picture(PATH, width);
      Extent token = picture.bounds("request:" + ID, MEASURE).orElseThrow();
      Extent card = picture.bounds("dyno:photos/web.1", MEASURE).orElseThrow();
      Extent router = picture.bounds("router", MEASURE).orElseThrow();
      String at = "at " + width;
      // the glow around a token may touch the card's edge
      assertTrue(token.x() + token.width() <= card.x() + 4, at);
      assertTrue(token.x() >= router.x() + router.width() - 4, at);
      assertTrue(words(picture).matches("GET /.*\u2026.*g"), words(picture));
    }
  }

  @Test
  void aShortPathIsToldWhole() {
    assertEquals("GET /hang", words(picture("/hang", 976)));
  }
}
