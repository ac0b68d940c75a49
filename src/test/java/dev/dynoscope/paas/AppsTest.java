package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.AppFact.AppRenamed;
import dev.dynoscope.journal.AppFact.MaintenanceSet;
import dev.dynoscope.journal.AppFact.ReleaseCreated;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoFact.DynoRemoved;
import dev.dynoscope.journal.DynoFact.DynoStarted;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.Fact;
import dev.dynoscope.journal.RequestFact.RequestFailed;
import dev.dynoscope.journal.SlugId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Apps come, are closed for a while, get another name, and go. */
class AppsTest {
  private static Script app() {
    return Script.withApp("web: node app.js");
  }

  private static List<String> codes(Script script) {
    return script.facts(RequestFailed.class).stream().map(RequestFailed::code).toList();
  }

  @Test
  void aNewAppIsBlankAndHasTwoReleases() {
    Script script = new Script(1);

    assertEquals(
        List.of("Creating ⬢ shop... done", "http://shop.herokuapp.test/"),
        script.tell("apps:create shop"));
    assertEquals(
        List.of(
            new ReleaseCreated(
                new AppName("shop"), 1, "Initial release", new SlugId(""), List.of(), false),
            new ReleaseCreated(
                new AppName("shop"), 2, "Enable Logplex", new SlugId(""), List.of(), false)),
        script.facts(ReleaseCreated.class));
    script.wire.request("shop.herokuapp.test", "/");
    assertEquals(List.of("H81"), codes(script));
  }

  @Test
  void aBlankAppCanHaveConfigVarsButNothingToRollBackTo() {
    Script script = new Script(1);
    script.tell("apps:create shop");
    script.quietly();

    assertEquals(
        List.of("Setting A and restarting ⬢ shop... done, v3", "A: 1"),
        script.tell("config:set A=1"));
    assertEquals(
        List.of(
            "v2 of shop has no slug: nothing was deployed by then. Type releases for the list."),
        script.tell("rollback"));
    assertEquals(Map.of(), script.host.alive);
  }

  @Test
  void aNameIsMadeUpBySeedAndNeverTwice() {
    Script script = new Script(7);
    List<String> first = script.tell("apps:create");
    List<String> second = script.tell("apps:create");

    assertTrue(
        first.getFirst().matches("Creating app\\.\\.\\. done, ⬢ [a-z]+-[a-z]+-\\d\\d"),
        first::toString);
    assertNotEquals(first, second);
    assertEquals(first, new Script(7).tell("apps:create"));
  }

  @Test
  void aNameThatIsTakenOrNoNameIsRefused() {
    assertEquals(
        List.of("The name photos is already taken. Choose another one."),
        app().tell("apps:create photos"));
    assertEquals(
        List.of(
            "\"My App\" cannot be an app's name: use 3 to 30 lower-case letters, digits and"
                + " dashes, starting with a letter."),
        app().tell("apps:create 'My App'"));
  }

  @Test
  void aDestroyedAppIsGoneForTheRouterAtOnceAndItsDynosEnd() {
    Script script = app();
    script.host.exitTime = Duration.ofSeconds(5);
    assertEquals(
        List.of("Destroying ⬢ photos (including all add-ons)... done"),
        script.tell("apps:destroy photos --confirm photos"));
    script.get("/");

    assertEquals(List.of(""), codes(script));
    assertEquals(
        List.of(
            "The name photos is free as soon as the last dyno of the app that had it has ended."),
        script.tell("apps:create photos"));
    script.advance(Duration.ofSeconds(5));
    assertEquals(Map.of(), script.host.alive);
    assertEquals(1, script.facts(DynoRemoved.class).size());
    assertEquals("Creating ⬢ photos... done", script.tell("apps:create photos").getFirst());
  }

  @Test
  void anAppThatTakesTheNameOfAnotherHasNeitherItsLogNorItsSizes() {
    Script script = app();
    script.tell("ps:type standard-2x");
    script.tell("apps:destroy photos --confirm photos");
    script.advance(Duration.ofSeconds(40));
    script.tell("apps:create photos");

    assertEquals(false, String.join(" ", script.tell("logs")).contains("Starting process"));
    script.quietly().deploy("photos", "web: node app.js");
    assertEquals("Free", script.facts(DynoStarted.class).getFirst().size());
  }

