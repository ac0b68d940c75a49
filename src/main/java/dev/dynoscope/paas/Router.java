package dev.dynoscope.paas;

import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.RequestFact.DynoConnected;
import dev.dynoscope.journal.RequestFact.DynoPicked;
import dev.dynoscope.journal.RequestFact.DynoQuarantined;
import dev.dynoscope.journal.RequestFact.FirstByteReceived;
import dev.dynoscope.journal.RequestFact.HoldReason;
import dev.dynoscope.journal.RequestFact.RequestForwarded;
import dev.dynoscope.journal.RequestFact.RequestHeld;
import dev.dynoscope.journal.RequestFact.RequestReceived;
import dev.dynoscope.journal.RequestFact.RouteFound;
import dev.dynoscope.journal.RequestFact.RouteMissing;
import dev.dynoscope.journal.RequestId;
import dev.dynoscope.paas.Exchange.Progress;
import dev.dynoscope.time.Dice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The router's rules: which app, which dyno, how long to wait, and exactly one outcome for each
 * request (HTTP Routing, Dev Center).
 */
final class Router {
  private final Apps apps;
  private final Formation formation;
  private final RouteTable routes;
  private final Eras eras;
  private final Dice dice;
  private final Exchanges exchanges;
  private final SortedMap<DynoName, Instant> quarantine = new TreeMap<>();

  Router(Apps apps, Formation formation, RouteTable routes, Eras eras, Dice dice, Exchanges all) {
    this.apps = apps;
    this.formation = formation;
    this.routes = routes;
    this.eras = eras;
    this.dice = dice;
    this.exchanges = all;
  }

  void handle(Input.OfExchange input, Instant now) {
    if (input instanceof Input.RequestArrived arrived) {
      arrived(arrived, now);
      return;
    }
    Optional<Exchange> found = exchanges.find(input.exchange());
    if (found.isEmpty()) {
      return;
    }
    Exchange x = found.get();
    switch (input) {
      case Input.RequestArrived _ -> throw new IllegalStateException("handled above");
      case Input.Connected i -> connected(x, i.took(), now);
      case Input.ConnectFailed i -> connectFailed(x, i.refused(), now);
      case Input.RequestSent i -> sent(x, i.bytes(), now);
      case Input.AnswerBegan i -> answerBegan(x, i.status(), now);
      case Input.AnswerEnded i -> exchanges.complete(x, i.bytes());
      case Input.DynoHungUp _ -> hungUp(x);
      case Input.AnswerMalformed _ -> exchanges.refuse(x, ErrorCode.H17);
      case Input.ClientGone _ -> exchanges.drop(x, ErrorCode.H27);
    }
  }

  private void arrived(Input.RequestArrived input, Instant now) {
    RequestHead head = input.head();
    String host = RouteTable.normal(head.header("Host").orElse(""));
    RequestId id =
        HeaderRules.requestId(head)
            .filter(kept -> !exchanges.inFlight(kept))
            .orElseGet(this::newId);
    exchanges.begin(input.exchange(), head, now);
    exchanges.note(
        input.exchange(),
        new RequestReceived(id, head.method(), host, head.target(), head.client()));
    Optional<RouteTable.Route> route = routes.find(host);
    if (route.isEmpty()) {
      exchanges.note(input.exchange(), new RouteMissing(id, host));
      exchanges.refuseUnknown(input.exchange(), id, host);
      return;
    }
    RouteTable.Route row = route.get();
    exchanges.note(input.exchange(), new RouteFound(id, row.pattern(), row.app()));
    Exchange x =
        new Exchange(
            input.exchange(),
            id,
            head,
            row.app(),
            now.plus(eras.now().routing().wakeTimeout()),
            new TreeSet<>(),
            new Progress.Held());
    exchanges.put(x);
    exchanges.traffic(row.app(), now);
    dispatch(x, now, true);
  }

  /** Moves on the requests that wait, after something has changed. */
  void settle(Instant now) {
    for (Exchange x : exchanges.held()) {
      dispatch(x, now, false);
    }
  }

  /** The app's state decides: refuse, hold, or pick a dyno. */
  private void dispatch(Exchange x, Instant now, boolean first) {
    App app = apps.get(x.app());
    List<Dyno> dynos = formation.webOf(app.name());
    if (app.slug().isEmpty()) {
      exchanges.refuse(x, ErrorCode.H81);
    } else if (app.quantity("web") == 0) {
      exchanges.refuse(x, ErrorCode.H14);
    } else if (dynos.stream().allMatch(d -> d.phase() instanceof Phase.Crashed)) {
      exchanges.refuse(x, ErrorCode.H10);
    } else if (dynos.stream().anyMatch(Dyno::up)) {
      pick(x, dynos.stream().filter(Dyno::up).toList(), now);
    } else {
      hold(x, dynos.stream().anyMatch(Dyno::asleep), first);
    }
  }

  private void hold(Exchange x, boolean asleep, boolean first) {
    if (first) {
      HoldReason reason = asleep ? HoldReason.WAKING : HoldReason.STARTING;
      exchanges.note(x.number(), new RequestHeld(x.id(), x.app(), reason));
    }
    if (asleep) {
      formation.wake(x.app(), exchanges.latestOf(x));
    }
  }

