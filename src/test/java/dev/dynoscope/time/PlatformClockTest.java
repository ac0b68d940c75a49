package dev.dynoscope.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Platform time is continuous, whatever is done to the clock, and never runs backwards. */
class PlatformClockTest {
  private static final Instant START = Instant.parse("2019-11-10T12:00:00Z");
  private static final long SECOND = 1_000_000_000L;
  private static final PlatformClock CLOCK = PlatformClock.startingAt(START, 5 * SECOND);

  @Test
  void atFirstItGoesAsTheWallClockDoes() {
    assertEquals(START, CLOCK.now(5 * SECOND));
    assertEquals(START.plusSeconds(2), CLOCK.now(7 * SECOND));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5, 1, 60, 3600})
  void aChangeOfRateIsContinuous(double rate) {
    PlatformClock faster = CLOCK.withRate(rate, 8 * SECOND);

    assertEquals(CLOCK.now(8 * SECOND), faster.now(8 * SECOND));
    assertEquals(START.plusSeconds(3).plusMillis((long) (rate * 2_000)), faster.now(10 * SECOND));
  }

  @Test
  void whileItIsPausedNoTimePasses() {
    PlatformClock paused = CLOCK.withRate(0, 6 * SECOND);

    assertEquals(START.plusSeconds(1), paused.now(1_000 * SECOND));
    assertEquals(START.plusSeconds(3), paused.withRate(1, 1_000 * SECOND).now(1_002 * SECOND));
  }

  @Test
  void aSkipGoesForwardAndNeverBack() {
    Instant target = START.plus(Duration.ofMinutes(31));
    assertEquals(target, CLOCK.skipTo(target, 6 * SECOND).now(6 * SECOND));
    assertEquals(START.plusSeconds(1), CLOCK.skipTo(START, 6 * SECOND).now(6 * SECOND));
  }

  @Test
  void theWaitForATimeDependsOnTheRate() {
    Instant due = START.plusSeconds(60);
    assertEquals(Optional.of(Duration.ofSeconds(60)), CLOCK.wallUntil(due, 5 * SECOND));
    assertEquals(
        Optional.of(Duration.ofSeconds(1)),
        CLOCK.withRate(60, 5 * SECOND).wallUntil(due, 5 * SECOND));
    assertEquals(Optional.of(Duration.ZERO), CLOCK.wallUntil(START, 6 * SECOND));
  }

  @Test
  void aPausedClockNeverGetsThereUnlessItIsThereAlready() {
    PlatformClock paused = CLOCK.withRate(0, 5 * SECOND);
    assertEquals(Optional.empty(), paused.wallUntil(START.plusNanos(1), 5 * SECOND));
    assertEquals(Optional.of(Duration.ZERO), paused.wallUntil(START, 5 * SECOND));
  }

  @Test
  void whoeverWaitedThatLongIsThere() {
    PlatformClock odd = CLOCK.withRate(7, 5 * SECOND);
    Instant due = START.plusNanos(123_456_789);
    long wait = odd.wallUntil(due, 5 * SECOND).orElseThrow().toNanos();

    assertEquals(Optional.of(Duration.ZERO), odd.wallUntil(due, 5 * SECOND + wait));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, 3600.1, Double.NaN, Double.POSITIVE_INFINITY})
  void ratesOutsideZeroToAnHourASecondAreRefused(double rate) {
    assertThrows(IllegalArgumentException.class, () -> CLOCK.withRate(rate, 5 * SECOND));
  }
}
