package dev.dynoscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.AppFact;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.session.Past;
import dev.dynoscope.view.Block.Callout;
import dev.dynoscope.view.Block.Gauge;
import dev.dynoscope.view.Block.Heading;
import dev.dynoscope.view.Block.Item;
import dev.dynoscope.view.Block.Row;
import dev.dynoscope.view.Block.Words;
import dev.dynoscope.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the pages of the inspector say, without a window. */
class PagesTest {
  private final Tale tale = new Tale().deployed();

  /** What pages are made from; {@code tab} is chosen on all of them. */
  private PageContext context(String tab) {
    Reading reading = Reading.FRESH;
    for (String kind : List.of("app", "dyno", "request", "router", "dns", "browser")) {
      reading = reading.with("tab." + kind, tab);
    }
    return Contexts.of(tale, reading, Past.UNKNOWN);
  }

  private List<Block> app(String tab) {
    PageContext context = context(tab);
    return AppPage.of(context.world().apps().find(Tale.PHOTOS).orElseThrow(), context).blocks();
  }

  private List<Block> dyno() {
    PageContext context = context(DynoPage.LIFE);
    return DynoPage.of(context.world().dynos().find(Tale.WEB_1).orElseThrow(), context).blocks();
  }

  private List<Block> request() {
    PageContext context = context("");
    return RequestPage.of(context.world().requests().newest().orElseThrow(), context).blocks();
  }

  private static <T extends Block> T first(List<Block> blocks, Class<T> kind) {
    return blocks.stream().filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
  }

  private static String row(List<Block> blocks, String name) {
    return blocks.stream()
        .filter(Row.class::isInstance)
        .map(Row.class::cast)
        .filter(row -> row.name().equals(name))
        .map(Row::value)
        .findFirst()
        .orElse("no such row");
  }

  @Test
  void appTellsItsReleasesTheCurrentOneMarked() {
    assertEquals(new Item("v1  Deploy", "current", Ink.SLUG), app(AppPage.RELEASES).getFirst());
  }

  @Test
  void appTellsWhatItsLatestBuildPrints() {
    for (String line : List.of("-----> Java app detected", "       Released v2", " !     No.")) {
      tale.also(new AppFact.BuildPrinted(Tale.PHOTOS, line));
    }
    List<Block> blocks = app(AppPage.RELEASES);
    assertEquals(
        List.of(
            new Heading("Latest build"),
            new Words("Java app detected", Ink.TEXT),
            new Words("Released v2", Ink.TEXT_MUTED),
            new Words("!     No.", Ink.FAIL)),
        blocks.subList(blocks.size() - 4, blocks.size()));
    tale.also(new AppFact.BuildStarted(Tale.PHOTOS, "apps/photos"));
    assertFalse(app(AppPage.RELEASES).contains(new Heading("Latest build")));
  }

  @Test
  void appTellsItsFormationWithSizes() {
    assertEquals("1 × Free", row(app(AppPage.DYNOS), "web"));
  }

  @Test
  void hoursTellWhatIsUsedAndWhenItEnds() {
    tale.also(Facts.hours(Duration.ofHours(540), 2)).later(Duration.ofHours(1));
    List<Block> blocks = app(AppPage.HOURS);
    Gauge gauge = first(blocks, Gauge.class);
    assertEquals("542 h of 550 h", gauge.words());
    assertEquals(Ink.WAIT, gauge.ink());
    assertEquals(542.0 / 550, gauge.share(), 1e-6);
    assertEquals("8 h", row(blocks, "left"));
    assertEquals("2 h", row(blocks, "used up in an hour"));
    assertEquals("21 Nov 19:32", row(blocks, "at this rate gone"));
    assertEquals("542 h", row(blocks, "photos"));
  }

  @Test
  void hoursThatAreGoneAreSaidToBe() {
    tale.also(Facts.hours(Duration.ofHours(550), 0));
    assertEquals("none: H82", row(app(AppPage.HOURS), "left"));
  }

  @Test
  void hoursThatLastAreSaidToLast() {
    tale.also(Facts.hours(Duration.ofHours(10), 1));
    assertEquals("lasts the month", row(app(AppPage.HOURS), "at this rate"));
  }

  @Test
  void pingerIsToldWithTheHours() {
    tale.also(Facts.pinger(Duration.ofMinutes(20)));
    assertEquals("20 min", row(app(AppPage.HOURS), "visits every"));
  }

  @Test
  void dynoTellsItsMemoryAndWhenItIsCycled() {
    assertEquals("1 d", row(dyno(), "restarts by itself in"));
    tale.also(Facts.memory()).also(Facts.r14());
    Gauge gauge = first(dyno(), Gauge.class);
    assertEquals(Ink.FAIL, gauge.ink());
    assertEquals(1.0, gauge.share(), 1e-9);
    assertTrue(dyno().contains(new Words("R14 Memory quota exceeded", Ink.FAIL)));
  }

  @Test
  void failureIsExplained() {
    tale.fail("H21", "Backend connection refused");
    assertEquals(
        new Callout(
            "H21 Backend connection refused",
            "Every dyno refused the connection.",
            "Does the app listen on PORT?",
            Ink.FAIL),
        first(request(), Callout.class));
  }

  @Test
  void routerTellsWhichDynosItLeavesAloneAndForHowLong() {
    tale.fail("H21", "Backend connection refused");
    Item alone = new Item("web.1", "5 s", Ink.WAIT);
    assertTrue(RouterPage.of(context("")).blocks().contains(alone));
    tale.later(Duration.ofSeconds(5));
    assertFalse(RouterPage.of(context("")).blocks().contains(alone));
  }

  @Test
  void routerTellsTheLimitsOfTheEra() {
    assertEquals(
        "30 s", row(RouterPage.of(context(RouterPage.LIMITS)).blocks(), "first byte within"));
  }

  @Test
  void relayTellsHowLongItIsOpen() {
    tale.upgraded().later(Duration.ofSeconds(40));
    assertEquals("open for 40 s", first(request(), Callout.class).faint());
  }

  @Test
  void rowOfTheTableSelectsItsApp() {
    World world = context("").world();
    assertEquals(Optional.of("app:photos"), Selection.at("route:" + Tale.HOST, world));
    assertEquals(Optional.of(Selection.ROUTER), Selection.at("router", world));
    assertEquals(Optional.of("app:photos"), Selection.nextApp(Optional.empty(), world));
  }

  @Test
  void storageTellsItsObjectsAndWhoAskedForThem() {
    assertEquals(
        "No app has object storage.",
        first(StoragePage.of(context("")).blocks(), Words.class).text());
    tale.also(Facts.bucket()).also(Facts.stored()).also(Facts.refused());
    List<Block> blocks = StoragePage.of(context("")).blocks();
    assertEquals("photos-storage", row(blocks, "name"));
    assertEquals("79 kB", row(blocks, "2 objects"));
    assertEquals(new Item("ada.png", "48 kB", Ink.WRITTEN), first(blocks, Item.class));
    assertTrue(
        blocks.contains(new Item("aws-sdk-java  403 ada.png", "0 ms ago", Ink.FAIL)),
        blocks.toString());
  }
}
