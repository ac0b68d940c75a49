package dev.dynoscope.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real code gets real time: at most 1x while it works, and a skip waits for it, for a while. */
class PacedClockTest {
  private static final Instant START = Instant.parse("2019-11-10T12:00:00Z");
  private static final Instant NEVER = Instant.MAX;
  private static final Duration HALF_HOUR = Duration.ofMinutes(30);
  private static final long SECOND = 1_000_000_000L;
  private static final long PATIENCE = PacedClock.PATIENCE.toNanos();
  private static final PacedClock CLOCK = PacedClock.startingAt(START, 0);

  @Test
  void aFastClockGoesAtOneWhileCodeIsBusyAndFastAgainAfterwards() {
    PacedClock busy = CLOCK.withRate(60, 0).pacedFor(true, SECOND);
    assertEquals(START.plusSeconds(62), busy.now(3 * SECOND));

    PacedClock free = busy.pacedFor(false, 3 * SECOND);
    assertEquals(START.plusSeconds(122), free.now(4 * SECOND));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5, 1})
  void aClockThatIsNotFastGoesOnAsItWasAsked(double rate) {
    PacedClock clock = CLOCK.withRate(rate, 0);
    assertEquals(clock, clock.pacedFor(true, SECOND));
  }

  @Test
  void aRateThatIsAskedForWhileCodeIsBusyHoldsLater() {
    PacedClock clock = CLOCK.pacedFor(true, 0).withRate(3600, 0).pacedFor(true, 0);
    assertEquals(START.plusSeconds(1), clock.now(SECOND));
    assertEquals(START.plusSeconds(3601), clock.pacedFor(false, SECOND).now(2 * SECOND));
  }

  @Test
  void aSkipGoesToWhateverIsDueAndThenToItsEnd() {
    Instant due = START.plusSeconds(100);
    PacedClock first = CLOCK.skipping(HALF_HOUR, 0).skippedOn(due, false, 0);
    assertEquals(due, first.now(0));
    assertTrue(first.skipTo().isPresent());

    PacedClock last = first.skippedOn(NEVER, false, 0);
    assertEquals(START.plus(HALF_HOUR), last.now(0));
    assertFalse(last.skipTo().isPresent());
  }

  @Test
  void whatIsDueAtTheEndOfASkipEndsIt() {
    PacedClock clock = CLOCK.skipping(HALF_HOUR, 0).skippedOn(START.plus(HALF_HOUR), false, 0);
    assertEquals(START.plus(HALF_HOUR), clock.now(0));
    assertFalse(clock.skipTo().isPresent());
  }

  @Test
  void withoutASkipNothingLeaps() {
    assertEquals(CLOCK, CLOCK.skippedOn(NEVER, false, SECOND));
  }

  @Test
  void aSkipWaitsWhileCodeIsBusy() {
    PacedClock waiting = CLOCK.skipping(HALF_HOUR, 0).skippedOn(NEVER, true, 0);
    PacedClock still = waiting.skippedOn(NEVER, true, PATIENCE - 1);
    assertEquals(START.plusNanos(PATIENCE - 1), still.now(PATIENCE - 1));

    PacedClock done = still.skippedOn(NEVER, false, PATIENCE - 1);
    assertEquals(START.plus(HALF_HOUR), done.now(PATIENCE - 1));
  }

  @Test
  void codeThatStaysBusyHoldsASkipUpOnlySoLong() {
    PacedClock waiting = CLOCK.skipping(HALF_HOUR, 0).skippedOn(NEVER, true, 0);
    PacedClock gone = waiting.skippedOn(NEVER, true, PATIENCE);
    assertEquals(START.plus(HALF_HOUR), gone.now(PATIENCE));
  }

  @Test
  void aSkipThatWentOnWaitsAgainAtTheNextThingThatIsDueAndTenTimesInAll() {
    PacedClock clock = CLOCK.skipping(HALF_HOUR, 0).skippedOn(NEVER, true, 0);
    for (int i = 1; i <= PacedClock.MOST_LAPSES; i++) {
      Instant due = START.plusSeconds(60L * i);
      PacedClock early = clock.skippedOn(due, true, i * PATIENCE - 1);
      assertTrue(early.now(i * PATIENCE - 1).isBefore(due), "it waits, turn " + i);
      clock = early.skippedOn(due, true, i * PATIENCE);
      assertEquals(due, clock.now(i * PATIENCE));
    }
    long wall = PacedClock.MOST_LAPSES * PATIENCE;
    assertEquals(START.plus(HALF_HOUR), clock.skippedOn(NEVER, true, wall).now(wall));
  }

  @Test
  void eachStretchOfWorkIsWaitedForAnew() {
    Instant due = START.plusSeconds(100);
    PacedClock first = CLOCK.skipping(HALF_HOUR, 0).skippedOn(NEVER, true, 0);
    PacedClock between = first.skippedOn(due, false, SECOND);
    PacedClock second = between.skippedOn(NEVER, true, PATIENCE);
    assertEquals(Optional.of(PATIENCE), second.busySince());
    assertEquals(between.now(PATIENCE), second.now(PATIENCE));
  }

  @Test
  void aNewSkipHasAllItsPatience() {
    PacedClock waiting = CLOCK.skipping(HALF_HOUR, 0).skippedOn(NEVER, true, 0);
    PacedClock over = waiting.skippedOn(NEVER, true, PATIENCE);
    PacedClock next = over.skipping(HALF_HOUR, PATIENCE).skippedOn(NEVER, true, PATIENCE);
    assertEquals(START.plus(HALF_HOUR), next.now(PATIENCE));
    assertTrue(next.skipTo().isPresent());
  }

  @Test
  void skipsAddUp() {
    PacedClock clock = CLOCK.skipping(HALF_HOUR, 0).skipping(HALF_HOUR, SECOND);
    assertEquals(Optional.of(START.plus(HALF_HOUR).plus(HALF_HOUR)), clock.skipTo());
  }

  @Test
  void aStoppedClockCanBeSkippedAheadAndStaysStopped() {
    PacedClock clock = CLOCK.withRate(0, 0).skipping(HALF_HOUR, 0).skippedOn(NEVER, false, SECOND);
    assertEquals(START.plus(HALF_HOUR), clock.now(1_000 * SECOND));
    assertEquals(Optional.empty(), clock.wallUntil(NEVER.minusSeconds(1), SECOND));
  }
}
