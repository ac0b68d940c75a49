package dev.dynoscope.diagram;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.RequestFact;
import dev.dynoscope.journal.RequestId;
import dev.dynoscope.story.Beat;
import dev.dynoscope.story.Moment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A stage on which much goes on at once, at any moment of a run. */
public final class BusyStage {
  private static final double BEAT_SECONDS = 0.9;
  private final List<Shot> shots = new ArrayList<>();

  /** So many dynos, and so many people who wait for an answer. */
  public BusyStage(int dynos, int requests) {
    Fleet fleet = new Fleet().of(dynos);
    for (int i = 0; i < requests; i++) {
      request(fleet, i, dynos);
    }
    for (int i = 0; i < 8; i++) {
      for (RequestFact fact : request(fleet, requests + i, dynos)) {
        shots.add(shot(fleet, fact));
      }
    }
  }

  private static List<RequestFact> request(Fleet fleet, int i, int dynos) {
    RequestId id = new RequestId("9c1f0c52-7d2e-4b5e-9f0e-2a77b1c4d" + (100 + i));
    int dyno = 1 + i % Math.min(6, dynos);
    List<String> candidates = new ArrayList<>();
    for (int c = 1; c <= Math.min(6, dynos); c++) {
      candidates.add("web." + c);
    }
    String host = "photos.herokuapp.test";
    List<RequestFact> facts =
        List.of(
            new RequestFact.RequestReceived(id, "GET", host, "/page" + i % 7, "127.0.0.1"),
            new RequestFact.RouteFound(id, host, Fleet.APP),
            new RequestFact.DynoPicked(id, Fleet.web(dyno), candidates),
            new RequestFact.RequestForwarded(id, Fleet.web(dyno), 0));
    facts.forEach(fleet::add);
    return facts;
  }

  private static Shot shot(Fleet fleet, RequestFact fact) {
    Entry entry = new Entry(fleet.world.seq(), fleet.now(), 0, Actor.ROUTER, fact);
    Beat beat = new Beat(0, entry, entry.seq(), entry.seq(), Duration.ZERO, Duration.ofMillis(900));
    return new Shot(
        fleet.before, fleet.world, Optional.of(new Moment(beat, 0)), fleet.now(), Optional.empty());
  }

  private Optional<Beat> beat(int i) {
    return i < 0 ? Optional.empty() : shots.get(i % shots.size()).moment().map(Moment::beat);
  }

  /** What is to be seen at a time, in seconds. */
  public Shot at(double time) {
    int beat = (int) (time / BEAT_SECONDS);
    Shot shot = shots.get(beat % shots.size());
    Around around = new Around(beat(beat - 1), beat(beat + 1), true, true);
    Moment moment = new Moment(shot.moment().orElseThrow().beat(), time / BEAT_SECONDS - beat);
    return new Shot(
            shot.before(),
            shot.after(),
            Optional.of(moment),
            shot.now().plusMillis((long) (time * 1000)),
            Optional.empty())
        .within(around);
  }
}
