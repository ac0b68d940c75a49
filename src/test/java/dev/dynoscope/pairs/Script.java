package dev.dynoscope.pairs;

import dev.dynoscope.journal.DynoFact;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.LearnerFact;
import dev.dynoscope.journal.RequestFact;
import dev.dynoscope.sim.scenario.Manner;
import dev.dynoscope.sim.scenario.Visitors;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** A script, written down step by step. */
final class Script {
  private final String name;
  private final List<Step> steps = new ArrayList<>();

  private final List<String> leftOut = new ArrayList<>();

  Script(String name) {
    this.name = name;
  }

  /** What becomes of a request for {@code path} is a race: it is left out. */
  Script leavingOut(String path) {
    leftOut.add(path);
    return this;
  }

  /** Whether a thing is left out. */
  boolean leavesOut(String thing) {
    return leftOut.stream().anyMatch(thing::contains);
  }

  String name() {
    return name;
  }

  List<Step> steps() {
    return steps;
  }

  private Script with(Step step) {
    steps.add(step);
    return this;
  }

  /** Gives a command, and waits until it is answered. */
  Script tell(String command) {
    return with(new Step.Tell(command))
        .until("answered", e -> e.fact() instanceof LearnerFact.CommandAnswered);
  }

  Script get(String app, String path) {
    return ask(app, "GET", path, Manner.PATIENT, 1);
  }

  /** Asks, and waits for the outcome. */
  Script gets(String app, String path) {
    return get(app, path).ended(1);
  }

  Script ask(String app, String method, String path, Manner manner, int times) {
    return with(new Step.Ask(request(app, method, path, manner), times));
  }

  private static Visitors.Request request(String app, String method, String path, Manner manner) {
    return new Visitors.Request(method, app + ".herokuapp.test", path, manner);
  }

  Script askAt(String address, String app, String path) {
    return with(new Step.AskAt(request(app, "GET", path, Manner.PATIENT), address));
  }

  Script lookUp(String name) {
    return with(new Step.LookUp(name));
  }

  Script leave() {
    return with(new Step.Leave());
  }

  Script pass(Duration time) {
    return with(new Step.Pass(time));
  }

  Script until(String words, Predicate<Entry> shows) {
    return until(words, shows, 1);
  }

  Script until(String words, Predicate<Entry> shows, int times) {
    return with(new Step.Until(new Sign(words, shows), times));
  }

  /** Waits until so many requests have ended since the last step that did something. */
  Script ended(int requests) {
    return until("requests ended", Script::outcome, requests);
  }

  private static boolean outcome(Entry entry) {
    return entry.fact() instanceof RequestFact.ResponseCompleted
        || entry.fact() instanceof RequestFact.RequestFailed;
  }

  /** Waits until so many requests have gone to a dyno whole. */
  Script forwarded(int requests) {
    return until(
        "requests forwarded", e -> e.fact() instanceof RequestFact.RequestForwarded, requests);
  }

  Script up(String... dynos) {
    for (String dyno : Arrays.asList(dynos)) {
      happened(dyno, DynoFact.DynoUp.class);
    }
    return this;
  }

  /** Waits until that has happened to a dyno, such as {@code photos/web.1}. */
  Script happened(String dyno, Class<? extends DynoFact> what) {
    return until(
        dyno + " " + what.getSimpleName(),
        e -> what.isInstance(e.fact()) && e.fact().subject().equals("dyno:" + dyno));
  }
}
