package dev.dynoscope.paas;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.Fact;
import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.journal.LearnerFact.CommandAnswered;
import dev.dynoscope.journal.LearnerFact.CommandRefused;
import dev.dynoscope.journal.LogLine;
import dev.dynoscope.journal.SlugId;
import dev.dynoscope.paas.json.ChangedEra;
import dev.dynoscope.paas.json.EraFiles;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;

/** A platform in virtual time, with a scripted host and a scripted wire around it. */
final class Script {
  static final Instant START = Instant.parse("2019-11-10T12:00:00Z");
  static final AppName PHOTOS = new AppName("photos");
  static final String HOST = "photos.herokuapp.test";
  private static final Duration OPENING = Duration.ofMillis(1);
  private static final int MOST_STEPS = 200_000;

  private record Planned(Instant at, long order, Input input) {}

  final ScriptedHost host = new ScriptedHost(this);
  final ScriptedWire wire = new ScriptedWire(this);
  final ScriptedStorage storage = new ScriptedStorage(this);
  final List<Entry> entries = new ArrayList<>();
  final List<Effect> effects = new ArrayList<>();
  private final Platform platform;
  private final PriorityQueue<Planned> planned =
      new PriorityQueue<>(Comparator.comparing(Planned::at).thenComparingLong(Planned::order));
  private Instant now;
  private long order;
  Duration pingTakes = Duration.ofSeconds(1);
  private Runnable afterEachStep = () -> {};

  Script(long seed) {
    this(EraFiles.startingIn(EraFiles.DEFAULT), seed);
  }

  Script(Eras eras, long seed) {
    this(eras, seed, START);
  }

  /** A platform with no apps, by the numbers of {@code eras}, at {@code start}. */
  Script(Eras eras, long seed, Instant start) {
    platform = new Platform(eras, seed);
    now = start;
  }

  /** The app "photos" with these commands was deployed and is up. */
  static Script withApp(String... commands) {
    return new Script(1).withPhotos(commands);
  }

  /** The same in an era with some numbers changed: paths and values in turn. */
  static Script withAppIn(List<String> changes, String... commands) {
    Eras era = ChangedEra.with(changes.toArray(String[]::new));
    return new Script(era, 1).withPhotos(commands);
  }

  private Script withPhotos(String... commands) {
    deploy("photos", commands);
    advance(Duration.ofSeconds(10));
    return this;
  }

  /** The same, with dynos of a size of which an app may have many. */
  static Script withLargeDynos(String... commands) {
    Script script = withApp(commands);
    script.tell("ps:type standard-1x");
    script.advance(Duration.ofSeconds(10));
    return script;
  }

  static DynoName web(int index) {
    return new DynoName(PHOTOS, "web", index);
  }

  void afterEachStep(Runnable check) {
    afterEachStep = check;
  }

  Instant now() {
    return now;
  }

  Optional<Instant> nextDue() {
    return platform.nextDue();
  }

  /** Plans an input. */
  void plan(Duration in, Input input) {
    planned.add(new Planned(now.plus(in), order++, input));
  }

  /** Gives an input now, and then all that is planned for now. */
  Outcome give(Input input) {
    Outcome outcome = step(input);
    advance(Duration.ZERO);
    return outcome;
  }

  private Outcome step(Input input) {
    Outcome outcome = platform.handle(input, now);
    entries.addAll(outcome.entries());
    effects.addAll(outcome.effects());
    for (Effect effect : outcome.effects()) {
      switch (effect) {
        case Effect.UseHost _ -> {}
        case Effect.ForDyno order -> host.carryOut(order);
        case Effect.ForWire order -> wire.carryOut(order);
        case Effect.ForStorage order -> storage.carryOut(order);
        case Effect.OpenRouters open -> plan(OPENING, new Input.RoutersOpened(open.addresses()));
        case Effect.Ping ping -> pinged(ping);
        case Effect.CloseRouters _,
            Effect.LimitConnections _,
            Effect.SkipClock _,
            Effect.SetClockRate _,
            Effect.ForSlugs _,
            Effect.AnswerName _,
            Effect.ForResolver _,
            Effect.Browse _,
            Effect.UploadPicture _ -> {}
      }
    }
    afterEachStep.run();
    return outcome;
  }

