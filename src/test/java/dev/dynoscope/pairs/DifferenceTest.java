package dev.dynoscope.pairs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoFact.DynoExited;
import dev.dynoscope.journal.DynoFact.DynoSignalled;
import dev.dynoscope.journal.DynoFact.StopReason;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said of two runs that differ. */
class DifferenceTest {
  private static final DynoName WEB = new DynoName(new AppName("photos"), "web", 1);
  private static final Fact SIGNALLED = new DynoSignalled(WEB, 1, "SIGTERM", StopReason.RESTART);
  private static final Script SCRIPT = new Script("stop");

  private static Trace trace(String at, Fact second, long cause) {
    Instant time = Instant.parse(at);
    return new Trace(
        List.of(
            new Entry(1, time, 0, Actor.PLATFORM, SIGNALLED),
            new Entry(2, time, cause, Actor.DYNO, second)),
        0);
  }

  @Test
  void timesDoNotMatter() {
    assertEquals(
        Optional.empty(),
        Difference.between(
            SCRIPT,
            trace("2019-11-10T12:00:00Z", new DynoExited(WEB, 1, 143), 1),
            trace("2020-01-01T00:00:00Z", new DynoExited(WEB, 1, 143), 1)));
  }

  @Test
  void namesTheThingThePlaceAndBothSides() {
    assertEquals(
        Optional.of(
            """
            dyno:photos/web.1, at place 2:
              both  DynoSignalled dyno=photos/web.1 boot=1 signal=SIGTERM reason=RESTART  <- nothing
              live  DynoExited dyno=photos/web.1 boot=1 status=143  <- DynoSignalled of dyno:photos/web.1
              sim   DynoExited dyno=photos/web.1 boot=1 status=0  <- DynoSignalled of dyno:photos/web.1"""),
        Difference.between(
            SCRIPT,
            trace("2019-11-10T12:00:00Z", new DynoExited(WEB, 1, 143), 1),
            trace("2019-11-10T12:00:00Z", new DynoExited(WEB, 1, 0), 1)));
  }

  @Test
  void anotherCauseIsADifference() {
    Optional<String> told =
        Difference.between(
            SCRIPT,
            trace("2019-11-10T12:00:00Z", new DynoExited(WEB, 1, 143), 1),
            trace("2019-11-10T12:00:00Z", new DynoExited(WEB, 1, 143), 0));
    assertEquals(
        "  sim   DynoExited dyno=photos/web.1 boot=1 status=143  <- nothing",
        told.orElse("").lines().toList().getLast());
  }

  @Test
  void whatTheScriptLeavesOutIsNotCompared() {
    assertEquals(
        Optional.empty(),
        Difference.between(
            new Script("stop").leavingOut("photos/web.1"),
            trace("2019-11-10T12:00:00Z", new DynoExited(WEB, 1, 143), 1),
            trace("2019-11-10T12:00:00Z", new DynoExited(WEB, 1, 0), 1)));
  }
}
