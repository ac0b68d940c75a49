package dev.dynoscope.paas;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of the memory that a dyno's processes take.
 *
 * @param bytes as it was measured last
 * @param told as the journal was told last, in bytes
 * @param tellAt when R14 is told again; empty while the dyno is within its quota
 */
record Memory(long bytes, long told, Optional<Instant> tellAt) {
  static final Memory UNKNOWN = new Memory(0, 0, Optional.empty());

  Memory measured(long now) {
    return new Memory(now, told, tellAt);
  }

  Memory toldNow() {
    return new Memory(bytes, bytes, tellAt);
  }

  Memory telling(Instant at) {
    return new Memory(bytes, told, Optional.of(at));
  }

  Memory within() {
    return new Memory(bytes, told, Optional.empty());
  }
}
