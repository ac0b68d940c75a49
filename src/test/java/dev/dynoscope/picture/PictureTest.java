package dev.dynoscope.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.dynoscope.picture.font.Typefaces;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PictureTest {
  private static final TextMeasure MEASURE = Typefaces.load().measure();

  private static Picture of(Shape... shapes) {
    return new Picture(400, 300, Palette.DARK, List.of(shapes));
  }

  private static Optional<String> hit(Picture picture, double x, double y) {
    return picture.hit(x, y, MEASURE);
  }

  @Test
  void theTopmostShapeWithAnIdIsHit() {
    Picture picture =
        of(
            Box.at(0, 0, 100, 100).id("below"),
            Box.at(50, 50, 100, 100).id("above"),
            Box.at(0, 0, 400, 300).fill(Ink.PANEL));
    assertEquals(Optional.of("below"), hit(picture, 20, 20));
    assertEquals(Optional.of("above"), hit(picture, 75, 75));
    assertEquals(Optional.empty(), hit(picture, 300, 200));
  }

  @Test
  void pointsAreFollowedThroughNestedGroups() {
    Group inner = Group.of(Disc.at(10, 10, 5).id("disc")).at(100, 0).scale(2);
    Picture picture = of(Group.of(inner).at(20, 50).scale(0.5).id("outer"));
    // 20 + 0.5 * (100 + 2 * 10) across, 50 + 0.5 * 2 * 10 down, radius 5
    assertEquals(Optional.of("disc"), hit(picture, 80, 60));
    assertEquals(Optional.of("disc"), hit(picture, 84.9, 60));
    assertEquals(Optional.empty(), hit(picture, 85.1, 60));
    assertEquals(Optional.of(new Extent(75, 55, 10, 10)), picture.bounds("disc", MEASURE));
    assertEquals(Optional.of(new Extent(75, 55, 10, 10)), picture.bounds("outer", MEASURE));
  }

  @Test
  void aShapeWithoutAnIdAnswersForItsGroup() {
    Picture picture = of(Group.of(Box.at(0, 0, 50, 50)).at(10, 10).id("dyno:web.1"));
    assertEquals(Optional.of("dyno:web.1"), hit(picture, 59, 59));
    assertEquals(Optional.empty(), hit(picture, 61, 61));
  }

  @Test
  void whatIsFadedAwayOrShrunkToNothingIsNotHit() {
    Box box = Box.at(0, 0, 50, 50).id("box");
    assertEquals(Optional.empty(), hit(of(Group.of(box).opacity(0)), 20, 20));
    assertEquals(Optional.empty(), hit(of(Group.of(box).scale(0)), 0, 0));
  }

  @Test
  void roundCornersAreNotPartOfABox() {
    Picture picture = of(Box.at(0, 0, 100, 40).pill().id("pill"));
    assertEquals(Optional.empty(), hit(picture, 2, 2));
    assertEquals(Optional.of("pill"), hit(picture, 2, 20));
    assertEquals(Optional.of("pill"), hit(picture, 50, 0.5));
  }

  @Test
  void aThinLineCanBeHitBesideItselfButNotInsideItsBend() {
    Curve bend = Curve.from(0, 100).cubicTo(0, 0, 200, 0, 200, 100).stroke(Ink.REQUEST, 1);
    Picture picture = of(bend.id("route"));
    assertEquals(Optional.of("route"), hit(picture, 100, 28));
    assertEquals(Optional.empty(), hit(picture, 100, 60));
    assertEquals(Optional.of("route"), hit(of(bend.fill(Ink.OK).id("route")), 100, 60));
  }

  @Test
  void labelsAreAsLargeAsTheirText() {
    Picture picture = of(Label.at(200, 100, "web.2").set(Face.MONO, 10).centred().id("name"));
    // Five characters of 0.6 em, ascent 1.02 em, descent 0.3 em
    Extent extent = picture.bounds("name", MEASURE).orElseThrow();
    assertEquals(185, extent.x(), 1e-9);
    assertEquals(30, extent.width(), 1e-9);
    assertEquals(89.8, extent.y(), 1e-9);
    assertEquals(13.2, extent.height(), 1e-9);
    assertEquals(Optional.of("name"), hit(picture, 214, 100));
  }

  @Test
  void anUnknownIdHasNoBounds() {
    assertEquals(Optional.empty(), of().bounds("dyno:web.9", MEASURE));
  }

  @Test
  void anIdUsedTwiceIsRefusedEvenInsideGroups() {
    Box box = Box.at(0, 0, 1, 1).id("twin");
    Exception refused = assertThrows(IllegalArgumentException.class, () -> of(box, Group.of(box)));
    assertEquals("Two shapes have the id 'twin'.", refused.getMessage());
  }

  @Test
  void numbersNoPainterCanDrawAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Box.at(Double.NaN, 0, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> Box.at(0, 0, -1, 1));
    assertThrows(IllegalArgumentException.class, () -> Disc.at(0, 0, -1));
    assertThrows(IllegalArgumentException.class, () -> Curve.line(0, 0, Double.NaN, 0));
    assertThrows(IllegalArgumentException.class, () -> Group.of().opacity(1.5));
    assertThrows(IllegalArgumentException.class, () -> Group.of().scale(-1));
    assertThrows(IllegalArgumentException.class, () -> Stroke.of(Ink.OK, 1).dashed(0.0, 0.0));
    assertThrows(
        IllegalArgumentException.class,
        () -> Label.at(0, 0, "x").set(Face.TEXT, Double.POSITIVE_INFINITY));
  }

  @Test
  void labelsCarryOnlyWhatCanBeDrawn() {
    String text = "a\tb\nc\u0000d\ud800e\u202egnp.exe";
    assertEquals("a b c\ufffdd\ufffde\ufffdgnp.exe", Label.at(0, 0, text).text());
    assertEquals("Ærø → 😀", Label.at(0, 0, "Ærø → 😀").text());
  }
}
