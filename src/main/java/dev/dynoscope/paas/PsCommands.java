package dev.dynoscope.paas;

import static dev.dynoscope.paas.Era.Words.fill;

import dev.dynoscope.journal.DynoName;
import java.util.List;

/** Commands about dynos: {@code ps} and its kin. */
final class PsCommands {
  private final Formation formation;
  private final Listings listings;
  private final Eras eras;
  private final Scribe scribe;

  PsCommands(Formation formation, Listings listings, Eras eras, Scribe scribe) {
    this.eras = eras;
    this.formation = formation;
    this.listings = listings;
    this.scribe = scribe;
  }

  List<Verb> verbs() {
    return List.of(
        Verb.bare("ps", "lists the dynos", app -> listings.dynos(app, scribe.now())),
        Verb.ofApp("ps:restart [web.1]", "restarts one dyno, or all", this::restart),
        Verb.ofApp("ps:stop web.1", "stops a dyno; the formation brings it back", this::stop),
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
    Dyno found = known(dyno);
    if (found.oneOff().isPresent()) {
      formation.stop(dyno);
    } else if (!found.asleep()) {
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
}
