package dev.dynoscope.paas;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.PingFact.PingEnded;
import dev.dynoscope.journal.PingFact.PingSent;
import dev.dynoscope.journal.PingFact.PingerRemoved;
import dev.dynoscope.journal.PingFact.PingerSet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Monitors outside the platform that visit apps again and again, at platform time, so that they do
 * not sleep (Free Dyno Hours, Dev Center, warns of what that costs). A visit is a request like any
 * other. While one is on its way, the next one is left out.
 */
final class Pingers {
  /**
   * A pinger.
   *
   * @param away the number of the visit that is on its way
   * @param last how the latest visit ended, in words
   */
  record Pinger(
      AppName app, String path, Duration every, Instant next, Optional<Long> away, String last) {
    Pinger nextAt(Instant time) {
      return new Pinger(app, path, every, time, away, last);
    }

    Pinger sent(long number) {
      return new Pinger(app, path, every, next, Optional.of(number), last);
    }

    Pinger back(String how) {
      return new Pinger(app, path, every, next, Optional.empty(), how);
    }
  }

  private final SortedMap<AppName, Pinger> pingers = new TreeMap<>();
  private final Deadlines<AppName> visitsDue = Deadlines.inOrder();
  private final RouteTable routes;
  private final Scribe scribe;
  private long visits;

  /** Visits on their way. */
  private int away;

  Pingers(RouteTable routes, Scribe scribe) {
    this.routes = routes;
    this.scribe = scribe;
  }

  /** Sets an app's pinger; the first visit is due at once. */
  void set(AppName app, String path, Duration every) {
    put(new Pinger(app, path, every, scribe.now(), Optional.empty(), "no visit yet"));
    scribe.note(Actor.CLIENT, new PingerSet(app, url(app, path), every));
  }

  /** Takes an app's pinger away; says whether there was one. */
  boolean remove(AppName app) {
    Pinger gone = pingers.remove(app);
    boolean there = gone != null;
    discount(gone);
    visitsDue.clear(app);
    if (there) {
      scribe.note(Actor.CLIENT, new PingerRemoved(app));
    }
    return there;
  }

  private void put(Pinger pinger) {
    discount(pingers.put(pinger.app(), pinger));
    away += pinger.away().isPresent() ? 1 : 0;
    visitsDue.set(pinger.app(), pinger.next());
  }

  private void discount(@Nullable Pinger gone) {
    away -= gone != null && gone.away().isPresent() ? 1 : 0;
  }

  List<Pinger> all() {
    return List.copyOf(pingers.values());
  }

  String url(AppName app, String path) {
    return routes.url(app, path);
  }

  void handleDue(Instant now) {
    for (AppName app : visitsDue.due(now)) {
      Optional.ofNullable(pingers.get(app)).ifPresent(pinger -> due(pinger, now));
    }
  }

  private void due(Pinger pinger, Instant now) {
    Pinger next = pinger.nextAt(after(pinger, now));
    put(next);
    if (next.away().isEmpty()) {
      scribe.byItself(() -> send(next));
    }
  }

  /** The next time of its row that lies ahead. */
  private static Instant after(Pinger pinger, Instant now) {
    long missed = Duration.between(pinger.next(), now).dividedBy(pinger.every());
    return pinger.next().plus(pinger.every().multipliedBy(missed + 1));
  }

  private void send(Pinger pinger) {
    visits++;
    put(pinger.sent(visits));
    String url = url(pinger.app(), pinger.path());
    scribe.note(Actor.CLIENT, new PingSent(pinger.app(), url));
    scribe.ask(new Effect.Ping(pinger.app(), visits, url));
  }

  /** A visit ended; one of a pinger that is not there any more is nobody's business. */
  void ended(Input.PingEnded input) {
    Pinger pinger = pingers.get(input.app());
    if (pinger != null && pinger.away().equals(Optional.of(input.number()))) {
      put(pinger.back(input.status() > 0 ? "status " + input.status() : input.trouble()));
      scribe.note(Actor.CLIENT, new PingEnded(input.app(), input.status(), input.trouble()));
    }
  }

  /** The visits that are on their way end there. */
  void breakOff(String sentence) {
    for (Pinger pinger : all()) {
      pinger
          .away()
          .ifPresent(number -> ended(new Input.PingEnded(pinger.app(), number, 0, sentence)));
    }
  }

  /** Whether a visit is on its way. */
  boolean working() {
    return away > 0;
  }

  Optional<Instant> nextDue() {
    return visitsDue.earliest();
  }
}
