package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.DynoFact.DynoCrashed;
import dev.dynoscope.journal.DynoFact.DynoExited;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long a dyno may take to boot and to end. */
class StopTest {
  @Test
  void r10WhenTheWebProcessDoesNotBindWithinSixtySeconds() {
    Script script = new Script(1);
    script.host.neverBinds.add(Script.web(1));
    script.deploy("photos", "web: node app.js");
    script.advance(Duration.ofSeconds(59));
    assertEquals(List.of(), script.facts(DynoExited.class));
    script.quietly().advance(Duration.ofSeconds(1));

    assertEquals(
        List.of(
            "Error R10 (Boot timeout) -> Web process failed to bind to $PORT within 60 seconds of"
                + " launch",
            "Stopping process with SIGKILL",
            "Process exited with status 137",
            "State changed from starting to crashed"),
        script.log("web.1").subList(0, 4));
    assertEquals(
        "it did not bind to its port in time (R10)",
        script.facts(DynoCrashed.class).getFirst().why());
  }

  @Test
  void r12WhenAProcessIsAliveThirtySecondsAfterSigterm() {
    Script script = Script.withApp("web: node app.js");
    script.host.ignoresTerm.add(Script.web(1));
    script.quietly().tell("ps:restart web.1");
    script.advance(Duration.ofSeconds(29));
    assertEquals(List.of(), script.facts(DynoExited.class));
    script.quietly().advance(Duration.ofSeconds(1));

    assertEquals(
        List.of(
            "Error R12 (Exit timeout) -> Process failed to exit within 30 seconds of SIGTERM",
            "Stopping process with SIGKILL",
            "Process exited with status 137",
            "Starting process with command `node app.js`"),
        script.log("web.1"));
  }

  @Test
  void sigkillIsSentOnce() {
    Script script = Script.withApp("web: node app.js");
    script.host.alive.clear();
    script.quietly().tell("ps:restart web.1");
    script.advance(Duration.ofHours(1));

    assertEquals(
        List.of(Effect.Signal.TERM, Effect.Signal.KILL),
        script.effects.stream()
            .filter(Effect.SignalDyno.class::isInstance)
            .map(e -> ((Effect.SignalDyno) e).signal())
            .toList());
  }

  @Test
  void aStopIsABootSinceTheFormationBringsItBack() {
    Script script = Script.withApp("web: node app.js");
    script.tell("ps:stop web.1");
    script.advance(Duration.ofSeconds(5));

    assertEquals(2, script.host.alive.get(Script.web(1)));
  }

  @Test
  void aSleepingDynoThatIsStoppedSleepsOn() {
    Script script = Script.withApp("web: node app.js");
    script.advance(Duration.ofMinutes(31));
    script.quietly().tell("ps:stop web.1");
    script.advance(Duration.ofSeconds(5));

    assertEquals(List.of(), script.log("web.1"));
  }

  @Test
  void aCrashOnPurposeKillsTheProcesses() {
    Script script = Script.withApp("web: node app.js");
    script.quietly().tell("crash web.1");

    assertTrue(script.log("web.1").contains("Process exited with status 137"));
    assertEquals(1, script.facts(DynoCrashed.class).size());
  }
}
