package dev.dynoscope.world;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.PingFact;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is known of the monitors that visit apps. */
class PingerStatesTest {
  private static final AppName PHOTOS = new AppName("photos");
  private static final String URL = "http://photos.herokuapp.test/";
  private static final Instant NOON = Instant.parse("2019-11-10T12:00:00Z");

  private final PingerStates set =
      PingerStates.NONE.after(new PingFact.PingerSet(PHOTOS, URL, Duration.ofMinutes(20)), NOON);

  @Test
  void aVisitIsOnItsWayUntilItEnds() {
    PingerStates away = set.after(new PingFact.PingSent(PHOTOS, URL), NOON);
    assertEquals(Optional.of(NOON), away.find(PHOTOS).flatMap(PingerState::since));

    PingerStates back = away.after(new PingFact.PingEnded(PHOTOS, 503, ""), NOON);
    assertEquals(
        Optional.of(new PingerState(URL, Duration.ofMinutes(20), 1, Optional.empty(), 503, "")),
        back.find(PHOTOS));
  }

  @Test
  void aPingerThatWasTakenAwayIsGone() {
    assertEquals(
        Optional.empty(), set.after(new PingFact.PingerRemoved(PHOTOS), NOON).find(PHOTOS));
  }
}
