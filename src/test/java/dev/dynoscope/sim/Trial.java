package dev.dynoscope.sim;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.SlugId;
import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Input;
import dev.dynoscope.paas.Inside;
import dev.dynoscope.paas.Language;
import dev.dynoscope.paas.Outcome;
import dev.dynoscope.paas.Platform;
import dev.dynoscope.paas.Slug;
import dev.dynoscope.sim.scenario.Manner;
import dev.dynoscope.sim.scenario.Scenario;
import dev.dynoscope.sim.scenario.Visitors;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Plays a play against a simulation, and checks every law after every step of the platform. */
final class Trial {
  private static final Duration CALM = Duration.ofHours(3);
  private static final AppName PHOTOS = new AppName("photos");

  private final Planned mishaps = new Planned();
  private final Simulation simulation;
  private final List<Law> laws = new ArrayList<>();
  private final HostLaws hostLaws;
  private final List<Integer> answers = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private long slugs;

  private Trial(long seed, Function<Platform, List<Law>> more) {
    Scenario scenario = FaultScenario.make();
    simulation = new Simulation(scenario, seed, Optional.of(mishaps), this::stepped);
    Platform platform = simulation.platform();
    DynoBook book = new DynoBook();
    hostLaws = new HostLaws(simulation, book);
    Map<String, List<Duration>> waits = new TreeMap<>();
    scenario.eras().forEach(era -> waits.put(era.name(), era.dynos().coolOff()));
    laws.addAll(more.apply(platform));
    laws.addAll(
        List.of(
            book,
            new JournalLaws(),
            new RequestLaws(book),
            new DynoLaws(platform, book),
            new CrashLaws(waits, scenario.eras().getFirst().name()),
            new HoursLaws(platform, book),
            new ReleaseLaws(),
            new BucketLaws(),
            new FoldLaw(platform)));
  }

  /** How a play broke a law: which one, in how many words, and at which of its steps. */
  record Breach(String law, String what, int step) {}

  /** Plays it; empty if all laws hold. */
  static Optional<Breach> of(Play play) {
    return of(play, _ -> List.of());
  }

  /** Plays it, and checks more laws. */
  static Optional<Breach> of(Play play, Function<Platform, List<Law>> more) {
    Trial trial = new Trial(play.seed(), more);
    int step = 0;
    try {
      trial.pass(Duration.ZERO);
      for (; step < play.steps().size(); step++) {
        trial.take(play.steps().get(step));
        trial.pass(Duration.ZERO);
      }
      trial.calm();
      return Optional.empty();
    } catch (Law.Broken e) {
      return Optional.of(new Breach(e.law(), String.valueOf(e.getMessage()), step));
    } catch (RuntimeException e) {
      StackTraceElement at = e.getStackTrace()[0];
      String law = "the rules fail at " + at.getClassName() + "." + at.getMethodName();
      return Optional.of(new Breach(law, law + " line " + at.getLineNumber() + ": " + e, step));
    }
  }

  /** What a play brings about, whether or not it breaks a law. */
  static List<Entry> entries(Play play) {
    Trial trial = new Trial(play.seed(), _ -> List.of());
    play.steps().forEach(trial::take);
    trial.calm();
    return trial.entries;
  }

  private void stepped(Input input, Outcome outcome) {
    entries.addAll(outcome.entries());
    laws.forEach(law -> law.input(input, simulation.now()));
    for (Entry entry : outcome.entries()) {
      laws.forEach(law -> law.entry(entry));
    }
    for (Effect effect : outcome.effects()) {
      laws.forEach(law -> law.effect(effect));
    }
    laws.forEach(law -> law.after(simulation.now()));
  }

