package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.journal.AppFact.AppCreated;
import dev.dynoscope.journal.AppFact.ReleaseCreated;
import dev.dynoscope.journal.DynoFact.DynoStarted;
import dev.dynoscope.journal.DynoFact.DynoUp;
import dev.dynoscope.journal.LogLine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Slug and config vars make a release, and every change makes the next one. */
class ReleasesTest {
  @Test
  void theFirstDeployOfANewAppIsItsThirdRelease() {
    Script script = Script.withApp("web: node app.js");

    assertEquals(
        List.of("photos.herokuapp.test", "photos.localhost"),
        script.facts(AppCreated.class).getFirst().hosts());
    assertEquals(
        List.of(
            "Initial release by user learner@dynoscope.test",
            "Release v1 created by user learner@dynoscope.test",
            "Enable Logplex by user learner@dynoscope.test",
            "Release v2 created by user learner@dynoscope.test",
            "Build started by user learner@dynoscope.test",
            "Deploy 3f9a77c1 by user learner@dynoscope.test",
            "Release v3 created by user learner@dynoscope.test",
            "Build succeeded"),
        script.log("api"));
  }

  @Test
  void aBootIsLoggedWordForWord() {
    Script script = Script.withApp("web: node app.js");

    assertEquals(
        List.of(
            "State changed from created to starting",
            "Starting process with command `node app.js`",
            "State changed from starting to up"),
        script.log("web.1"));
    assertEquals(
        List.of(
            "2019-11-10T12:00:03.000000+00:00 heroku[web.1]: State changed from starting to up"),
        script.entriesOf(LogLine.class).stream()
            .map(e -> ((LogLine) e.fact()).printed(e.at()))
            .filter(line -> line.endsWith("to up"))
            .toList());
    assertEquals(Duration.ofSeconds(3), script.facts(DynoUp.class).getFirst().took());
  }

  @Test
  void onlyWebIsBootedByTheFirstDeploy() {
    Script script = Script.withApp("web: node app.js", "worker: node jobs.js");

    assertEquals(List.of(Script.web(1)), List.copyOf(script.host.alive.keySet()));
  }

  @Test
  void aDynoGetsTheConfigVarsAndItsName() {
    Script script = Script.withApp("web: node app.js");
    script.tell("config:set GREETING=Hello");

    Effect.StartDyno last =
        script.effects.stream()
            .filter(Effect.StartDyno.class::isInstance)
            .map(Effect.StartDyno.class::cast)
            .toList()
            .getLast();
    assertEquals(Map.of("DYNO", "web.1", "GREETING", "Hello"), last.env());
    assertEquals(2, last.boot());
  }

  @Test
  void aConfigChangeMakesAReleaseAndRestartsTheDynos() {
    Script script = Script.withApp("web: node app.js");
    script.quietly().tell("config:set A=1 B=2");

    ReleaseCreated release = script.facts(ReleaseCreated.class).getFirst();
    assertEquals(4, release.version());
    assertEquals(List.of("A", "B"), release.configNames());
    assertEquals("Set A, B config vars", release.description());
    assertEquals(
        List.of(
            "Restarting",
            "State changed from up to starting",
            "Stopping all processes with SIGTERM",
            "Process exited with status 143",
            "Starting process with command `node app.js`"),
        script.log("web.1"));
    assertEquals(4, script.facts(DynoStarted.class).getFirst().release());
  }

  @Test
  void aDynoThatIsStillStartingIsRestartedWithoutAChangeOfState() {
    Script script = new Script(1);
    script.deploy("photos", "web: node app.js");
    script.quietly().tell("ps:restart");

    assertEquals(
        List.of(
            "Restarting",
            "Stopping all processes with SIGTERM",
            "Process exited with status 143",
            "Starting process with command `node app.js`"),
        script.log("web.1"));
  }

  @Test
  void aDeployThatDropsAProcessTypeEndsItsDynosAndBootsNone() {
    Script script = Script.withApp("web: node app.js", "worker: node jobs.js");
    script.tell("ps:scale worker=1");
    script.advance(Duration.ofSeconds(10));
    script.quietly().deploy("photos", "web: node new.js");
    script.advance(Duration.ofSeconds(10));

    assertEquals(List.of(Script.web(1)), List.copyOf(script.host.alive.keySet()));
    assertEquals(
        List.of("node new.js"),
        script.facts(DynoStarted.class).stream().map(DynoStarted::command).toList());
  }
}