  @Test
  void nothingIsDestroyedWithoutConfirmation() {
    Script script = app();
    String warning =
        "WARNING: This will delete ⬢ photos with all its releases. To proceed, type apps:destroy"
            + " photos --confirm photos.";

    assertEquals(List.of(warning), script.tell("apps:destroy photos"));
    assertEquals(List.of(warning), script.tell("apps:destroy photos --confirm shop"));
    assertEquals(
        List.of("apps:destroy takes the name of an app, and nothing else."),
        script.tell("apps:destroy"));
    assertEquals(List.of("photos"), script.tell("apps"));
  }

  @Test
  void aRenamedAppKeepsAllButItsOldNameDiesAtOnce() {
    Script script = app();
    script.tell("config:set A=1");
    script.tell("domains:add www.photos.example");
    script.advance(Duration.ofSeconds(5));
    script.quietly().tell("apps:rename gallery");
    script.advance(Duration.ofSeconds(5));

    assertEquals(
        List.of("gallery.herokuapp.test", "gallery.localhost", "www.photos.example"),
        script.facts(AppRenamed.class).getFirst().hosts());
    assertEquals(List.of("gallery"), script.tell("apps"));
    assertEquals(List.of("1"), script.tell("config:get A"));
    assertEquals(
        List.of(new DynoName(new AppName("gallery"), "web", 1)),
        List.copyOf(script.host.alive.keySet()));
    script.get("/");
    assertEquals(List.of(""), codes(script));
    script.wire.request("www.photos.example", "/");
    assertEquals(List.of(""), codes(script));
  }

  @Test
  void anAppIsNotRenamedToANameThatIsTaken() {
    Script script = app();
    script.tell("apps:create shop");

    assertEquals(
        List.of("The name shop is already taken. Choose another one."),
        script.tell("apps:rename shop -a photos"));
  }

  @Test
  void infoTellsWhatAnAppIsLike() {
    assertEquals(
        List.of(
            "=== ⬢ photos",
            "Dynos:        web: 1",
            "Maintenance:  off",
            "Owner:        learner@dynoscope.test",
            "Release:      v3",
            "Slug Size:    320B",
            "Web URL:      http://photos.herokuapp.test/"),
        app().tell("apps:info"));
  }

  @Test
  void maintenanceModeIsSwitchedAndToldAndRestartsNothing() {
    Script script = app().quietly();

    assertEquals(List.of("off"), script.tell("maintenance"));
    assertEquals(
        List.of("Enabling maintenance mode for ⬢ photos... done"), script.tell("maintenance:on"));
    assertEquals(List.of("on"), script.tell("maintenance"));
    assertEquals(
        List.of("Enabling maintenance mode for ⬢ photos... done"), script.tell("maintenance:on"));
    assertEquals(
        List.of("Disabling maintenance mode for ⬢ photos... done"), script.tell("maintenance:off"));
    List<Fact> told =
        List.of(new MaintenanceSet(Script.PHOTOS, true), new MaintenanceSet(Script.PHOTOS, false));
    assertEquals(told, script.facts(MaintenanceSet.class));
    assertEquals(List.of(), script.effects);
  }

  @Test
  void anAppInMaintenanceModeAnswersWithAPageThatSaysSo() {
    Script script = app();
    script.tell("maintenance:on");
    long x = script.get("/");
    assertEquals(List.of("H80"), codes(script));
    assertTrue(page(script, x).contains("Offline for maintenance"));

    script.tell("config:set MAINTENANCE_PAGE_URL=http://a.example/closed?a&b");
    x = script.get("/");
    assertTrue(
        page(script, x).contains("<iframe src=\"http://a.example/closed?a&amp;b\">"),
        page(script, x));
  }

  @Test
  void anAppMayNameItsOwnErrorPage() {
    Script script = app();
    script.tell("config:set ERROR_PAGE_URL=http://a.example/oops");
    script.tell("ps:scale web=0");
    long x = script.get("/");

    assertEquals(List.of("H14"), codes(script));
    assertTrue(page(script, x).contains("<iframe src=\"http://a.example/oops\">"));
  }

  private static String page(Script script, long exchange) {
    return script.effects.stream()
        .filter(e -> e instanceof Effect.Refuse r && r.exchange() == exchange)
        .map(e -> ((Effect.Refuse) e).body())
        .findFirst()
        .orElseThrow();
  }
}
