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
 * @param tried dynos that could not be reached
 */
record Exchange(
    long number, RequestId id, RequestHead head, AppName app, Set<DynoName> tried, Stage stage) {

  /** How far it has come. */
  sealed interface Stage {
    /** Waits at the router until a dyno is up; at {@code deadline} it is H20. */
    record Held(Instant since, Instant deadline) implements Stage {}

    /** Waits for the dyno to accept the connection. */
    record Connecting(DynoName dyno) implements Stage {}

    /**
     * Connected: the request goes out, and once it has gone, the answer is awaited; at {@code
     * deadline} it is H12.
     */
    record Sent(DynoName dyno, Instant since, Duration connect, Optional<Instant> deadline)
        implements Stage {}

    /** The answer has begun. */
    record Answering(DynoName dyno, Instant since, Duration connect, int status) implements Stage {}
  }

  Exchange at(Stage next) {
    return new Exchange(number, id, head, app, tried, next);
  }

  Exchange without(DynoName dyno) {
    Set<DynoName> more = new TreeSet<>(tried);
    more.add(dyno);
    return new Exchange(number, id, head, app, more, stage);
  }

  Optional<DynoName> dyno() {
    return switch (stage) {
      case Stage.Held _ -> Optional.empty();
      case Stage.Connecting s -> Optional.of(s.dyno());
      case Stage.Sent s -> Optional.of(s.dyno());
      case Stage.Answering s -> Optional.of(s.dyno());
    };
  }

  Optional<Instant> due() {
    return switch (stage) {
      case Stage.Held s -> Optional.of(s.deadline());
      case Stage.Sent s -> s.deadline();
      case Stage.Connecting _, Stage.Answering _ -> Optional.empty();
    };
  }

  boolean held() {
    return stage instanceof Stage.Held;
  }
}
