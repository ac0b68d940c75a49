package dev.dynoscope.paas;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.RequestFact.DynoPicked;
import dev.dynoscope.journal.RequestFact.DynoQuarantined;
import dev.dynoscope.journal.RequestFact.HoldReason;
import dev.dynoscope.journal.RequestFact.RequestHeld;
import dev.dynoscope.journal.RequestFact.RequestReceived;
import dev.dynoscope.journal.RequestFact.RouteFound;
import dev.dynoscope.journal.RequestFact.RouteMissing;
import dev.dynoscope.journal.RequestId;
import dev.dynoscope.paas.Exchange.Progress;
import dev.dynoscope.time.Dice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
  private final OpenExchanges open;
  private final Gate gate;
  private final Transit transit;
  private final RequestIds ids;
  private final Quarantine quarantine = new Quarantine();

  Router(
      Apps apps,
      Formation formation,
      RouteTable routes,
      Eras eras,
      Dice dice,
      Exchanges all,
      Gate.Hooks hooks) {
    this.apps = apps;
    this.formation = formation;
    this.routes = routes;
    this.eras = eras;
    this.dice = dice;
    exchanges = all;
    open = all.open();
    gate = new Gate(formation, open, eras, hooks);
    ids = new RequestIds(dice, open);
    transit = new Transit(eras, all);
  }

  void handle(Input.OfExchange input, Instant now) {
    switch (input) {
      case Input.RequestArrived i -> arrived(i, now);
      case Input.HeadRefused i -> headRefused(i, now);
      case Input.HeadPassed i -> exchanges.headPassed(i);
      case Input.OfOpenExchange i -> open.find(i.exchange()).ifPresent(x -> goesOn(x, i, now));
    }
  }

  private void goesOn(Exchange x, Input.OfOpenExchange input, Instant now) {
    if (input instanceof Input.ConnectFailed failed) {
      connectFailed(x, failed.refused(), now);
    } else {
      transit.handle(x, input, now);
    }
  }

  private void arrived(Input.RequestArrived input, Instant now) {
    RequestHead head = input.head();
    String host = RouteTable.normal(head.header("Host").orElse(""));
    RequestId id = ids.of(head);
    exchanges.begin(input.exchange(), head, now);
    exchanges.note(
        input.exchange(),
        new RequestReceived(id, head.method(), host, head.target(), head.client()));
    exchanges.askHeads(input.exchange(), id);
    Optional<RouteTable.Route> route = routes.find(host);
    if (route.isEmpty()) {
      exchanges.note(input.exchange(), new RouteMissing(id, host));
      exchanges.refuseUnknown(input.exchange(), id, host);
      return;
    }
    Exchange x = takenUp(input.exchange(), id, head, route.get(), now);
    Optional<Refusal> fault = gate.fault(apps.get(x.app()), input);
    if (fault.isPresent()) {
      exchanges.refuse(x, fault.get());
    } else {
      dispatch(x, now, true);
    }
  }

  private Exchange takenUp(
      long number, RequestId id, RequestHead head, RouteTable.Route row, Instant now) {
    exchanges.note(number, new RouteFound(id, row.pattern(), row.app()));
    Instant until = now.plus(eras.now().routing().wakeTimeout());
    Exchange x = new Exchange(number, id, head, row.app(), until, Set.of(), new Progress.Held());
    exchanges.put(x);
    exchanges.traffic(row.app(), now);
    return x;
  }

  /** The wire has refused a request; where it is known whose it was, that app's log tells. */
  private void headRefused(Input.HeadRefused input, Instant now) {
    RequestHead head = input.head();
    String host = RouteTable.normal(head.header("Host").orElse(""));
    routes
        .find(host)
        .ifPresent(row -> {
          RequestId id = ids.of(head);
          exchanges.begin(input.exchange(), head, now);
          exchanges.note(
              input.exchange(),
              new RequestReceived(id, head.method(), host, head.target(), head.client()));
          Exchange x = takenUp(input.exchange(), id, head, row, now);
          exchanges.failed(x, Refusal.badRequest(input.status(), "bad header"), 0);
        });
  }

  /** Moves on the requests that wait, after something has changed. */
  void settle(Instant now) {
    for (AppName app : open.appsWaitedFor()) {
      List<Exchange> held = open.held(app);
      if (gate.verdict(apps.get(app), false) instanceof Gate.Verdict.Hold hold) {
        hold(held.getFirst(), hold.reason());
      } else {
        held.forEach(x -> dispatch(x, now, false));
      }
    }
  }

  /** The router's node is stopped: whatever it has at hand is broken off; says how much that is. */
  int stop() {
    List<Exchange> all = open.all();
    all.forEach(x -> exchanges.drop(x, ErrorCode.H24));
    return all.size();
  }

  /** All that were under way are broken off: of their clients none is there any more. */
  void loseClients(Instant now) {
    open.all().forEach(x -> transit.handle(x, new Input.ClientGone(x.number()), now));
  }

  /** From now on requests are refused because the platform itself is in planned trouble, or not. */
  void degrade(boolean on) {
    gate.degrade(on);
  }

  /**
   * The clock is about to be set forward. When bytes last moved is known by the wall clock only:
   * after the skip, nobody could tell how long ago that was.
   */
  void prepareSkip() {
    open.all().forEach(exchanges::askStir);
  }

  /** The app's state decides: refuse, hold, or pick a dyno. */
  private void dispatch(Exchange x, Instant now, boolean first) {
    switch (gate.verdict(apps.get(x.app()), first)) {
      case Gate.Verdict.Refuse v -> exchanges.refuse(x, v.why());
      case Gate.Verdict.Hold v -> {
        if (first) {
          held(x, v.reason());
        }
        hold(x, v.reason());
      }
      case Gate.Verdict.Pick v -> pick(x, v.up(), now, first);
    }
  }

  private void held(Exchange x, HoldReason reason) {
    exchanges.note(x.number(), new RequestHeld(x.id(), x.app(), reason));
  }

  private void hold(Exchange x, HoldReason reason) {
    if (reason == HoldReason.WAKING) {
      formation.wake(x.app(), exchanges.latestOf(x));
    }
  }

  private void pick(Exchange x, List<Dyno> up, Instant now, boolean first) {
    List<Dyno> candidates = new ArrayList<>(up.size());
    boolean untried = false;
    for (Dyno dyno : up) {
      if (!x.tried().contains(dyno.name())) {
        untried = true;
        if (!quarantine.holds(dyno.name(), now)) {
          candidates.add(dyno);
        }
      }
    }
    if (!untried) {
      exchanges.refuse(x, ErrorCode.H21);
    } else if (!candidates.isEmpty()) {
      connect(x, candidates, now);
    } else if (first) {
      held(x, HoldReason.QUARANTINED);
    }
  }

  private void connect(Exchange x, List<Dyno> candidates, Instant now) {
    Dyno dyno = dice.pick(candidates);
    List<String> labels = candidates.stream().map(d -> d.name().label()).toList();
    exchanges.note(x.number(), new DynoPicked(x.id(), dyno.name(), labels));
    exchanges.put(x.at(new Progress.Connecting(dyno.name(), now)));
    exchanges.forward(x, endpoint(dyno), eras.now().routing(), now);
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

  /** Only connecting is retried, never a request that was sent. */
  private void connectFailed(Exchange x, boolean refused, Instant now) {
    if (!(x.progress() instanceof Progress.Connecting s)) {
      return;
    }
    Instant until = now.plus(eras.now().routing().quarantine());
    quarantine.put(s.dyno(), until);
    exchanges.note(x.number(), new DynoQuarantined(x.id(), s.dyno(), refused, until));
    Exchange next = x.without(s.dyno());
    boolean others =
        formation.dynos().webUp(x.app()).stream().anyMatch(d -> !next.tried().contains(d.name()));
    if (others && next.tried().size() < eras.now().routing().connectAttempts()) {
      Exchange waiting = next.at(new Progress.Held());
      exchanges.put(waiting);
      dispatch(waiting, now, false);
      if (open.find(x.number()).filter(Exchange::held).isPresent()) {
        held(waiting, HoldReason.QUARANTINED);
      }
    } else {
      exchanges.refuse(x, refused ? ErrorCode.H21 : ErrorCode.H19);
    }
  }

  void handleDue(Instant now) {
    quarantine.release(now);
    for (Exchange x : open.due(now)) {
      switch (x.progress()) {
        case Progress.Held _ -> exchanges.giveUp(x, waitedTooLong(x));
        case Progress.Sent _ -> exchanges.giveUp(x, ErrorCode.H12);
        case Progress.Sending _, Progress.Answering _ -> exchanges.askStir(x);
        case Progress.Connecting _ -> {}
      }
    }
    exchanges.handleDue(now);
  }

  /** A dyno that is up and yet never got the request was in quarantine, or had others to serve. */
  private ErrorCode waitedTooLong(Exchange x) {
    return switch (gate.verdict(apps.get(x.app()), false)) {
      case Gate.Verdict.Hold v when v.reason() == HoldReason.QUEUED -> ErrorCode.H11;
      case Gate.Verdict.Pick _ -> ErrorCode.valueOf(eras.now().routing().quarantinedCode());
      case Gate.Verdict.Hold _, Gate.Verdict.Refuse _ -> ErrorCode.H20;
    };
  }

  /** When an app that is awake falls asleep: after a time without traffic. */
  Optional<Instant> idleAt(App app) {
    if (open.count(app.name()) > 0) {
      return Optional.empty();
    }
    Optional<Instant> stirred =
        formation.dynos().webUp(app.name()).stream()
            .flatMap(d -> d.since().stream())
            .max(Comparator.naturalOrder());
    return stirred
        .map(since -> exchanges.lastTraffic(app.name()).filter(since::isBefore).orElse(since))
        .map(i -> i.plus(eras.now().sleep().after()));
  }

  /** Whether a dyno works on a request right now. */
  boolean working() {
    return open.working();
  }

  Optional<Instant> nextDue() {
    return Deadlines.earliestOf(quarantine.nextDue(), exchanges.nextDue());
  }
}
