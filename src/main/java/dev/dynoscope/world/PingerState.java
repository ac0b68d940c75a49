package dev.dynoscope.world;

import dev.dynoscope.journal.PingFact;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of an app's pinger.
 *
 * @param visits how many visits it has begun
 * @param since when the visit began that is on its way; empty between two visits
 * @param status of the latest answer, 0 before the first and where there was none
 * @param trouble why there was none, as a sentence
 */
public record PingerState(
    String url, Duration every, long visits, Optional<Instant> since, int status, String trouble) {
  static PingerState set(PingFact.PingerSet fact) {
    return new PingerState(fact.url(), fact.every(), 0, Optional.empty(), 0, "");
  }

  PingerState sent(Instant at) {
    return new PingerState(url, every, visits + 1, Optional.of(at), status, trouble);
  }

  PingerState ended(PingFact.PingEnded fact) {
    return new PingerState(url, every, visits, Optional.empty(), fact.status(), fact.trouble());
  }
}