  private void pick(Exchange x, List<Dyno> up, Instant now) {
    List<Dyno> untried = up.stream().filter(d -> !x.tried().contains(d.name())).toList();
    List<Dyno> candidates = untried.stream().filter(d -> !quarantined(d.name(), now)).toList();
    if (untried.isEmpty()) {
      exchanges.refuse(x, ErrorCode.H21);
    } else if (candidates.isEmpty()) {
      exchanges.put(x.at(new Progress.Held()));
    } else {
      connect(x, candidates, now);
    }
  }

  private boolean quarantined(DynoName dyno, Instant now) {
    return Optional.ofNullable(quarantine.get(dyno)).filter(now::isBefore).isPresent();
  }

  private void connect(Exchange x, List<Dyno> candidates, Instant now) {
    Dyno dyno = dice.pick(candidates);
    List<String> labels = candidates.stream().map(d -> d.name().label()).toList();
    exchanges.note(x.number(), new DynoPicked(x.id(), dyno.name(), labels));
    exchanges.put(x.at(new Progress.Connecting(dyno.name(), now)));
    exchanges.forward(x, endpoint(dyno), eras.now().routing().connectTimeout(), now);
  }

  private static Endpoint endpoint(Dyno dyno) {
    return switch (dyno.phase()) {
      case Phase.Up up -> up.at();
      case Phase.Created _,
          Phase.Starting _,
          Phase.Stopping _,
          Phase.Idle _,
          Phase.Crashed _,
          Phase.Removed _,
          Phase.Complete _ ->
          throw new IllegalStateException(dyno.name() + " is not up");
    };
  }

  private void connected(Exchange x, Duration took, Instant now) {
    if (x.progress() instanceof Progress.Connecting s) {
      exchanges.put(x.at(new Progress.Sent(s.dyno(), now, took, Optional.empty())));
      exchanges.note(x.number(), new DynoConnected(x.id(), s.dyno(), took));
    }
  }

  /** Only connecting is retried, never a request that was sent. */
  private void connectFailed(Exchange x, boolean refused, Instant now) {
    if (!(x.progress() instanceof Progress.Connecting s)) {
      return;
    }
    quarantine.put(s.dyno(), now.plus(eras.now().routing().quarantine()));
    exchanges.note(x.number(), new DynoQuarantined(x.id(), s.dyno(), refused));
    Exchange next = x.without(s.dyno());
    boolean others =
        formation.webOf(x.app()).stream().anyMatch(d -> d.up() && !next.tried().contains(d.name()));
    if (others && next.tried().size() < eras.now().routing().connectAttempts()) {
      exchanges.put(next);
      dispatch(next, now, false);
    } else {
      exchanges.refuse(x, refused ? ErrorCode.H21 : ErrorCode.H19);
    }
  }

  private void sent(Exchange x, long bytes, Instant now) {
    if (x.progress() instanceof Progress.Sent s) {
      Optional<Instant> deadline = Optional.of(now.plus(eras.now().routing().firstByteTimeout()));
      exchanges.put(x.at(new Progress.Sent(s.dyno(), s.since(), s.connect(), deadline)));
      exchanges.note(x.number(), new RequestForwarded(x.id(), s.dyno(), bytes));
    }
  }

  private void answerBegan(Exchange x, int status, Instant now) {
    if (x.progress() instanceof Progress.Sent s) {
      exchanges.put(x.at(new Progress.Answering(s.dyno(), s.since(), s.connect(), status)));
      Duration service = Duration.between(s.since(), now);
      exchanges.note(x.number(), new FirstByteReceived(x.id(), s.dyno(), status, service));
    }
  }

  private void hungUp(Exchange x) {
    if (x.progress() instanceof Progress.Answering) {
      exchanges.drop(x, ErrorCode.H18);
    } else {
      exchanges.refuse(x, ErrorCode.H13);
    }
  }

  void handleDue(Instant now) {
    quarantine.values().removeIf(until -> !until.isAfter(now));
    for (Exchange x : exchanges.due(now)) {
      exchanges.giveUp(x, x.held() ? waitedTooLong(x) : ErrorCode.H12);
    }
    exchanges.handleDue(now);
  }

  /** A dyno that is up and yet never got the request was in quarantine all the time. */
  private ErrorCode waitedTooLong(Exchange x) {
    return formation.webOf(x.app()).stream().anyMatch(Dyno::up) ? ErrorCode.H99 : ErrorCode.H20;
  }

  /** When an app that is awake falls asleep: after a time without traffic. */
  Optional<Instant> idleAt(App app) {
    List<Dyno> up = formation.webOf(app.name()).stream().filter(Dyno::up).toList();
    if (up.isEmpty() || exchanges.busy(app.name())) {
      return Optional.empty();
    }
    List<Instant> stirred = new ArrayList<>();
    up.forEach(d -> d.since().ifPresent(stirred::add));
    exchanges.lastTraffic(app.name()).ifPresent(stirred::add);
    return stirred.stream()
        .max(Comparator.naturalOrder())
        .map(i -> i.plus(eras.now().sleep().after()));
  }

  /** Whether a dyno works on a request right now. */
  boolean working() {
    return exchanges.working();
  }

  Optional<Instant> nextDue() {
    return Stream.concat(quarantine.values().stream(), exchanges.nextDue().stream())
        .min(Comparator.naturalOrder());
  }

  private RequestId newId() {
    String hex = String.format(Locale.ROOT, "%016x%016x", dice.bits(), dice.bits());
    return new RequestId(
        String.join(
            "-",
            hex.substring(0, 8),
            hex.substring(8, 12),
            "4" + hex.substring(13, 16),
            "a" + hex.substring(17, 20),
            hex.substring(20)));
  }
}
