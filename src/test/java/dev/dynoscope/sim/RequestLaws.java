package dev.dynoscope.sim;

import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.RequestFact;
import dev.dynoscope.journal.RequestFact.HoldReason;
import dev.dynoscope.journal.RequestId;
import dev.dynoscope.journal.TrafficFact;
import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Input;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** One outcome a request, in time, and only dynos that are up get any. */
final class RequestLaws implements Law {
  private static final Duration WAKE = Duration.ofSeconds(75);
  private static final Duration FIRST_BYTE = Duration.ofSeconds(30);

  private static final class Open {
    Instant since = Instant.EPOCH;
    Instant sent = Instant.MAX;
    boolean picked;
    String app = "";
    final Set<DynoName> tried = new HashSet<>();
  }

  private final DynoBook book;
  private final Map<RequestId, Open> open = new HashMap<>();
  private final Set<RequestId> ended = new HashSet<>();
  private final Map<DynoName, Instant> quarantined = new HashMap<>();
  private final Set<Long> answered = new HashSet<>();

  /** Where those dynos listen that were up when they were picked in this step. */
  private final Set<String> picked = new HashSet<>();

  private boolean allTold = true;

  RequestLaws(DynoBook book) {
    this.book = book;
  }

  @Override
  public void input(Input input, Instant now) {
    picked.clear();
  }

  @Override
  public void entry(Entry entry) {
    if (entry.fact() instanceof TrafficFact) {
      allTold = false;
    }
    if (!(entry.fact() instanceof RequestFact fact)) {
      return;
    }
    RequestId id = fact.request();
    if (fact instanceof RequestFact.RequestReceived) {
      Law.holds(open.put(id, new Open()) == null, "a request is received once", fact::toString);
    }
    Law.holds(
        open.containsKey(id), "nothing is told of a request after its outcome", fact::toString);
    told(fact, open.getOrDefault(id, new Open()), entry.at());
  }

  private void told(RequestFact fact, Open request, Instant at) {
    switch (fact) {
      case RequestFact.RequestReceived _ -> request.since = at;
      case RequestFact.RouteFound f -> request.app = f.app().value();
      case RequestFact.RouteMissing _ -> {}
      case RequestFact.RequestHeld f -> {
        request.picked = false;
        if (f.reason() == HoldReason.QUARANTINED && allTold) {
          Law.same(
              List.of(), able(request, at), "a request waits only while all are in quarantine");
        }
      }
      case RequestFact.DynoPicked f -> {
        request.picked = true;
        if (book.row(f.dyno()).up) {
          picked.add(book.row(f.dyno()).address);
        }
        if (allTold) {
          Law.same(able(request, at), f.candidates(), "all that are up are candidates");
        }
      }
      case RequestFact.DynoQuarantined f -> {
        request.picked = false;
        request.tried.add(f.dyno());
        quarantined.put(f.dyno(), f.until());
      }
      case RequestFact.DynoConnected _ -> request.since = Instant.MAX;
      case RequestFact.RequestForwarded _ -> request.sent = at;
      case RequestFact.FirstByteReceived _ -> request.sent = Instant.MAX;
      case RequestFact.ConnectionUpgraded _ -> {}
      case RequestFact.HeadSeen _ -> Law.holds(false, "no wire, no heads", fact::toString);
      case RequestFact.ResponseCompleted _, RequestFact.RequestFailed _ -> {
        open.remove(fact.request());
        Law.holds(ended.add(fact.request()), "a request has one outcome", fact::toString);
      }
    }
  }

  /** The app's web dynos that may get the request. */
  private List<String> able(Open request, Instant now) {
    return book.rows().stream()
        .filter(row -> row.name.web() && row.name.app().value().equals(request.app))
        .filter(row -> row.up && row.termAt.isEmpty() && !row.killed)
        .filter(row -> !request.tried.contains(row.name))
        .filter(row -> !now.isBefore(quarantined.getOrDefault(row.name, Instant.MIN)))
        .map(row -> row.name.label())
        .toList();
  }

  @Override
  public void effect(Effect effect) {
    switch (effect) {
      case Effect.Refuse f -> answered(f.exchange());
      case Effect.Abort f -> answered(f.exchange());
      case Effect.Forward f -> {
        Law.holds(
            !answered.contains(f.exchange()), "none is forwarded after its answer", f::toString);
        Law.holds(
            !allTold || picked.contains(f.to().toString()),
            "only a dyno that is up gets requests",
            f::toString);
      }
      default -> {}
    }
  }

  private void answered(long exchange) {
    Law.holds(answered.add(exchange), "an exchange is answered once", () -> "exchange " + exchange);
  }

  @Override
  public void after(Instant now) {
    open.forEach((id, request) -> {
      boolean waits = !request.picked && !request.since.equals(Instant.MAX);
      Law.holds(
          !waits || request.since.plus(WAKE).isAfter(now),
          "no request waits at the router for too long",
          () -> id + " since " + request.since + ", now " + now);
      Law.holds(
          request.sent.equals(Instant.MAX) || request.sent.plus(FIRST_BYTE).isAfter(now),
          "no request waits for its first byte for too long",
          () -> id + " since " + request.sent + ", now " + now);
    });
  }

  @Override
  public void calm() {
    Law.same(
        Set.of(),
        new TreeSet<>(open.keySet().stream().map(RequestId::value).toList()),
        "no request is lost");
  }
}
