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

    /** Connected: the request goes out. */
    record Sending(DynoName dyno, Instant since, Duration connect, Stir stir) implements Progress {}

    /** The request has gone out whole; without an answer it is H12 at {@code deadline}. */
    record Sent(DynoName dyno, Instant since, Duration connect, Instant deadline)
        implements Progress {}

    /** The answer has begun, or the connection is one for bytes of any kind: status 101. */
    record Answering(DynoName dyno, Instant since, Duration connect, int status, Stir stir)
        implements Progress {}
  }

  /**
   * When bytes were last known to go one way or the other. The wire is not made to tell of each: it
   * is asked when silence has lasted too long as far as is known, and once more only after it has
   * answered.
   */
  record Stir(Instant last, Optional<Instant> askAt) {
    static Stir at(Instant last, Duration window) {
      return new Stir(last, Optional.of(last.plus(window)));
    }

    Stir asked() {
      return new Stir(last, Optional.empty());
    }
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
      case Progress.Sending s -> Optional.of(s.dyno());
      case Progress.Sent s -> Optional.of(s.dyno());
      case Progress.Answering s -> Optional.of(s.dyno());
    };
  }

  /** When it is to be looked at though nothing happens. */
  Optional<Instant> due() {
    return switch (progress) {
      case Progress.Held _ -> Optional.of(waitsUntil);
      case Progress.Connecting _ -> Optional.empty();
      case Progress.Sending s -> s.stir().askAt();
      case Progress.Sent s -> Optional.of(s.deadline());
      case Progress.Answering s -> s.stir().askAt();
    };
  }

  /** When bytes were last known to move, where the wire is to be asked about that. */
  Optional<Stir> stir() {
    return switch (progress) {
      case Progress.Sending s -> Optional.of(s.stir());
      case Progress.Answering s -> Optional.of(s.stir());
      case Progress.Held _, Progress.Connecting _, Progress.Sent _ -> Optional.empty();
    };
  }

  Exchange stirred(Stir next) {
    return switch (progress) {
      case Progress.Sending s -> at(new Progress.Sending(s.dyno(), s.since(), s.connect(), next));
      case Progress.Answering s ->
          at(new Progress.Answering(s.dyno(), s.since(), s.connect(), s.status(), next));
      case Progress.Held _, Progress.Connecting _, Progress.Sent _ -> this;
    };
  }

  boolean held() {
    return progress instanceof Progress.Held;
  }
}
