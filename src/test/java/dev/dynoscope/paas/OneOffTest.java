package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.DynoFact.DynoCompleted;
import dev.dynoscope.journal.DynoFact.DynoStarted;
import dev.dynoscope.journal.DynoName;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One-off dynos run a command once, beside the formation. */
class OneOffTest {
  private static Script app() {
    return Script.withApp("web: node app.js").quietly();
  }

  private static DynoName oneOff(Script script) {
    return script.facts(DynoStarted.class).stream()
        .map(DynoStarted::dyno)
        .filter(d -> d.process().equals("run"))
        .findFirst()
        .orElseThrow();
  }

  private static Effect.StartDyno order(Script script) {
    return script.effects.stream()
        .filter(Effect.StartDyno.class::isInstance)
        .map(Effect.StartDyno.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static DynoName running(Script script, String command) {
    script.tell(command);
    script.advance(Duration.ofSeconds(5));
    return oneOff(script);
  }

  @Test
  void theAnswerNamesTheDyno() {
    Script script = app();
    List<String> answer = script.tell("run node migrate.js");

    assertEquals(
        List.of("Running node migrate.js on ⬢ photos... up, " + oneOff(script).label()), answer);
    assertTrue(oneOff(script).index() >= 1000 && oneOff(script).index() <= 9999);
  }

  @Test
  void itHasACopyOfTheSlugAndTheConfigVarsAndNoPort() {
    Script script = app();
    script.tell("config:set A=1");
    script.advance(Duration.ofSeconds(5));
    script.quietly().tell("run node migrate.js");
    Effect.StartDyno order = order(script);

    assertEquals("3f9a77c1", order.slug().value());
    assertEquals("1", order.env().get("A"));
    assertEquals(oneOff(script).label(), order.env().get("DYNO"));
    assertFalse(order.listens());
  }

  @Test
  void itsLifeIsLoggedFromTheClientToTheCompletion() {
    Script script = app();
    DynoName dyno = running(script, "run node migrate.js");
    script.give(new Input.OutputLine(dyno, 1, "12 rows"));
    script.host.exit(dyno, 3);
    script.advance(Duration.ofDays(1));

    assertEquals(
        List.of(
            "Awaiting client",
            "Starting process with command `node migrate.js`",
            "State changed from starting to up",
            "12 rows",
            "Process exited with status 3",
            "State changed from up to complete"),
        script.log(dyno.label()));
    assertEquals(3, script.facts(DynoCompleted.class).getFirst().status());
  }

  @Test
  void psListsItUntilItHasEnded() {
    Script script = app();
    DynoName dyno = running(script, "run node migrate.js");
    assertEquals(
        List.of(
            "=== run: one-off processes (1)",
            dyno.label() + " (Free): up 2019/11/10 12:00:13 +0000 (~ 2s ago): node migrate.js",
            "=== web (Free): node app.js (1)",
            "web.1: up 2019/11/10 12:00:03 +0000 (~ 12s ago)"),
        listed(script));
    script.host.exit(dyno, 0);

    assertEquals("=== web (Free): node app.js (1)", listed(script).getFirst());
  }

  /** What {@code ps} says of dynos, after its two lines about free hours. */
  private static List<String> listed(Script script) {
    List<String> lines = script.tell("ps");
    return lines.subList(2, lines.size());
  }

  @Test
  void psStopEndsItForGood() {
    Script script = app();
    DynoName dyno = running(script, "run:detached node endless.js");
    assertEquals(
        List.of("Stopping dyno " + dyno.label() + " on ⬢ photos... done"),
        script.tell("ps:stop " + dyno.label()));

    assertEquals(
        List.of(
            "Starting process with command `node endless.js`",
            "State changed from starting to up",
            "Stopping all processes with SIGTERM",
            "Process exited with status 143",
            "State changed from up to complete"),
        script.log(dyno.label()));
    assertEquals(List.of(Script.web(1)), List.copyOf(script.host.alive.keySet()));
  }

  @Test
  void aRestartOfTheAppLeavesItAlone() {
    Script script = app();
    DynoName dyno = running(script, "run node migrate.js");
    script.tell("ps:restart");
    script.tell("config:set A=1");
    script.tell("ps:scale web=0");

    assertEquals(List.of(dyno), List.copyOf(script.host.alive.keySet()));
  }

  @Test
  void silentForAnHourTheLineIsClosedAndItGetsSighup() {
    Script script = app();
    DynoName dyno = running(script, "run bash");
    script.advance(Duration.ofMinutes(50));
    script.give(new Input.OutputLine(dyno, 1, "$ ls"));
    script.advance(Duration.ofMinutes(59));
    assertTrue(script.host.alive.containsKey(dyno));
    script.advance(Duration.ofMinutes(1));

    assertEquals(
        List.of(
            "Client connection closed. Sending SIGHUP to all processes",
            "Process exited with status 129",
            "State changed from up to complete"),
        script.log(dyno.label()).subList(4, 7));
  }

  @Test
  void r16WhenItDoesNotMindSighup() {
    Script script = app();
    DynoName dyno = running(script, "run bash");
    script.host.ignoresTerm.add(dyno);
    script.quietly().advance(Duration.ofHours(2));
    String hangUp = "Client connection closed. Sending SIGHUP to all processes";

    assertEquals(
        List.of(
            hangUp,
            hangUp,
            hangUp,
            "Error R16 (Detached) -> An attached process is not responding to SIGHUP after its"
                + " external connection was closed."),
        script.log(dyno.label()));
    assertTrue(script.host.alive.containsKey(dyno));
  }

  @Test
  void aDetachedOneMayBeSilent() {
    Script script = app();
    DynoName dyno = running(script, "run:detached node endless.js");
    script.advance(Duration.ofHours(23));

    assertTrue(script.host.alive.containsKey(dyno));
  }

  @Test
  void ofASizeOfWhichThereIsOneOnlyOneRuns() {
    Script script = app();
    DynoName dyno = running(script, "run bash");

    assertEquals(
        List.of(
            "Cannot run more than 1 Free size dynos. "
                + dyno.label()
                + " runs still; end it with ps:stop "
                + dyno.label()),
        script.tell("run env"));
    assertTrue(script.tell("run -s standard-1x env").getFirst().contains("... up, run."));
  }

  @Test
  void oneThatCannotBeStartedIsComplete() {
    Script script = app();
    DynoName dyno = running(script, "run env");
    script.quietly().give(new Input.DynoUnstartable(dyno, 1, "The disk is full."));
    assertEquals(List.of(), script.log(dyno.label()));

    script.host.bootTime = Duration.ofSeconds(3);
    script.tell("run -s hobby env");
    DynoName next = oneOff(script);
    script.quietly().give(new Input.DynoUnstartable(next, 1, "The disk is full."));
    assertEquals(
        List.of(
            "Error R99 (Platform error) -> The disk is full.",
            "State changed from starting to complete"),
        script.log(next.label()));
  }

  @Test
  void wordsInQuotationMarksReachTheShellTogether() {
    Script script = app();
    script.tell("run sh -c 'echo a; echo b'");
    assertEquals("sh -c \"echo a; echo b\"", order(script).command());
  }

  @Test
  void afterTwoDashesNoWordIsAnOptionOfOurs() {
    Script script = app();
    script.tell("run -- ls -a");
    assertEquals("ls -a", order(script).command());
  }

  @Test
  void memoryThatIsVastlyExceededEndsIt() {
    Script script = app();
    DynoName dyno = running(script, "run node migrate.js");
    script.quietly().give(new Input.MemoryMeasured(dyno, 1, 2L << 30));

    assertEquals(
        List.of(
            "Process running mem=2048MB(400.0%)",
            "Error R15 (Memory quota vastly exceeded)",
            "Stopping process with SIGKILL",
            "Process exited with status 137",
            "State changed from up to complete"),
        script.log(dyno.label()));
  }
}
