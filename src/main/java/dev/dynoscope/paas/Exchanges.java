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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The requests at the router that have not ended, and how they end. Every way out of here tells one
 * outcome and forgets the exchange, so none can have two.
 */
final class Exchanges {
  private final OpenExchanges open = new OpenExchanges();
  private final Map<AppName, Instant> traffic = new HashMap<>();
  private final Telling telling = new Telling();
  private final HeadsAwaited heads = new HeadsAwaited();
  private final Changes changes;
  private final Scribe scribe;
  private final RouterLog log;
  private final ErrorPages pages;

  Exchanges(Scribe scribe, ErrorPages pages, Changes changes) {
    this.changes = changes;
    this.scribe = scribe;
    this.pages = pages;
    log = new RouterLog(scribe);
  }

  /** The requests that have not ended. */
  OpenExchanges open() {
    return open;
  }

  /** A request has arrived: decides whether it will be told one by one. */
  void begin(long number, RequestHead head, Instant now) {
    telling.begin(number, head, now);
  }

  /** Has the wire tell the heads of a request that is told. */
  void askHeads(long number, RequestId id) {
    if (telling.told(number)) {
      heads.await(number, id, scribe.latest("request:" + id));
      scribe.ask(new Effect.TellHeads(number));
    }
  }

  /** A head went by; that of the answer may come when the exchange is over. */
  void headPassed(Input.HeadPassed input) {
    heads.take(input).ifPresent(seen -> scribe.aside(Actor.ROUTER, seen.fact(), seen.cause()));
  }

  void put(Exchange exchange) {
    open.put(exchange);
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
    changes.of(app);
  }

  void forward(Exchange x, Endpoint to, Era.Routing era, Instant now) {
    scribe.ask(
        new Effect.Forward(
            x.number(),
            to,
            era.connectTimeout(),
            HeaderRules.toDyno(x.head(), x.id(), now, era.via()),
            era.via()));
  }

  /** Asks the wire whether anything moves. */
  void askStir(Exchange x) {
    x.stir()
        .ifPresent(stir -> {
          scribe.ask(new Effect.AskStir(x.number()));
          put(x.stirred(stir.asked()));
        });
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
  void refuse(Exchange x, Refusal why) {
    refuse(x, why, 0);
  }

  private void refuse(Exchange x, Refusal why, long bytes) {
    scribe.ask(
        x.progress() instanceof Progress.Answering
            ? new Effect.Abort(x.number())
            : new Effect.Refuse(x.number(), why.status(), pages.of(x.app(), why)));
    failed(x, why, bytes);
  }

  void refuse(Exchange x, ErrorCode code) {
    refuse(x, Refusal.of(code));
  }

  /** A request's time is up: it is refused, and nothing but time brought that about. */
  void giveUp(Exchange x, ErrorCode code) {
    scribe.byItself(() -> refuse(x, code));
  }

  /** Nothing has moved for too long, when {@code bytes} of an answer had gone out. */
  void giveUpSilent(Exchange x, boolean waitsForClient, long bytes) {
    scribe.byItself(() -> {
      if (waitsForClient) {
        drop(x, ErrorCode.H28, bytes);
      } else {
        refuse(x, Refusal.of(ErrorCode.H15), bytes);
      }
    });
  }

  /** Both connections are closed: there is nobody to answer, or no way to finish the answer. */
  void drop(Exchange x, ErrorCode code) {
    drop(x, code, 0);
  }

  /** The same, when {@code bytes} of an answer have gone out. */
  void drop(Exchange x, ErrorCode code, long bytes) {
    scribe.ask(new Effect.Abort(x.number()));
    failed(x, Refusal.of(code), bytes);
  }

  /** The outcome of a request that the wire has answered, or that was answered just now. */
  void failed(Exchange x, Refusal why, long bytes) {
    if (ends(x, why.status() + " " + why.code())) {
      scribe.noteLast(
          Actor.ROUTER,
          new RequestFailed(x.id(), why.code().name(), why.status(), why.description()));
      log.failed(x, why, bytes);
    }
  }

  /** Forgets the exchange; says whether its outcome is to be told one by one. */
  private boolean ends(Exchange x, String outcome) {
    open.remove(x);
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

  /** The exchanges that are to be looked at by {@code now}. */
  List<Exchange> due(Instant now) {
    return open.due(now);
  }

  void handleDue(Instant now) {
    telling.handleDue(now, scribe);
  }

  Optional<Instant> nextDue() {
    return Deadlines.earliestOf(open.nextDue(), telling.due());
  }

  Optional<Instant> lastTraffic(AppName app) {
    return Optional.ofNullable(traffic.get(app));
  }
}
