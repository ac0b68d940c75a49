package dev.dynoscope.paas;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.RequestFact;
import dev.dynoscope.journal.RequestFact.RequestFailed;
import dev.dynoscope.journal.RequestFact.ResponseCompleted;
import dev.dynoscope.journal.RequestId;
import dev.dynoscope.paas.Exchange.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The requests at the router that have not ended, and how they end. Every way out of here tells one
 * outcome and forgets the exchange, so none can have two.
 */
final class Exchanges {
  private final SortedMap<Long, Exchange> open = new TreeMap<>();
  private final Set<RequestId> ids = new HashSet<>();
  private final Map<AppName, Instant> traffic = new HashMap<>();
  private final Telling telling = new Telling();
  private final Scribe scribe;
  private final RouterLog log;

  Exchanges(Scribe scribe) {
    this.scribe = scribe;
    log = new RouterLog(scribe);
  }

  /** A request has arrived: decides whether it will be told one by one. */
  void begin(long number, RequestHead head, Instant now) {
    telling.begin(number, head, now);
  }

  void put(Exchange exchange) {
    ids.add(exchange.id());
    open.put(exchange.number(), exchange);
  }

  Optional<Exchange> find(long number) {
    return Optional.ofNullable(open.get(number));
  }

  void note(long number, RequestFact fact) {
    if (telling.told(number)) {
      scribe.note(Actor.ROUTER, fact);
    }
  }

  long latestOf(Exchange exchange) {
    return scribe.latest("request:" + exchange.id());
  }

  void traffic(AppName app, Instant now) {
    traffic.put(app, now);
  }

  void forward(Exchange x, Endpoint to, Duration connectTimeout, Instant now) {
    scribe.ask(
        new Effect.Forward(
            x.number(), to, connectTimeout, HeaderRules.toDyno(x.head(), x.id(), now)));
  }

  /** The answer went out whole. */
  void complete(Exchange x, long bytes) {
    if (!(x.progress() instanceof Progress.Answering s)) {
      return;
    }
    if (ends(x, String.valueOf(s.status()))) {
      Duration service = Duration.between(s.since(), scribe.now());
      scribe.noteLast(
          Actor.ROUTER,
          new ResponseCompleted(x.id(), s.dyno(), s.status(), bytes, s.connect(), service));
      log.completed(x, s.status(), bytes);
    }
  }

  /** The client gets an error page, or a closed connection where the answer has begun already. */
  void refuse(Exchange x, ErrorCode code) {
    scribe.ask(
        x.progress() instanceof Progress.Answering
            ? new Effect.Abort(x.number())
            : new Effect.Refuse(x.number(), code.status, ErrorPage.applicationError(code)));
    failed(x, code);
  }

  /** A request's time is up: it is refused, and nothing but time brought that about. */
  void giveUp(Exchange x, ErrorCode code) {
    scribe.byItself(() -> refuse(x, code));
  }

  /** Both connections are closed: there is nobody to answer, or no way to finish the answer. */
  void drop(Exchange x, ErrorCode code) {
    scribe.ask(new Effect.Abort(x.number()));
    failed(x, code);
  }

  private void failed(Exchange x, ErrorCode code) {
    if (ends(x, code.status + " " + code)) {
      scribe.noteLast(
          Actor.ROUTER, new RequestFailed(x.id(), code.name(), code.status, code.description));
      log.failed(x, code);
    }
  }

  /** Forgets the exchange; says whether its outcome is to be told one by one. */
  private boolean ends(Exchange x, String outcome) {
    open.remove(x.number());
    ids.remove(x.id());
    traffic(x.app(), scribe.now());
    boolean told = telling.told(x.number());
    if (!told) {
      telling.count(x.number(), x.app(), outcome, scribe.now());
    }
    return told;
  }

  /** No app has the host: there is no app whose log could have a line. */
  void refuseUnknown(long number, RequestId id, String host) {
    scribe.ask(new Effect.Refuse(number, 404, ErrorPage.noSuchApp(host)));
    if (telling.told(number)) {
      scribe.noteLast(Actor.ROUTER, new RequestFailed(id, "", 404, "No such app"));
    } else {
      telling.forget(number);
    }
  }

  List<Exchange> held() {
    return open.values().stream().filter(Exchange::held).toList();
  }

  List<Exchange> due(Instant now) {
    return open.values().stream()
        .filter(x -> x.due().filter(due -> !due.isAfter(now)).isPresent())
        .toList();
  }

  void handleDue(Instant now) {
    telling.handleDue(now, scribe);
  }

  Optional<Instant> nextDue() {
    return Stream.concat(
            open.values().stream().flatMap(x -> x.due().stream()), telling.due().stream())
        .min(Instant::compareTo);
  }

  /** Whether a request to the app has not ended yet. */
  boolean busy(AppName app) {
    return open.values().stream().anyMatch(x -> x.app().equals(app));
  }

  /** Whether a request with this id has not ended yet. */
  boolean inFlight(RequestId id) {
    return ids.contains(id);
  }

  boolean working() {
    return open.values().stream().anyMatch(x -> !x.held());
  }

  Optional<Instant> lastTraffic(AppName app) {
    return Optional.ofNullable(traffic.get(app));
  }
}
