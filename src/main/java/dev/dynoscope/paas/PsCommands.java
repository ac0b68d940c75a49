package dev.dynoscope.paas;

import static dev.dynoscope.paas.Era.Words.fill;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.AppFact.FormationScaled;
import dev.dynoscope.journal.DynoName;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Commands about dynos: {@code ps} and its kin. */
final class PsCommands {
  private static final Pattern SCALE = Pattern.compile("([\\w-]+)=(\\d{1,3})(?::[\\w-]+)?");
  private static final int MOST_DYNOS = 100;

  private final Apps apps;
  private final Formation formation;
  private final Listings listings;
  private final Eras eras;
  private final Scribe scribe;

  PsCommands(Apps apps, Formation formation, Listings listings, Eras eras, Scribe scribe) {
    this.eras = eras;
    this.apps = apps;
    this.formation = formation;
    this.listings = listings;
    this.scribe = scribe;
  }

  List<Verb> verbs() {
    return List.of(
        Verb.bare("ps", "lists the dynos", app -> listings.dynos(app, scribe.now())),
        Verb.ofApp("ps:restart [web.1]", "restarts one dyno, or all", this::restart),
        Verb.ofApp("ps:stop web.1", "stops a dyno; the formation brings it back", this::stop),
        Verb.ofApp("ps:scale web=2", "sets the number of dynos of a process type", this::scale),
        Verb.ofApp("crash web.1", "kills a dyno's processes, as a fault would", this::crash));
  }

  private Era.Words words() {
    return eras.now().words();
  }

  private List<String> restart(App app, CommandLine line) throws Misunderstood {
    if (line.rest().isEmpty()) {
      formation.restart(app.name());
      return List.of(fill(words().restarted(), "app", app.name()));
    }
    DynoName name = known(line.dyno()).name();
    formation.restart(name);
    return List.of(fill(words().dynoRestarted(), "dyno", name.label(), "app", app.name()));
  }

  private List<String> stop(App app, CommandLine line) throws Misunderstood {
    DynoName dyno = line.dyno();
    if (!known(dyno).asleep()) {
      formation.restart(dyno);
    }
    return List.of(fill(words().dynoStopped(), "dyno", dyno.label(), "app", app.name()));
  }

  private List<String> crash(App app, CommandLine line) throws Misunderstood {
    DynoName name = line.dyno();
    Dyno dyno = known(name);
    if (!dyno.up() && !dyno.inTransition()) {
      throw new Misunderstood(
          name.label() + " cannot crash: it is " + dyno.stateName() + ", so it has no process.");
    }
    formation.crash(name);
    return List.of("Crashing dyno " + name.label() + " on ⬢ " + app.name() + "... done");
  }

  private Dyno known(DynoName name) throws Misunderstood {
    List<String> there = formation.of(name.app()).stream().map(d -> d.name().label()).toList();
    return formation
        .find(name)
        .orElseThrow(() ->
            new Misunderstood(
                "There is no dyno "
                    + name.label()
                    + " in "
                    + name.app()
                    + ". Its dynos: "
                    + (there.isEmpty() ? "none" : String.join(", ", there))
                    + "."));
  }

  private List<String> scale(App app, CommandLine line) throws Misunderstood {
    String word = line.only("a process type and a number, such as web=2");
    Matcher m = SCALE.matcher(word);
    if (!m.matches() || Integer.parseInt(m.group(2)) > MOST_DYNOS) {
      throw new Misunderstood(
          "\""
              + word
              + "\" does not say how to scale; write a process type and a number from 0 to "
              + MOST_DYNOS
              + ", such as web=2.");
    }
    return scale(app, m.group(1), Integer.parseInt(m.group(2)));
  }

  private List<String> scale(App app, String process, int quantity) throws Misunderstood {
    if (!app.formation().containsKey(process)) {
      throw new Misunderstood(
          "The Procfile of "
              + app.name()
              + " has no process type \""
              + process
              + "\". It has: "
              + String.join(", ", app.formation().keySet())
              + ".");
    }
    App scaled = app.scaled(process, quantity);
    apps.put(scaled);
    scribe.note(Actor.PLATFORM, new FormationScaled(app.name(), process, quantity));
    String size = formation.sizeOf(app.name(), process).title();
    scribe.logApi(
        app.name(),
        "Scaled to " + process + "@" + quantity + ":" + size + " by user " + Releases.USER);
    formation.fit(scaled);
    return List.of(
        fill(words().scaled(), "process", process, "quantity", quantity, "size", size));
  }
}
