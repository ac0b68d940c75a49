package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.DynoFact.DiskDiscarded;
import dev.dynoscope.journal.DynoFact.DynoCompleted;
import dev.dynoscope.journal.DynoFact.DynoLost;
import dev.dynoscope.journal.DynoFact.DynoStarted;
import dev.dynoscope.journal.DynoFact.DynoUp;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.journal.HostFact.HostFailed;
import dev.dynoscope.journal.HostFact.HostLossNoticed;
import dev.dynoscope.journal.RequestFact.RequestFailed;
import dev.dynoscope.journal.RequestFact.ResponseCompleted;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A machine is lost with all that ran on it; later its dynos go on elsewhere. */
class HostLossTest {
  private static final Duration NOTICED = Duration.ofSeconds(60);

  private static Script app() {
    return Script.withApp("web: node app.js");
  }

  private static String hostOf(Script script, DynoName dyno) {
    return script.facts(DynoStarted.class).stream()
        .filter(f -> f.dyno().equals(dyno))
        .toList()
        .getLast()
        .host();
  }

  @Test
  void theProcessesEndWithoutASignalOrALogLine() {
    Script script = app();
    String host = hostOf(script, Script.web(1));
    script.quietly().tell("host:fail web.1");

    assertEquals(host, script.facts(HostFailed.class).getFirst().host());
    assertEquals(Script.web(1), script.facts(DynoLost.class).getFirst().dyno());
    assertEquals(List.of(), script.log("web.1"));
    assertEquals(List.of(), List.copyOf(script.host.alive.keySet()));
  }

  @Test
  void h19UntilThePlatformHasNoticed() {
    Script script = app();
    script.quietly().tell("host:fail web.1");
    script.get("/");
    script.advance(Duration.ofSeconds(6));

    assertEquals("H19", script.facts(RequestFailed.class).getFirst().code());
    assertTrue(
        script.log("router").getFirst().contains("connect=5000ms service= status=503"),
        () -> script.log("router").getFirst());
  }

  @Test
  void thenTheDynoBootsOnAnotherMachineAtAnotherAddress() {
    Script script = app();
    String host = hostOf(script, Script.web(1));
    String address = script.facts(DynoUp.class).getFirst().address();
    script.quietly().tell("host:fail web.1");
    script.advance(NOTICED.plusSeconds(5));
    script.get("/");
    script.advance(Duration.ofSeconds(1));

    assertEquals(
        List.of(
            "Relocating dyno to a new server",
            "State changed from up to down",
            "State changed from down to starting",
            "Starting process with command `node app.js`",
            "State changed from starting to up"),
        script.log("web.1"));
    assertNotEquals(host, hostOf(script, Script.web(1)));
    assertNotEquals(address, script.facts(DynoUp.class).getFirst().address());
    assertEquals(1, script.facts(ResponseCompleted.class).size());
  }

  @Test
  void thePlatformPutsAnotherMachineInItsPlace() {
    Script script = app();
    script.quietly().tell("host:fail host-b1");
    assertEquals("host-b1    lost", script.tell("hosts").get(4));
    script.advance(NOTICED);
    HostLossNoticed noticed = script.facts(HostLossNoticed.class).getFirst();

    assertEquals(new HostLossNoticed("host-b1", NOTICED, "host-b3"), noticed);
    assertEquals(
        List.of("host-b2", "host-b3"),
        script.tell("hosts").subList(4, 6).stream().map(l -> l.substring(0, 7)).toList());
  }

  @Test
  void anAppWithTwoDynosOnTwoMachinesAnswersAllTheTime() {
    Script script = Script.withLargeDynos("web: node app.js");
    script.tell("ps:scale web=2");
    script.advance(Duration.ofSeconds(10));
    assertNotEquals(hostOf(script, Script.web(1)), hostOf(script, Script.web(2)));
    script.quietly().tell("host:fail web.1");
    for (int i = 0; i < 20; i++) {
      script.get("/");
      script.advance(Duration.ofSeconds(6));
    }

    assertEquals(List.of(), script.facts(RequestFailed.class));
    assertEquals(20, script.facts(ResponseCompleted.class).size());
  }

  @Test
  void whatWasOnItsDiskIsGone() {
    Script script = app();
    script.host.written = List.of(new FileInfo("cat.png", 9));
    script.quietly().tell("host:fail web.1");

    assertEquals(script.host.written, script.facts(DiskDiscarded.class).getFirst().lost());
  }

  @Test
  void aDynoThatStartedIsStartedElsewhere() {
    Script script = app();
    script.tell("ps:restart");
    script.quietly().tell("host:fail web.1");
    script.advance(NOTICED.plusSeconds(5));

    assertEquals(2, script.log("web.1").indexOf("State changed from down to starting"));
    assertEquals(1, script.facts(DynoUp.class).size());
  }

  @Test
  void aStopThatWasUnderWayIsOverThen() {
    Script script = app();
    script.host.ignoresTerm.add(Script.web(1));
    script.tell("ps:scale web=0");
    script.tell("host:fail web.1");
    script.advance(NOTICED);

    assertEquals("No dynos on ⬢ photos", script.tell("ps").getLast());
  }

  @Test
  void aOneOffDynoIsNotStartedAgain() {
    Script script = app();
    script.tell("run:detached node endless.js");
    script.advance(Duration.ofSeconds(5));
    DynoName dyno = script.facts(DynoStarted.class).getLast().dyno();
    script.quietly().tell("host:fail " + dyno.label());
    script.advance(NOTICED.plusSeconds(5));

    assertEquals(137, script.facts(DynoCompleted.class).getFirst().status());
    assertEquals(List.of("State changed from up to complete"), script.log(dyno.label()));
  }

  @Test
  void dynosOfOneKindAreSpreadOverTheZones() {
    Script script = Script.withLargeDynos("web: node app.js");
    script.tell("ps:scale web=6");
    List<String> hosts =
        List.of(1, 2, 3, 4, 5, 6).stream().map(i -> hostOf(script, Script.web(i))).toList();

    assertEquals(6, hosts.stream().distinct().count());
    assertEquals(
        List.of("a", "b", "c"),
        hosts.subList(0, 3).stream().map(h -> h.substring(5, 6)).sorted().toList());
  }

  @Test
  void aSleepingDynoIsOnNoMachine() {
    Script script = app();
    script.advance(Duration.ofMinutes(31));

    assertTrue(script.tell("host:fail web.1").getFirst().startsWith("web.1 is on no machine now."));
  }

  @Test
  void aMachineIsLostOnce() {
    Script script = app();
    script.tell("host:fail host-a1");

    assertEquals(List.of("host-a1 is lost already."), script.tell("host:fail host-a1"));
  }
}
