package dev.dynoscope.demo;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.ClockFact.EraBegan;
import dev.dynoscope.journal.DynoFact.DynoCrashed;
import dev.dynoscope.journal.DynoFact.DynoErred;
import dev.dynoscope.journal.DynoFact.DynoIdled;
import dev.dynoscope.journal.DynoFact.DynoLost;
import dev.dynoscope.journal.DynoFact.DynoSignalled;
import dev.dynoscope.journal.DynoFact.DynoStarted;
import dev.dynoscope.journal.DynoFact.DynoUnidled;
import dev.dynoscope.journal.DynoFact.DynoUp;
import dev.dynoscope.journal.DynoFact.StopReason;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.Fact;
import dev.dynoscope.journal.HostFact.HostFailed;
import dev.dynoscope.journal.HostFact.HostLossNoticed;
import dev.dynoscope.journal.HoursFact.AppHours;
import dev.dynoscope.journal.HoursFact.HoursCounted;
import dev.dynoscope.journal.HoursFact.HoursExhausted;
import dev.dynoscope.journal.HoursFact.HoursRenewed;
import dev.dynoscope.journal.RequestFact.RequestFailed;
import dev.dynoscope.journal.RequestFact.ResponseCompleted;
import dev.dynoscope.journal.RequestFact.RouteFound;
import dev.dynoscope.journal.RequestId;
import dev.dynoscope.journal.SlugId;
import dev.dynoscope.journal.TrafficFact.RequestsCounted;
import dev.dynoscope.time.Dice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Thirty-three days of two apps, with something of all that a report tells. */
public final class MonthJournal {
  /** When it begins: with a month. */
  public static final Instant START = Instant.parse("2020-01-01T00:00:00Z");

  private static final int DAYS = 33;
  private static final AppName PHOTOS = new AppName("photos");
  private static final AppName SHOP = new AppName("shop");
  private static final Duration POOL = Duration.ofHours(550);
  private final List<Entry> entries = new ArrayList<>();
  private final Dice dice = new Dice(7);
  private Instant now = START;
  private int boots;
  private long requests;

  private MonthJournal() {}

  /** The entries, the same each time. */
  public static List<Entry> made() {
    MonthJournal journal = new MonthJournal();
    journal.note(new EraBegan("free-2019", "Free tier, 2019", Duration.ofMinutes(30)));
    journal.hours(Duration.ZERO, 1, Instant.parse("2020-02-01T00:00:00Z"));
    for (int day = 0; day < DAYS; day++) {
      journal.day(day);
    }
    return List.copyOf(journal.entries);
  }

  private void note(Fact fact) {
    entries.add(new Entry(entries.size() + 1L, now, 0, Actor.PLATFORM, fact));
  }

  private void hours(Duration used, int rate, Instant renewal) {
    List<AppHours> rows =
        List.of(new AppHours(PHOTOS, used, rate), new AppHours(SHOP, Duration.ofHours(11), 0));
    note(new HoursCounted(POOL, false, false, renewal, rows));
  }

  private void day(int day) {
    DynoName web = new DynoName(PHOTOS, "web", 1);
    wake(web);
    for (int hour = 0; hour < 24; hour++) {
      now = START.plus(Duration.ofDays(day)).plus(Duration.ofHours(hour)).plusSeconds(20);
      hour(day, hour);
    }
    if (day == 22) {
      note(new HoursExhausted(Optional.empty(), POOL, Instant.parse("2020-02-01T00:00:00Z")));
      hours(POOL.minusHours(11), 0, Instant.parse("2020-02-01T00:00:00Z"));
    }
    if (day == 30) {
      now = Instant.parse("2020-02-01T00:00:00Z");
      note(new HoursRenewed(POOL, Instant.parse("2020-03-01T00:00:00Z")));
      hours(Duration.ZERO, 1, Instant.parse("2020-03-01T00:00:00Z"));
    }
    dynos(day);
    note(new DynoIdled(web, boots));
  }

  private void wake(DynoName web) {
    now = now.plusSeconds(1);
    if (boots > 0) {
      note(new DynoUnidled(web, boots));
    }
    boot(web, Duration.ofMillis(2000 + dice.below(3000) + dice.below(6000)));
  }

  private void boot(DynoName dyno, Duration took) {
    boots++;
    note(new DynoStarted(dyno, boots, 1, new SlugId("3f9a77c1"), "node app.js", "host-a1", "Free"));
    now = now.plus(took);
    note(new DynoUp(dyno, boots, "127.0.0.1:5000", took, 0, now.plus(Duration.ofDays(1))));
  }

  private void hour(int day, int hour) {
    TreeMap<String, Long> counts = new TreeMap<>();
    counts.put("200", 40 + dice.below(60) + 12L * (12 - Math.abs(12 - hour)));
    counts.put("404", dice.below(8));
    if (day == 12) {
      counts.put("503 H12", 30 + dice.below(20));
    }
    note(new RequestsCounted(PHOTOS, counts));
    for (int i = 0; i < 6; i++) {
      request(i == 0 && hour == 3 ? "H27" : "");
    }
    if (day >= 23 && day < 31 && hour % 6 == 0) {
      request("H82");
    }
  }

  private void request(String code) {
    RequestId id = new RequestId("r" + requests++);
    note(new RouteFound(id, "photos.herokuapp.test", PHOTOS));
    now = now.plusMillis(40);
    String words = code.equals("H82") ? "Free dyno quota exhausted" : "Client Request Interrupted";
    note(
        code.isEmpty()
            ? new ResponseCompleted(
                id,
                new DynoName(PHOTOS, "web", 1),
                200,
                900,
                Duration.ofMillis(1),
                Duration.ofMillis(4 + dice.below(20) * (1 + dice.below(12))))
            : new RequestFailed(id, code, code.equals("H82") ? 503 : 499, words));
  }

  private void dynos(int day) {
    DynoName worker = new DynoName(SHOP, "worker", 1);
    if (day % 3 == 0) {
      note(new DynoErred(worker, day, "R14", "Memory quota exceeded"));
    }
    if (day % 9 == 4) {
      note(new DynoErred(worker, day, "R15", "Memory quota vastly exceeded"));
      note(new DynoSignalled(worker, day, "SIGKILL", StopReason.MEMORY));
      note(new DynoCrashed(worker, day, "it took far more memory than it may (R15)", retry()));
    } else if (day % 11 == 10) {
      note(new HostFailed("host-a" + day, "us-east-1a"));
      note(new DynoLost(worker, day, "host-a" + day));
      note(new HostLossNoticed("host-a" + day, Duration.ofMinutes(2), "host-a" + (day + 1)));
    } else {
      note(new DynoSignalled(worker, day, "SIGTERM", StopReason.CYCLE));
    }
    boot(worker, Duration.ofMillis(800 + dice.below(400)));
  }

  private Optional<Instant> retry() {
    return Optional.of(now.plusSeconds(600));
  }
}
