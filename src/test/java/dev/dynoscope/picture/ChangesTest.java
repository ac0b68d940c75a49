package dev.dynoscope.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.picture.font.Typefaces;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesTest {
  private final Reach reach = new Reach(Typefaces.load().measure());
  private final Group card =
      Group.of(
              Box.at(0, 0, 200, 100).fill(Ink.PANEL),
              Label.at(10, 20, "web.1").id("name"),
              Label.at(10, 60, "up for 3 s").id("age"))
          .id("dyno:web.1");
  private final Group token = Group.of(Box.at(-20, -10, 40, 20).fill(Ink.OK)).id("request:1");

  private static Picture of(Shape... shapes) {
    return new Picture(800, 600, Palette.DARK, List.of(shapes));
  }

  private List<Extent> between(Picture before, Picture after) {
    return Changes.between(before, after, reach);
  }

  private static boolean covered(List<Extent> areas, double x, double y) {
    return areas.stream().anyMatch(area -> area.contains(x, y));
  }

  @Test
  void nothingIsPaintedAnewWhereTwoPicturesAreTheSame() {
    assertEquals(List.of(), between(of(card.at(10, 10)), of(card.at(10, 10))));
  }

  @Test
  void whatMovesIsPaintedWhereItWasAndWhereItIs() {
    List<Extent> areas =
        between(of(card.at(10, 10), token.at(400, 300)), of(card.at(10, 10), token.at(600, 300)));
    assertTrue(covered(areas, 400, 300));
    assertTrue(covered(areas, 600, 300));
    assertFalse(covered(areas, 500, 300));
    assertFalse(covered(areas, 110, 60));
  }

  @Test
  void ofAThingThatChangesInsideOnlyThatPartIsPainted() {
    Group older =
        Group.of(
                Box.at(0, 0, 200, 100).fill(Ink.PANEL),
                Label.at(10, 20, "web.1").id("name"),
                Label.at(10, 60, "up for 4 s").id("age"))
            .id("dyno:web.1");
    Group then = Group.of(card.at(100, 100)).scale(2);
    Group now = Group.of(older.at(100, 100)).scale(2);
    List<Extent> areas = between(of(then), of(now));
    assertEquals(1, areas.size());
    // the label's baseline starts at 2 * (100 + 10), 2 * (100 + 60)
    assertTrue(covered(areas, 230, 312));
    assertFalse(covered(areas, 230, 240));
  }

  @Test
  void whatComesBetweenOthersLeavesThemAsTheyAre() {
    Group other = Group.of(Box.at(0, 0, 200, 100).fill(Ink.PANEL)).id("dyno:web.2");
    List<Extent> areas =
        between(
            of(card.at(10, 10), other.at(10, 200)),
            of(card.at(10, 10), token.at(400, 50), other.at(10, 200)));
    assertEquals(1, areas.size());
    assertTrue(covered(areas, 400, 50));
    assertFalse(covered(areas, 110, 60));
    assertFalse(covered(areas, 110, 250));
  }

  @Test
  void whatLiesOnTopOfAnotherThanBeforeIsPaintedAnew() {
    Group above = token.id("request:2");
    List<Extent> areas =
        between(of(token.at(50, 50), above.at(60, 50)), of(above.at(60, 50), token.at(50, 50)));
    assertTrue(covered(areas, 55, 50));
  }

  @Test
  void aFadingThingIsPaintedAsFarAsItReaches() {
    List<Extent> areas =
        between(of(token.at(50, 50).opacity(0.5)), of(token.at(50, 50).opacity(0.4)));
    assertTrue(covered(areas, 31, 41));
    assertTrue(covered(areas, 69, 59));
  }

  @Test
  void otherColoursChangeAll() {
    Picture dark = of(card.at(10, 10));
    assertEquals(List.of(new Extent(0, 0, 800, 600)), between(dark, dark.in(Palette.LIGHT)));
  }
}
