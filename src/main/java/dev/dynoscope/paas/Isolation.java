package dev.dynoscope.paas;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.IsolationFact.IsolationChosen;
import dev.dynoscope.journal.IsolationFact.IsolationLost;
import dev.dynoscope.journal.LearnerFact.CommandRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * In what dynos run: the strongest way that the machine has, or the one that was chosen. It changes
 * when the owner says so and never by itself; then all dynos restart.
 */
final class Isolation {
  private final Apps apps;
  private final Formation formation;
  private final AddOns addOns;
  private final Scribe scribe;
  private String kind = "";
  private List<String> kinds = List.of();

  Isolation(Apps apps, Formation formation, AddOns addOns, Scribe scribe) {
    this.apps = apps;
    this.formation = formation;
    this.addOns = addOns;
    this.scribe = scribe;
  }

  List<Verb> verbs() {
    return List.of(
        new Verb("isolation", "lists the ways in which dynos can run here", this::list),
        new Verb("isolation:use sandbox", "runs all dynos in this way from now on", this::use));
  }

  void handle(Input.OfHost input) {
    switch (input) {
      case Input.HostOpened i -> opened(i);
      case Input.HostUnfit i -> unfit(i);
      case Input.HostGone i ->
          scribe.note(Actor.PLATFORM, new IsolationLost(i.kind(), i.why(), i.others()));
    }
  }

  private void opened(Input.HostOpened input) {
    boolean first = kind.isEmpty();
    kind = input.kind();
    kinds = input.kinds();
    scribe.note(
        Actor.PLATFORM, new IsolationChosen(kind, input.honesty(), kinds, input.passedOver()));
    if (!first) {
      addOns.reopen();
      apps.all().forEach(app -> formation.restart(app.name()));
    }
  }

  /** The platform is taken up again, in whatever dynos run in now. */
  void takeUp(Input.HostOpened now) {
    if (!kind.equals(now.kind())) {
      kind = now.kind();
      kinds = now.kinds();
      scribe.note(
          Actor.PLATFORM, new IsolationChosen(kind, now.honesty(), kinds, now.passedOver()));
    }
  }

  private void unfit(Input.HostUnfit input) {
    String sentence = input.why() + " Dynos run as before: " + kind + ".";
    scribe.note(
        Actor.PLATFORM,
        new CommandRefused("isolation:use " + input.kind(), sentence, Optional.empty()));
  }

  private List<String> list(CommandLine line) throws Misunderstood {
    line.nothingElse();
    List<String> lines = new ArrayList<>();
    kinds.forEach(each -> lines.add((each.equals(kind) ? "* " : "  ") + each));
    return lines;
  }

  private List<String> use(CommandLine line) throws Misunderstood {
    String wanted = line.only("a way to run dynos: " + String.join(", ", kinds));
    if (!kinds.contains(wanted)) {
      throw new Misunderstood(
          "\""
              + wanted
              + "\" is no way to run dynos. There are: "
              + String.join(", ", kinds)
              + ".");
    }
    scribe.ask(new Effect.UseHost(wanted));
    return List.of("Opening " + wanted + "; when it is there, all dynos restart in it.");
  }
}
