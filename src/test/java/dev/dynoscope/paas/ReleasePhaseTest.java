package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.journal.AppFact.ReleaseCreated;
import dev.dynoscope.journal.AppFact.ReleaseFailed;
import dev.dynoscope.journal.AppFact.ReleasePassed;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoFact.DynoStarted;
import dev.dynoscope.journal.DynoName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A command that has to succeed before a release takes effect. */
class ReleasePhaseTest {
  /** An app that runs v3, and gets a release with a release command. */
  private static Script releasing() {
    Script script = Script.withApp("web: node app.js");
    script.quietly().deploy("photos", "web: node new.js", "release: node migrate.js");
    script.advance(Duration.ofSeconds(10));
    return script;
  }

  private static DynoName oneOff(Script script) {
    return script.host.alive.keySet().stream()
        .filter(d -> d.process().equals("release"))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> commands(Script script) {
    return script.facts(DynoStarted.class).stream().map(DynoStarted::command).toList();
  }

  @Test
  void theCommandRunsInAOneOffDynoOfTheNewReleaseWhileTheOldOneRunsOn() {
    Script script = releasing();

    assertEquals(List.of("node migrate.js"), commands(script));
    assertEquals(4, script.facts(DynoStarted.class).getFirst().release());
    assertEquals(true, script.facts(ReleaseCreated.class).getFirst().pending());
    assertEquals(List.of(), script.log("web.1"));
    assertEquals(
        List.of(
            "Build started by user learner@dynoscope.test",
            "Deploy 3f9a77c1 by user learner@dynoscope.test",
            "Running release v4 commands by user learner@dynoscope.test",
            "Build succeeded"),
        script.log("api"));
    assertEquals(
        List.of("v4  Deploy 3f9a77c1 release command executing"),
        script.tell("releases").stream()
            .skip(1)
            .limit(1)
            .map(l -> l.substring(0, Math.max(l.indexOf("  learner"), 0)))
            .toList());
  }

  @Test
  void whenItSucceedsTheReleaseTakesEffect() {
    Script script = releasing();
    script.host.exit(oneOff(script), 0);
    script.advance(Duration.ofSeconds(10));

    assertEquals(List.of(new ReleasePassed(Script.PHOTOS, 4)), script.facts(ReleasePassed.class));
    assertEquals("Release v4 created by user learner@dynoscope.test", script.log("api").getLast());
    assertEquals(List.of("node migrate.js", "node new.js"), commands(script));
    assertEquals(
        List.of("The Procfile of photos has no process type \"release\". It has: web."),
        script.tell("ps:scale release=1"));
    assertEquals(List.of(Script.web(1)), List.copyOf(script.host.alive.keySet()));
    assertEquals("=== ⬢ photos Releases - Current: v4", script.tell("releases").getFirst());
  }

  @Test
  void whenItFailsTheOldReleaseStaysLive() {
    Script script = releasing();
    script.host.exit(oneOff(script), 1);
    script.tell("ps:restart");
    script.advance(Duration.ofSeconds(10));

    assertEquals(
        List.of(new ReleaseFailed(Script.PHOTOS, 4, "its release command ended with status 1")),
        script.facts(ReleaseFailed.class));
    assertEquals(List.of("node migrate.js", "node app.js"), commands(script));
    assertEquals(
        List.of("v4  Deploy 3f9a77c1 release command failed"),
        script.tell("releases").stream()
            .skip(1)
            .limit(1)
            .map(l -> l.substring(0, Math.max(l.indexOf("  learner"), 0)))
            .toList());
    assertEquals(
        List.of("v4 of photos never took effect. Type releases."), script.tell("rollback v4"));
  }

  @Test
  void aConfigChangeWaitsForItToo() {
    Script script = releasing();
    script.host.exit(oneOff(script), 0);
    script.advance(Duration.ofSeconds(10));

    assertEquals(
        List.of(
            "Setting A and restarting ⬢ photos... done, v5",
            " ▸    Release command executing: this config change will not be available until the"
                + " command succeeds.",
            "A: 1"),
        script.tell("config:set A=1"));
    assertEquals(List.of(""), script.tell("config:get A"));
    assertEquals(
        List.of(
            "v5 of photos is still running its release command. Try again when that has ended."),
        script.tell("config:set B=1"));
    script.advance(Duration.ofSeconds(10));
    script.host.exit(oneOff(script), 0);
    assertEquals(List.of("1"), script.tell("config:get A"));
  }

  @Test
  void theCommandSeesTheConfigVarsOfTheReleaseItIsFor() {
    Script script = releasing();
    script.host.exit(oneOff(script), 0);
    script.advance(Duration.ofSeconds(10));
    script.quietly().tell("config:set A=1");

    Map<String, String> env =
        script.effects.stream()
            .filter(Effect.StartDyno.class::isInstance)
            .map(e -> ((Effect.StartDyno) e).env())
            .findFirst()
            .orElseThrow();
    assertEquals("1", env.get("A"));
  }

  @Test
  void aCommandThatTakesLongerThanAnHourIsStoppedAndHasFailed() {
    Script script = releasing();
    script.advance(Duration.ofHours(1));

    assertEquals(
        List.of(
            new ReleaseFailed(Script.PHOTOS, 4, "its release command took longer than 60 minutes")),
        script.facts(ReleaseFailed.class));
    assertEquals(
        List.of(),
        script.host.alive.keySet().stream().filter(d -> d.process().equals("release")).toList());
  }

  @Test
  void aFailedPromotionLeavesTheOtherAppAsItIs() {
    Script script = releasing();
    script.host.exit(oneOff(script), 0);
    script.deploy("production", "web: node app.js");
    script.advance(Duration.ofSeconds(10));
    assertEquals(
        "production: pending",
        script.tell("pipelines:promote -a photos --to production").getLast());
    script.host.exit(oneOff(script), 2);
    script.advance(Duration.ofSeconds(10));

    AppName production = new AppName("production");
    assertEquals(
        new ReleaseFailed(production, 4, "its release command ended with status 2"),
        script.facts(ReleaseFailed.class).getLast());
    assertEquals(
        List.of("node app.js"),
        script.facts(DynoStarted.class).stream()
            .filter(d -> d.dyno().equals(new DynoName(production, "web", 1)))
            .map(DynoStarted::command)
            .toList());
  }

  @Test
  void anAppThatIsDestroyedMeanwhileTakesItsReleaseCommandAlong() {
    Script script = releasing();
    script.tell("apps:destroy photos --confirm photos");
    script.advance(Duration.ofSeconds(10));

    assertEquals(Map.of(), new TreeMap<>(script.host.alive));
    assertEquals(List.of(), script.facts(ReleaseFailed.class));
  }
}
