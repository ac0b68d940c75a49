package dev.dynoscope.pairs;

import dev.dynoscope.journal.AppFact;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.json.Unreadable;
import dev.dynoscope.paas.Language;
import dev.dynoscope.paas.json.EraFiles;
import dev.dynoscope.sim.json.AppFile;
import dev.dynoscope.sim.scenario.AppPlan;
import dev.dynoscope.sim.scenario.Lines;
import dev.dynoscope.sim.scenario.Page;
import dev.dynoscope.sim.scenario.ProcessPlan;
import dev.dynoscope.sim.scenario.Scenario;
import dev.dynoscope.sim.scenario.Spread;
import dev.dynoscope.sim.scenario.Ways;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The apps of the pairs: folders for the live platform, ways for the simulation. */
final class PairApps {
  private static final Path SAMPLES = Path.of("lessons", "apps");

  /** After those have left who are to leave before. */
  private static final Spread LATER = new Spread.Fixed(Duration.ofSeconds(6));

  static final int CROWD = 28;
  private static final Spread SOON = new Spread.Fixed(Duration.ofMillis(5));

  private PairApps() {}

  /** All app folders, in the order in which they are deployed. */
  static List<Path> folders(Path scratch) throws IOException {
    return List.of(
        SAMPLES.resolve("misbehave"),
        SAMPLES.resolve("photos"),
        SAMPLES.resolve("leaky"),
        app(
            scratch.resolve("quiet"),
            "release: exit 0",
            "worker: exec sleep 100000",
            "deaf: trap '' TERM HUP; exec sleep 100000",
            "brief: exec sleep 0.1",
            "fails: exit 3",
            "floods: seq 1700"),
        app(scratch.resolve("never"), "web: exec sleep 100000"),
        app(scratch.resolve("crowd"), crowd()),
        app(scratch.resolve("broken"), "release: exit 1", "worker: exec sleep 100000"));
  }

  /** So many process types that together they use up a month's free hours in a day. */
  private static String[] crowd() {
    return IntStream.range(0, CROWD)
        .mapToObj(i -> "job" + i + ": exec sleep 100000")
        .toArray(String[]::new);
  }

  private static Path app(Path folder, String... procfile) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve("Procfile"), Arrays.asList(procfile));
    return folder;
  }

  /** The same apps as data; what is in their slugs is as the live compiler has found it. */
  static Scenario scenario(Instant start, List<Entry> live) {
    List<AppPlan> plans = new ArrayList<>();
    for (Entry entry : live) {
      if (entry.fact() instanceof AppFact.SlugCompiled slug) {
        plans.add(plan(slug));
      }
    }
    Spread line = new Spread.Fixed(Duration.ofMillis(1));
    return new Scenario(
        "pairs",
        "",
        EraFiles.from(EraFiles.load(EraFiles.DEFAULT)),
        start,
        Duration.ofDays(400),
        plans,
        List.of(),
        List.of(),
        new Lines(line, line, 0),
        Optional.empty(),
        new TreeMap<>());
  }

  private static AppPlan plan(AppFact.SlugCompiled slug) {
    Language language =
        Arrays.stream(Language.values())
            .filter(each -> each.title().equals(slug.language()))
            .findFirst()
            .orElseThrow();
    List<ProcessPlan> processes = new ArrayList<>();
    slug.commands()
        .forEach((type, command) ->
            processes.add(new ProcessPlan(type, command, ways(slug.app().value(), type))));
    return new AppPlan(slug.app(), language, slug.files(), processes);
  }

  /** How a sample app behaves, as the file says that comes with it. */
  static Ways shipped(String app) {
    try {
      String model = Files.readString(SAMPLES.resolve(app + ".json"));
      return AppFile.read(new AppName(app), model).process("web").orElseThrow().ways();
    } catch (IOException | Unreadable e) {
      throw new AssertionError(app, e);
    }
  }

  private static Ways ways(String app, String type) {
    return switch (app + "/" + type) {
      case "misbehave/web", "photos/web" -> shipped(app);
      case "leaky/web" -> leaking();
      case "quiet/deaf" -> ways(true, false, Optional.empty(), 0, List.of());
      case "quiet/brief" -> ways(true, true, Optional.of(Duration.ofMillis(100)), 0, List.of());
      case "quiet/fails" -> ways(true, true, Optional.of(Duration.ofMillis(20)), 3, List.of());
      case "quiet/release" -> ways(true, true, Optional.of(Duration.ofMillis(20)), 0, List.of());
      case "broken/release" -> ways(true, true, Optional.of(Duration.ofMillis(20)), 1, List.of());
      case "quiet/floods" -> flooding();
      case "never/web" -> ways(false, true, Optional.empty(), 0, List.of());
      default -> ways(true, true, Optional.empty(), 0, List.of());
    };
  }

  private static Ways leaking() {
    Page leak =
        new Page("/leak", Page.Habit.ANSWER, 200, LATER, 2177, Optional.empty(), List.of(), 600);
    Ways ways = listening(List.of(leak));
    return new Ways(
        ways.boot(),
        true,
        ways.exit(),
        true,
        ways.life(),
        ways.status(),
        new Ways.Memory(50, 0),
        100,
        ways.pages(),
        List.of(),
        List.of());
  }

  private static Ways flooding() {
    Ways ways = ways(true, true, Optional.of(Duration.ofMillis(50)), 0, List.of());
    return new Ways(
        ways.boot(),
        true,
        ways.exit(),
        true,
        ways.life(),
        ways.status(),
        ways.memory(),
        100,
        List.of(),
        List.of(),
        IntStream.rangeClosed(1, 1700).mapToObj(String::valueOf).toList());
  }

  private static Ways listening(List<Page> pages) {
    return ways(true, true, Optional.empty(), 1, pages);
  }

  private static Ways ways(
      boolean binds, boolean heedsTerm, Optional<Duration> life, int status, List<Page> pages) {
    return new Ways(
        new Spread.Fixed(Duration.ofMillis(700)),
        binds,
        SOON,
        heedsTerm,
        life.map(Spread.Fixed::new),
        status,
        new Ways.Memory(0, 0),
        100,
        pages,
        List.of(),
        List.of());
  }
}
