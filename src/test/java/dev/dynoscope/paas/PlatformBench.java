package dev.dynoscope.paas;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.SlugId;
import dev.dynoscope.paas.json.ChangedEra;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Measures the rules alone, in virtual time: how many steps and entries a second a platform makes
 * while its dynos are cycled, or sleep and wake, around it a host and a wire that do nothing but
 * answer. Run by hand, see docs/benchmarks.md; no test runs it.
 */
final class PlatformBench {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Instant START = Instant.parse("2019-11-01T00:00:00Z");
  private static final Duration BOOT = Duration.ofSeconds(3);
  private static final Duration WIRE = Duration.ofMillis(1);
  private static final String OPTIONS = "-Dfile.encoding=UTF-8";

  /** Free dynos, and one size of which an app may have as many as it likes. */
  private static final String SIZES =
      """
      [{"name": "free", "title": "Free", "memoryMegabytes": 512, "killPercent": 200,
        "processes": 256, "mostPerType": 1, "sleeps": true, "pooled": 1,
        "javaOptions": "%s"},
       {"name": "standard-1x", "title": "Standard-1X", "memoryMegabytes": 512,
        "killPercent": 200, "processes": 256, "mostPerType": 1000000, "sleeps": false,
        "pooled": 0, "javaOptions": "%s"}]\
      """
          .formatted(OPTIONS, OPTIONS)
          .replace("\n", " ");

  private record Planned(Instant at, long order, Input input) implements Comparable<Planned> {
    @Override
    public int compareTo(Planned other) {
      int byTime = at.compareTo(other.at);
      return byTime != 0 ? byTime : Long.compare(order, other.order);
    }
  }

  private final PriorityQueue<Planned> planned = new PriorityQueue<>();
  private final Map<DynoName, Integer> alive = new HashMap<>();
  private final Platform platform;
  private final Duration visitEvery;
  private Instant now = START;
  private long order;
  private long steps;
  private long entries;
  private long cpu = THREADS.getCurrentThreadCpuTime();

  private PlatformBench(int machines, Duration visitEvery) {
    this.visitEvery = visitEvery;
    Eras eras =
        ChangedEra.with(
            "dynos/sizes",
            SIZES,
            "fleet/hostsPerZone",
            String.valueOf(machines / 3),
            "hours/pool",
            "PT2000000H");
    platform = new Platform(eras, 1);
  }

  /** Arguments: cycle APPS DYNOS DAYS MACHINES, or visits APPS DAYS MACHINES. */
  public static void main(String[] words) {
    boolean visits = words[0].equals("visits");
    int[] numbers = List.of(words).stream().skip(1).mapToInt(Integer::parseInt).toArray();
    int dynos = visits ? 1 : numbers[1];
    int days = numbers[numbers.length - 2];
    int machines = numbers[numbers.length - 1];
    PlatformBench bench = new PlatformBench(machines, visits ? Duration.ofHours(1) : Duration.ZERO);
    bench.begin(numbers[0], dynos);
    bench.report("set up");
    for (int day = 0; day < days; day += Math.max(1, days / 3)) {
      bench.advance(Duration.ofDays(Math.max(1, days / 3)));
      bench.report("day " + (day + Math.max(1, days / 3)));
    }
  }

  private void begin(int apps, int dynos) {
    TreeMap<String, String> types = new TreeMap<>(Map.of("web", "node app.js"));
    Slug slug = new Slug(new SlugId("3f9a77c1"), Language.NODE, types, List.of(), 320);
    for (int i = 0; i < apps; i++) {
      AppName name = new AppName("app-" + i);
      step(new Input.Deployed(name, slug, List.of()));
      if (visitEvery.isZero()) {
        scale(name, dynos);
      } else {
        plan(visitEvery.multipliedBy(i).dividedBy(apps), arriving(i));
      }
      advance(Duration.ofSeconds(10));
    }
  }

  private void scale(AppName app, int dynos) {
    step(new Input.Told("ps:scale web=" + dynos + ":standard-1x -a " + app));
  }

  private Input arriving(long exchange) {
    return new Input.RequestArrived(
        exchange,
        new RequestHead(
            "GET",
            "/",
            List.of(new RequestHead.Header("Host", host(exchange))),
            "203.0.113.7",
            80));
  }

  private static String host(long exchange) {
    return "app-" + exchange % 1_000_000 + ".herokuapp.test";
  }

  private void plan(Duration in, Input input) {
    planned.add(new Planned(now.plus(in), order++, input));
  }

  private void advance(Duration by) {
    Instant end = now.plus(by);
    while (true) {
      Optional<Instant> due = platform.nextDue();
      Planned first = planned.peek();
      boolean tick = first == null || due.filter(at -> at.isBefore(first.at())).isPresent();
      Instant next = first == null || tick ? due.orElse(end) : first.at();
      if (next.isAfter(end)) {
        now = end;
        return;
      }
      now = next.isAfter(now) ? next : now;
      step(tick ? new Input.Tick() : planned.remove().input());
    }
  }

  private void step(Input input) {
    Outcome outcome = platform.handle(input, now);
    steps++;
    entries += outcome.entries().size();
    outcome.effects().forEach(this::carryOut);
    if (!visitEvery.isZero() && input instanceof Input.RequestArrived arrived) {
      plan(visitEvery, arriving(arrived.exchange() + 1_000_000));
    }
  }

  private void carryOut(Effect effect) {
    if (effect instanceof Effect.StartDyno start) {
      alive.put(start.dyno(), start.boot());
      Endpoint at = new Endpoint("127.0.0.1", 5000);
      plan(BOOT, new Input.DynoReady(start.dyno(), start.boot(), at, 4711));
    } else if (effect instanceof Effect.SignalDyno signal
        && alive.remove(signal.dyno(), signal.boot())) {
      plan(WIRE, new Input.DynoEnded(signal.dyno(), signal.boot(), 143, List.of()));
    } else if (effect instanceof Effect.Forward forward) {
      long x = forward.exchange();
      plan(WIRE, new Input.Connected(x, WIRE));
      plan(WIRE, new Input.RequestSent(x, 120));
      plan(WIRE.multipliedBy(20), new Input.AnswerBegan(x, 200));
      plan(WIRE.multipliedBy(20), new Input.AnswerEnded(x, 13));
    }
  }

  private void report(String what) {
    double seconds = (THREADS.getCurrentThreadCpuTime() - cpu) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%-8s %,10d steps %,11d entries %8.2f s of CPU %,11.0f steps/s %,11.0f entries/s%n",
        what,
        steps,
        entries,
        seconds,
        steps / seconds,
        entries / seconds);
    steps = 0;
    entries = 0;
    cpu = THREADS.getCurrentThreadCpuTime();
  }
}
