package dev.dynoscope.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Skips of the live clock; it is paused here, so that times are exact. */
class LiveClockTest {
  private static final Instant START = Instant.parse("2026-11-21T14:32:07Z");

  private final LiveClock clock = new LiveClock(START);

  @BeforeEach
  void pause() {
    clock.rate(0);
  }

  @Test
  void skipGoesNoFurtherThanWhatIsDueNextAndThenToItsEnd() {
    Instant begin = clock.now();
    clock.skip(Duration.ofMinutes(31));
    assertEquals(
        Optional.of(Duration.ofMinutes(30)),
        clock.skipOnTowards(begin.plus(Duration.ofMinutes(30)), false));
    assertEquals(Optional.of(Duration.ofMinutes(1)), clock.skipOnTowards(Instant.MAX, false));
    assertFalse(clock.skipping());
  }

  @Test
  void secondSkipIsAddedToOneThatStillWaitsForADyno() {
    clock.skip(Duration.ofMinutes(31));
    assertEquals(Optional.empty(), clock.skipOnTowards(Instant.MAX, true));
    clock.skip(Duration.ofMinutes(2));
    assertEquals(Optional.of(Duration.ofMinutes(33)), clock.skipOnTowards(Instant.MAX, false));
  }
}
