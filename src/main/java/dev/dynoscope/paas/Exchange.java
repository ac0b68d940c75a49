package dev.dynoscope.paas;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.RequestId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A request at the router, from its head to its one outcome. A value.
 *
 * @param number the wire's number for it
 * @param waitsUntil when it is given up if it still waits at the router
 * @param tried dynos that could not be reached
 */
record Exchange(
    long number,
    RequestId id,
    RequestHead head,
    AppName app,
    Instant waitsUntil,
    Set<DynoName> tried,
    Progress progress) {

  /** How far it has come. */
  sealed interface Progress {
    /** Waits at the router until a dyno is up that is not in quarantine. */
    record Held() implements Progress {}

    /** Waits for the dyno to accept the connection. */
    record Connecting(DynoName dyno, Instant since) implements Progress {}

    /**
     * Connected: the request goes out, and once it has gone, the answer is awaited; at {@code
     * deadline} it is H12.
     */
    record Sent(DynoName dyno, Instant since, Duration connect, Optional<Instant> deadline)
        implements Progress {}

    /** The answer has begun. */
    record Answering(DynoName dyno, Instant since, Duration connect, int status)
        implements Progress {}
  }

  Exchange at(Progress next) {
    return new Exchange(number, id, head, app, waitsUntil, tried, next);
  }

  Exchange without(DynoName dyno) {
    Set<DynoName> more = new TreeSet<>(tried);
    more.add(dyno);
    return new Exchange(number, id, head, app, waitsUntil, more, progress);
  }

  Optional<DynoName> dyno() {
    return switch (progress) {
      case Progress.Held _ -> Optional.empty();
      case Progress.Connecting s -> Optional.of(s.dyno());
      case Progress.Sent s -> Optional.of(s.dyno());
      case Progress.Answering s -> Optional.of(s.dyno());
    };
  }

  Optional<Instant> due() {
    return switch (progress) {
      case Progress.Held _ -> Optional.of(waitsUntil);
      case Progress.Sent s -> s.deadline();
      case Progress.Connecting _, Progress.Answering _ -> Optional.empty();
    };
  }

  boolean held() {
    return progress instanceof Progress.Held;
  }
}
