package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.paas.json.ChangedEra;
import dev.dynoscope.time.Dice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** After any changes, what the register knows is what somebody would count who looks at all. */
class DynosTest {
  private static final Eras ERAS = ChangedEra.with("fleet/hostsPerZone", "4");
  private final SplittableRandom random = new SplittableRandom(11);
  private final Fleet fleet = new Fleet(ERAS, new Scribe(ERAS));
  private final Dynos dynos = new Dynos(fleet, ERAS, new Changes());
  private final Map<DynoName, Dyno> plain = new TreeMap<>();

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private Dyno any() {
    DynoName name =
        new DynoName(
            new AppName(pick(List.of("one", "two"))),
            pick(List.of("web", "worker")),
            1 + random.nextInt(20));
    Instant at = Instant.ofEpochSecond(random.nextInt(1_000));
    Phase up = new Phase.Up(at, new Endpoint("127.0.0.1", 1));
    Phase phase =
        pick(
            List.of(
                up,
                up,
                new Phase.Starting(at, at),
                new Phase.Idle(at),
                new Phase.Crashed(at, at),
                new Phase.Stopping(pick(List.of(Phase.Then.values())), at, false, up)));
    String host = pick(List.copyOf(fleet.all())).name();
    Berth berth = new Berth(host, "Free", 1, 2, at, true);
    return Dyno.created(name, 0).launched(berth, phase);
  }

  private void change() {
    Dyno dyno = any();
    if (random.nextInt(4) > 0) {
      dynos.put(dyno);
      plain.put(dyno.name(), dyno);
    } else if (plain.remove(dyno.name()) != null) {
      dynos.remove(dyno.name());
    }
  }

  private Stream<Dyno> kind(AppName app, String process) {
    return plain.values().stream()
        .filter(d -> d.name().app().equals(app) && d.name().process().equals(process));
  }

  private long count(AppName app, Predicate<Dyno> which) {
    return kind(app, "web").filter(which).count();
  }

  @Test
  void theTalliesAreWhatACountWouldGive() {
    for (int i = 0; i < 3_000; i++) {
      change();
      for (AppName app : List.of(new AppName("one"), new AppName("two"))) {
        Tally web = dynos.web(app);
        assertEquals(count(app, Dyno::up), web.up());
        assertEquals(count(app, Dyno::awake), web.awake());
        assertEquals(count(app, Dyno::asleep), web.asleep());
        assertEquals(count(app, d -> !d.leaving()), web.wanted());
        assertEquals(count(app, d -> d.phase() instanceof Phase.Crashed), web.crashed());
        assertEquals(kind(app, "web").filter(Dyno::up).toList(), dynos.webUp(app));
      }
    }
  }

  @Test
  void whatIsDueAndWhoIsOnAMachineIsWhatALookAtAllWouldFind() {
    for (int i = 0; i < 2_000; i++) {
      change();
      Instant now = Instant.ofEpochSecond(random.nextInt(1_000));
      assertEquals(
          plain.values().stream()
              .filter(d -> d.due(ERAS.now().dynos()).filter(at -> !at.isAfter(now)).isPresent())
              .map(Dyno::name)
              .toList(),
          dynos.due(now));
      String machine = pick(List.copyOf(fleet.all())).name();
      assertEquals(
          plain.values().stream()
              .filter(d -> Dynos.hasProcess(d) && d.berth().host().equals(machine))
              .map(Dyno::name)
              .toList(),
          dynos.on(machine));
      assertEquals(plain.values().stream().anyMatch(Dyno::inTransition), dynos.inTransition());
    }
  }

  @Test
  void aMachineIsPickedByThePlainDefinitionThoughMachinesAreLost() {
    AppName app = new AppName("one");
    for (int i = 0; i < 2_000; i++) {
      change();
      if (i % 300 == 299) {
        fleet.lose(pick(List.copyOf(fleet.all())));
      }
      Spread spread = dynos.kind(new DynoName(app, "web", 1)).spread();
      assertEquals(new Dice(i).pick(allowed(app)), spread.pick(new Dice(i)));
    }
  }

  /** As it is told in words: a zone, and a machine there, that has as few as any. */
  private List<String> allowed(AppName app) {
    Map<String, Long> loads = new HashMap<>();
    kind(app, "web")
        .filter(Dyno::running)
        .forEach(d -> loads.merge(d.berth().host(), 1L, Long::sum));
    List<Fleet.Machine> all = new ArrayList<>(fleet.all());
    if (all.stream().anyMatch(m -> !m.lost())) {
      all.removeIf(Fleet.Machine::lost);
    }
    Map<String, Long> zones = new HashMap<>();
    all.forEach(m -> zones.merge(m.zone(), loads.getOrDefault(m.name(), 0L), Long::sum));
    long inZone = zones.values().stream().min(Long::compare).orElseThrow();
    all.removeIf(m -> zones.getOrDefault(m.zone(), 0L) > inZone);
    long least = all.stream().mapToLong(m -> loads.getOrDefault(m.name(), 0L)).min().orElseThrow();
    return all.stream()
        .map(Fleet.Machine::name)
        .filter(name -> loads.getOrDefault(name, 0L) == least)
        .toList();
  }

  @Test
  void nothingIsDueOnAMachineThatWasLostUntilThatIsNoticed() {
    Dyno dyno = any();
    while (!dyno.inTransition() || dyno.due(ERAS.now().dynos()).isEmpty()) {
      dyno = any();
    }
    dynos.put(dyno);
    fleet.lose(fleet.find(dyno.berth().host()).orElseThrow());
    dynos.reckonOn(dyno.berth().host());

    assertEquals(Optional.empty(), dynos.nextDue());
    assertEquals(false, dynos.inTransition());
  }
}