  /** The monitor's request comes in a moment later; a second after that it has an answer. */
  private void pinged(Effect.Ping ping) {
    plan(Duration.ofMillis(5), wire.arriving(ping.app() + ".herokuapp.test", "/"));
    plan(pingTakes, new Input.PingEnded(ping.app(), ping.number(), wire.status, ""));
  }

  /** Lets time pass; whatever is planned or due on the way happens at its own time. */
  void advance(Duration by) {
    Instant end = now.plus(by);
    for (int i = 0; ; i++) {
      Optional<Instant> input = Optional.ofNullable(planned.peek()).map(Planned::at);
      Optional<Instant> due = platform.nextDue();
      boolean inputFirst = input.isPresent() && due.filter(input.get()::isAfter).isEmpty();
      Optional<Instant> next = inputFirst ? input : due;
      if (next.isEmpty() || next.get().isAfter(end)) {
        now = end;
        return;
      }
      if (i > MOST_STEPS) {
        throw new AssertionError("the platform is never done with " + next.get());
      }
      now = next.get().isAfter(now) ? next.get() : now;
      step(inputFirst ? planned.remove().input() : new Input.Tick());
    }
  }

  /** Deploys; each command is written as in a Procfile: {@code web: node app.js}. */
  void deploy(String app, String... commands) {
    TreeMap<String, String> types = new TreeMap<>();
    for (String command : commands) {
      int colon = command.indexOf(':');
      types.put(command.substring(0, colon), command.substring(colon + 1).trim());
    }
    List<FileInfo> files = List.of(new FileInfo("Procfile", 20), new FileInfo("app.js", 300));
    give(
        new Input.Deployed(
            new AppName(app), new Slug(new SlugId("3f9a77c1"), Language.NODE, types, files, 320)));
  }

  /** Gives a command; the lines of its answer, or the one sentence that refuses it. */
  List<String> tell(String command) {
    Outcome outcome = give(new Input.Told(command));
    for (Entry entry : outcome.entries()) {
      if (entry.fact() instanceof CommandAnswered answered) {
        return answered.lines();
      }
      if (entry.fact() instanceof CommandRefused refused) {
        return List.of(refused.sentence());
      }
    }
    throw new AssertionError(command + " was not answered");
  }

  long get(String path) {
    return wire.request(HOST, path);
  }

  <F> List<F> facts(Class<F> type) {
    return entries.stream().map(Entry::fact).filter(type::isInstance).map(type::cast).toList();
  }

  List<Entry> entriesOf(Class<? extends Fact> type) {
    return entries.stream().filter(e -> type.isInstance(e.fact())).toList();
  }

  /** What a process such as {@code web.1} or {@code router} has in the log, without the times. */
  List<String> log(String process) {
    return facts(LogLine.class).stream()
        .filter(line -> line.process().equals(process))
        .map(LogLine::text)
        .toList();
  }

  /** The environment of the dyno that was started last. */
  SortedMap<String, String> envOfLastBoot() {
    return effects.stream()
        .filter(Effect.StartDyno.class::isInstance)
        .map(Effect.StartDyno.class::cast)
        .reduce((_, last) -> last)
        .orElseThrow()
        .env();
  }

  /** What was asked of object storage. */
  List<Effect> ordersToStorage() {
    return effects.stream().filter(Effect.ForStorage.class::isInstance).toList();
  }

  /** Forgets what was written down so far, so that a test sees only what comes next. */
  Script quietly() {
    entries.clear();
    effects.clear();
    return this;
  }
}
