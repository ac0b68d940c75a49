package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.AppFact;
import dev.dynoscope.journal.DnsRecord;
import dev.dynoscope.journal.DynoFact;
import dev.dynoscope.journal.DynoFact.DiskDiscarded;
import dev.dynoscope.journal.DynoFact.DynoCompleted;
import dev.dynoscope.journal.DynoFact.DynoCrashed;
import dev.dynoscope.journal.DynoFact.DynoExited;
import dev.dynoscope.journal.DynoFact.DynoIdled;
import dev.dynoscope.journal.DynoFact.DynoLost;
import dev.dynoscope.journal.DynoFact.DynoRemoved;
import dev.dynoscope.journal.DynoFact.DynoStarted;
import dev.dynoscope.journal.DynoFact.DynoUnidled;
import dev.dynoscope.journal.DynoFact.DynoUp;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.FleetFact;
import dev.dynoscope.journal.HostFact.HostFailed;
import dev.dynoscope.journal.HoursFact;
import dev.dynoscope.journal.RequestFact;
import dev.dynoscope.journal.RequestFact.RequestFailed;
import dev.dynoscope.journal.RequestFact.RequestReceived;
import dev.dynoscope.journal.RequestFact.ResponseCompleted;
import dev.dynoscope.journal.RequestId;
import dev.dynoscope.journal.StorageFact;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What holds after every step of every script; reads each entry and each effect once. */
final class Invariants {
  private record Boot(DynoName dyno, int number) {}

  private final Script script;
  private int entriesRead;
  private int effectsRead;
  private final HoursBook hours = new HoursBook();
  private final Set<RequestId> open = new HashSet<>();
  private final Set<RequestId> ended = new HashSet<>();
  private final Map<DynoName, Integer> boots = new HashMap<>();
  private final Set<Boot> discarded = new HashSet<>();
  private final Set<String> retired = new HashSet<>();
  private final Set<Long> answered = new HashSet<>();
  private final Set<DynoName> removed = new HashSet<>();
  private final Set<DynoName> running = new HashSet<>();
  private final Set<DynoName> asleep = new HashSet<>();
  private final ReleaseInvariants releases = new ReleaseInvariants();
  private final BucketInvariants buckets = new BucketInvariants();
  private final Set<String> lost = new HashSet<>();

  Invariants(Script script) {
    this.script = script;
  }

  void check() {
    for (; entriesRead < script.entries.size(); entriesRead++) {
      Entry entry = script.entries.get(entriesRead);
      assertEquals(entriesRead + 1, entry.seq(), "entries are numbered without gaps");
      assertTrue(entry.cause() < entry.seq(), "a cause lies before its effect");
      switch (entry.fact()) {
        case RequestFact fact -> request(fact);
        case FleetFact.RoutersOpened fact -> retired.removeAll(fact.addresses());
        case FleetFact.RoutersRetired fact -> retired.addAll(fact.addresses());
        case AppFact fact -> {
          releases.app(fact);
          buckets.app(fact);
        }
        case DynoFact fact -> dyno(fact);
        case StorageFact fact -> buckets.storage(fact);
        case HoursFact fact -> hours.follow(fact, entry.at());
        case HostFailed fact -> assertTrue(lost.add(fact.host()), "a machine is lost once");
        default -> {}
      }
    }
    for (; effectsRead < script.effects.size(); effectsRead++) {
      effect(script.effects.get(effectsRead));
    }
    for (DynoName sleeper : asleep) {
      assertTrue(
          running.contains(sleeper) || !script.host.alive.containsKey(sleeper),
          () -> sleeper + " sleeps and has a process");
    }
  }

  private void request(RequestFact fact) {
    RequestId id = fact.request();
    switch (fact) {
      case RequestReceived _ -> assertTrue(open.add(id), "a request is received once");
      case ResponseCompleted _, RequestFailed _ -> {
        assertTrue(open.remove(id), "only an open request has an outcome");
        assertTrue(ended.add(id), "a request has one outcome");
      }
      default -> assertTrue(open.contains(id), () -> "told after its outcome: " + fact);
    }
  }

  private void dyno(DynoFact fact) {
    int latest = boots.getOrDefault(fact.dyno(), 0);
    switch (fact) {
      case DynoStarted started -> {
        releases.started(started);
        assertEquals(latest + 1, started.boot(), "each boot has the next number");
        boots.put(started.dyno(), started.boot());
        removed.remove(started.dyno());
        asleep.remove(started.dyno());
        assertTrue(running.add(started.dyno()), "a boot begins when the one before has ended");
        assertTrue(!started.command().isEmpty(), () -> "no command: " + started);
        assertTrue(!lost.contains(started.host()), () -> "its machine is lost: " + started);
      }
      case DiskDiscarded disk ->
          assertTrue(discarded.add(new Boot(disk.dyno(), disk.boot())), "a disk is lost once");
      case DynoUp up -> {
        assertEquals(latest, up.boot(), "only the present boot comes up");
        assertTrue(!discarded.contains(new Boot(up.dyno(), up.boot())), "its disk was lost");
      }
      case DynoExited exited -> {
        assertEquals(latest, exited.boot(), "only the present boot ends");
        running.remove(exited.dyno());
      }
      case DynoLost gone -> {
        assertTrue(lost.contains(gone.host()), "a dyno is lost with its machine");
        running.remove(gone.dyno());
      }
      case DynoCompleted done -> {
        assertEquals(1, done.boot(), "a one-off dyno boots once");
        running.remove(done.dyno());
        assertTrue(!script.host.alive.containsKey(done.dyno()), "a complete dyno has no process");
      }
      case DynoIdled idled -> asleep.add(idled.dyno());
      case DynoUnidled woken -> assertTrue(asleep.remove(woken.dyno()), "only a sleeper wakes");
      case DynoCrashed crashed -> running.remove(crashed.dyno());
      case DynoRemoved gone -> {
        assertTrue(removed.add(gone.dyno()), "a dyno is removed once");
        asleep.remove(gone.dyno());
        assertTrue(!script.host.alive.containsKey(gone.dyno()), "a removed dyno has no process");
      }
      default -> {}
    }
  }

  private void effect(Effect effect) {
    switch (effect) {
      case Effect.Refuse refuse -> answered(refuse.exchange());
      case Effect.Abort abort -> answered(abort.exchange());
      case Effect.AnswerName answer -> named(answer.answer());
      case Effect.Forward forward ->
          assertTrue(!answered.contains(forward.exchange()), "forwarded after its answer");
      case Effect.ForStorage order -> buckets.asked(order);
      case Effect.StartDyno start -> buckets.started(start);
      default -> {}
    }
  }

  /** DNS gives out addresses in service, pinned ones, and none of the platform's that are old. */
  private void named(DnsAnswer answer) {
    for (DnsRecord rec : answer.chain()) {
      boolean pinned = rec.name().endsWith(".example");
      assertTrue(
          !rec.type().equals("A") || pinned || !retired.contains(rec.value()),
          () -> "an address that was given up: " + rec);
    }
  }

  private void answered(long exchange) {
    assertTrue(answered.add(exchange), "an exchange is answered once");
  }

  /** After all that was asked has been carried out. */
  void checkDrained() {
    check();
    assertEquals(Set.of(), open, "requests without an outcome");
    assertEquals(
        List.of(Script.web(1), Script.web(2)),
        script.host.alive.keySet().stream()
            .filter(d -> d.web() && d.app().equals(Script.PHOTOS))
            .toList(),
        "the dynos that are wanted run");
  }
}