  private void take(Step step) {
    switch (step) {
      case Step.Tell s -> simulation.tell(s.command());
      case Step.Ask s -> ask(s);
      case Step.Pass s -> pass(s.by());
      case Step.Leap s -> simulation.leap(s.by());
      case Step.Befall s -> mishaps.add(s);
      case Step.Kill s ->
          living(s.dyno()).ifPresent(d -> simulation.host().end(d, s.status(), false));
      case Step.Grow s -> living(s.dyno()).ifPresent(d -> simulation.host().keep(d, s.megabytes()));
      case Step.Leave s -> simulation.wire().leave(s.exchange());
      case Step.Deploy s -> deploy(s);
      case Step.Give s -> {
        if (mayCome(s.input())) {
          simulation.give(s.input());
        }
      }
    }
  }

  private void pass(Duration by) {
    simulation.runUntil(simulation.now().plus(by), hostLaws::quiet);
  }

  private Optional<SimDyno> living(DynoName dyno) {
    return simulation.host().find(dyno);
  }

  private void ask(Step.Ask step) {
    Duration patience = Duration.ofSeconds(7);
    Visitors.Request request =
        new Visitors.Request("GET", step.host(), step.path(), new Manner(step.habit(), patience));
    for (int i = 0; i < step.times(); i++) {
      int number = answers.size();
      answers.add(0);
      simulation.ask(request, _ -> answers.set(number, answers.get(number) + 1));
    }
  }

  /** To an app that is there, or can be made. */
  private void deploy(Step.Deploy step) {
    AppName app = new AppName(step.app());
    if (!Inside.exists(simulation.platform(), app)) {
      simulation.tell("apps:create " + step.app());
    }
    if (Inside.exists(simulation.platform(), app)) {
      TreeMap<String, String> types = new TreeMap<>();
      for (String command : step.commands()) {
        String[] parts = command.split(": ", 2);
        types.put(parts[0], parts[1]);
      }
      SlugId id = new SlugId(String.format("%012x", ++slugs));
      simulation.builds().takeUp(id, app);
      simulation.give(
          new Input.Deployed(app, new Slug(id, Language.NODE, types, List.of(), 320), List.of()));
    }
  }

  private boolean mayCome(Input input) {
    return switch (input) {
      case Input.OfDyno i ->
          simulation.host().find(i.dyno()).isEmpty()
              ? Inside.boot(simulation.platform(), i.dyno()) > i.boot()
              : simulation.host().find(i.dyno()).get().order().boot() > i.boot();
      case Input.OfOpenExchange i -> !simulation.wire().has(i.exchange());
      default -> true;
    };
  }

  /** Nothing goes wrong from now on, and two web dynos are wanted. */
  private void calm() {
    mishaps.clear();
    simulation.tell("era free-2019");
    pass(CALM);
    for (String app : List.of("photos", "shop", "store")) {
      simulation.tell("maintenance:off -a " + app);
      simulation.tell("pinger:off -a " + app);
    }
    simulation.tell("router:degrade off");
    deploy(new Step.Deploy("photos", List.of("web: node app.js", "worker: node jobs.js")));
    simulation.tell("ps:scale web=2:standard-1x worker=0 -a photos");
    simulation.tell("ps:restart -a photos");
    pass(Duration.ofMinutes(40));
    laws.forEach(Law::calm);
    hostLaws.calm();
    Law.same(Set.of(), unanswered(), "every client has one answer or none any more");
    Law.same(
        List.of("UP", "UP"),
        Inside.dynos(simulation.platform()).entrySet().stream()
            .filter(e -> e.getKey().web() && e.getKey().app().equals(PHOTOS))
            .map(e -> e.getValue().phase())
            .toList(),
        "the dynos that are wanted run");
    Law.same(
        Set.of(),
        new TreeSet<>(Leftovers.of(simulation.platform())),
        "nothing is remembered that is over");
  }

  private Set<Integer> unanswered() {
    Set<Integer> wrong = new TreeSet<>();
    for (int i = 0; i < answers.size(); i++) {
      if (answers.get(i) != 1) {
        wrong.add(i);
      }
    }
    return wrong;
  }
}
