package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.journal.DynoFact.DynoRemoved;
import dev.dynoscope.journal.DynoFact.DynoStarted;
import dev.dynoscope.journal.DynoName;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scaling touches only the process type named, and of it only the difference. */
class ScaleTest {
  private static Script app() {
    Script script = Script.withLargeDynos("web: node app.js", "worker: node jobs.js");
    script.tell("ps:scale worker=1");
    script.advance(Duration.ofSeconds(10));
    return script.quietly();
  }

  private static void scale(Script script, String to) {
    script.tell("ps:scale " + to);
    script.advance(Duration.ofSeconds(10));
  }

  @Test
  void scalingUpBootsOnlyWhatIsMissing() {
    Script script = app();
    scale(script, "web=3");

    assertEquals(
        List.of(Script.web(2), Script.web(3)),
        script.facts(DynoStarted.class).stream().map(DynoStarted::dyno).toList());
    assertEquals(List.of(), script.facts(DynoRemoved.class));
  }

  @Test
  void scalingDownEndsTheHighestNumbers() {
    Script script = app();
    scale(script, "web=3");
    scale(script.quietly(), "web=1");

    assertEquals(
        List.of(Script.web(2), Script.web(3)),
        script.facts(DynoRemoved.class).stream().map(DynoRemoved::dyno).toList());
    assertEquals(
        List.of(
            "State changed from up to down",
            "Stopping all processes with SIGTERM",
            "Process exited with status 143"),
        script.log("web.2"));
    assertEquals(
        List.of(Script.web(1), new DynoName(Script.PHOTOS, "worker", 1)),
        List.copyOf(script.host.alive.keySet()));
  }

  @Test
  void aDynoThatComesBackCountsItsBootsOn() {
    Script script = app();
    scale(script, "web=2");
    scale(script, "web=1");
    scale(script.quietly(), "web=2");

    assertEquals(2, script.facts(DynoStarted.class).getFirst().boot());
  }

  @Test
  void aDynoThatIsWantedAgainWhileItLeavesComesBack() {
    Script script = app();
    script.host.exitTime = Duration.ofSeconds(5);
    script.tell("ps:scale web=0");
    script.tell("ps:scale web=1");
    script.advance(Duration.ofSeconds(10));

    assertEquals(3, script.host.alive.get(Script.web(1)));
    assertEquals(List.of(), script.facts(DynoRemoved.class));
  }

  @Test
  void aRestartKeepsNoDynoThatIsLeaving() {
    Script script = app();
    script.host.exitTime = Duration.ofSeconds(5);
    script.tell("ps:scale web=0");
    script.tell("ps:restart");
    script.advance(Duration.ofSeconds(20));

    assertEquals(
        List.of(new DynoName(Script.PHOTOS, "worker", 1)), List.copyOf(script.host.alive.keySet()));
  }

  @Test
  void aLeavingDynoThatCannotBeStartedIsGone() {
    Script script = app();
    script.host.bootTime = Duration.ofSeconds(10);
    script.tell("ps:scale web=2");
    script.host.ignoresTerm.add(Script.web(2));
    script.tell("ps:scale web=1");
    script.give(new Input.DynoUnstartable(Script.web(2), 1, "There is no space."));

    assertEquals(1, script.facts(DynoRemoved.class).size());
  }

  @Test
  void requestsWaitForADynoThatIsScaledUpFromNone() {
    Script script = app();
    scale(script, "web=0");
    script.tell("ps:scale web=1");
    long exchange = script.quietly().get("/");
    script.advance(Duration.ofSeconds(10));

    assertEquals("", script.wire.answer(exchange));
    assertEquals(1, script.effects.stream().filter(Effect.Forward.class::isInstance).count());
  }
}
