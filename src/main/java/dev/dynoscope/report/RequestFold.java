package dev.dynoscope.report;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.RequestFact;
import dev.dynoscope.journal.RequestId;
import dev.dynoscope.journal.TrafficFact.RequestsCounted;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Counts requests; remembers those that have not ended. */
final class RequestFold {
  private final Tallies tallies;
  private final Counter ended;
  private final Counter failed;
  private final Map<RequestId, Open> open = new HashMap<>();

  /**
   * A request that has not ended.
   *
   * @param app whose it is, once that is known
   * @param heldAt since when it waits at the router
   */
  private record Open(Optional<AppName> app, Optional<Instant> heldAt) {
    static final Open NEW = new Open(Optional.empty(), Optional.empty());
  }

  RequestFold(Tallies tallies, Instant start) {
    this.tallies = tallies;
    ended = new Counter(start);
    failed = new Counter(start);
  }

  void take(RequestFact fact, Instant at) {
    switch (fact) {
      case RequestFact.RouteFound f ->
          open.put(f.request(), new Open(Optional.of(f.app()), Optional.empty()));
      case RequestFact.RequestHeld f -> held(f, at);
      case RequestFact.DynoPicked f -> picked(f.request(), at);
      case RequestFact.ResponseCompleted f -> {
        picked(f.request(), at);
        open.remove(f.request());
        tallies.of(f.dyno().app(), tally -> tally.service.add(f.service()));
        end(Optional.of(f.dyno().app()), Outcome.answered(f.status()), 1, at);
      }
      case RequestFact.RequestFailed f -> {
        picked(f.request(), at);
        Optional<AppName> app = Optional.ofNullable(open.remove(f.request())).flatMap(Open::app);
        String code = f.code().isEmpty() ? f.description() : f.code();
        end(app, new Outcome(f.status(), code), 1, at);
      }
      case RequestFact.RequestReceived _,
          RequestFact.RouteMissing _,
          RequestFact.DynoQuarantined _,
          RequestFact.DynoConnected _,
          RequestFact.RequestForwarded _,
          RequestFact.FirstByteReceived _,
          RequestFact.HeadSeen _,
          RequestFact.ConnectionUpgraded _ -> {}
    }
  }

  void take(RequestsCounted fact, Instant at) {
    fact.outcomes()
        .forEach(
            (words, howMany) -> end(Optional.of(fact.app()), Outcome.counted(words), howMany, at));
  }

  private void held(RequestFact.RequestHeld fact, Instant at) {
    Instant since = openOf(fact.request()).heldAt().orElse(at);
    open.put(fact.request(), new Open(Optional.of(fact.app()), Optional.of(since)));
  }

  private Open openOf(RequestId request) {
    return open.getOrDefault(request, Open.NEW);
  }

  /** A request waits no more, if it did. */
  private void picked(RequestId request, Instant at) {
    Open was = openOf(request);
    if (was.heldAt().isPresent() && was.app().isPresent()) {
      Duration waited = Duration.between(was.heldAt().get(), at);
      tallies.of(was.app().get(), tally -> tally.held.add(waited));
      open.put(request, new Open(was.app(), Optional.empty()));
    }
  }

  private void end(Optional<AppName> app, Outcome outcome, long howMany, Instant at) {
    if (app.isPresent()) {
      tallies.of(app.get(), tally -> Tally.count(tally.outcomes, outcome, howMany));
    } else {
      tallies.whole(tally -> Tally.count(tally.outcomes, outcome, howMany));
    }
    ended.add(at, howMany);
    if (outcome.failed()) {
      failed.add(at, howMany);
    }
  }

  Trend ended(Instant end) {
    return ended.trend(end);
  }

  Trend failed(Instant end) {
    return failed.trend(end);
  }
}
