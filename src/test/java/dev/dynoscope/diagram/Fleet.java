package dev.dynoscope.diagram;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.AppFact;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.ClockFact;
import dev.dynoscope.journal.DynoFact;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.Fact;
import dev.dynoscope.journal.SlugId;
import dev.dynoscope.time.Dice;
import dev.dynoscope.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A world with many dynos, of which some fail every hour. */
final class Fleet {
  static final AppName APP = new AppName("photos");
  private static final SlugId SLUG = new SlugId("3f9a77c1");
  private final Dice dice = new Dice(7);
  private Instant now = Instant.parse("2026-11-21T14:00:00Z");
  World before = World.EMPTY;
  World world = World.EMPTY;

  static DynoName web(int index) {
    return new DynoName(APP, "web", index);
  }

  Instant now() {
    return now;
  }

  Fleet add(Fact fact) {
    before = world;
    world = world.after(new Entry(world.seq() + 1, now, 0, Actor.PLATFORM, fact));
    return this;
  }

  /** So many dynos, all up. */
  Fleet of(int dynos) {
    add(new ClockFact.EraBegan("2019", "2019", Duration.ofMinutes(30)));
    add(new AppFact.AppCreated(APP, List.of("photos.herokuapp.test")));
    for (int i = 1; i <= dynos; i++) {
      boot(i, 1);
    }
    return this;
  }

  private void boot(int i, int boot) {
    String host = "host-" + (char) ('a' + i % 3) + i / 8;
    add(new DynoFact.DynoStarted(web(i), boot, 7, SLUG, "java Photos", host, "Free"));
    if (boot == 1 || dice.unit() < 0.9) {
      add(
          new DynoFact.DynoUp(
              web(i), boot, "127.0.0.1:41000", Duration.ofSeconds(3), 1, now.plusSeconds(90_000)));
    }
  }

  /** Hours go by, in each of which some dynos crash, fall asleep, are lost or boot anew. */
  Fleet hours(int hours, int dynos) {
    for (int hour = 0; hour < hours; hour++) {
      now = now.plus(Duration.ofHours(1));
      int failures = (int) (dice.unit() * 9) + (hour == hours * 2 / 3 ? 24 : 0);
      for (int i = 0; i < failures; i++) {
        int dyno = 1 + (int) (dice.unit() * dynos);
        add(new DynoFact.DynoCrashed(web(dyno), 1, "exited", Optional.empty()));
        if (dice.unit() < 0.85) {
          boot(dyno, 2);
        }
      }
      add(new DynoFact.DynoIdled(web(1 + (int) (dice.unit() * dynos)), 1));
      add(new DynoFact.DynoLost(web(1 + (int) (dice.unit() * dynos)), 1, "host-a1"));
    }
    return this;
  }
}
