package dev.dynoscope.paas;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.AppFact.AppCreated;
import dev.dynoscope.journal.AppFact.FormationScaled;
import dev.dynoscope.journal.AppFact.ReleaseCreated;
import dev.dynoscope.journal.AppFact.SlugCompiled;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.ClockFact.ClockRateChanged;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.LearnerFact.CommandAnswered;
import dev.dynoscope.journal.LearnerFact.CommandGiven;
import dev.dynoscope.journal.LearnerFact.CommandRefused;
import dev.dynoscope.journal.SlugId;
import dev.dynoscope.paas.CommandReader.Misunderstood;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** Where commands and deploys come in, and where they are answered. */
final class Desk {
  private static final String USER = "learner@dynoscope.test";

  private final Apps apps;
  private final Formation formation;
  private final Router router;
  private final RouteTable routes;
  private final Zone zone;
  private final Scribe scribe;
  private final Listings listings;
  private final Domains domains;

  Desk(Apps apps, Formation formation, Router router, RouteTable routes, Zone zone, Scribe s) {
    this.apps = apps;
    this.formation = formation;
    this.router = router;
    this.routes = routes;
    this.zone = zone;
    this.scribe = s;
    listings = new Listings(formation, zone);
    domains = new Domains(apps, routes, zone, scribe);
  }

  void told(String text) {
    scribe.note(Actor.LEARNER, new CommandGiven(text), 0);
    try {
      List<AppName> names = apps.all().stream().map(App::name).toList();
      List<String> answer =
          text.trim().equals("help")
              ? CommandReader.HELP
              : carryOut(CommandReader.read(text, names));
      scribe.note(Actor.PLATFORM, new CommandAnswered(text, answer));
    } catch (Misunderstood e) {
      String sentence = Optional.ofNullable(e.getMessage()).orElse("");
      scribe.note(Actor.PLATFORM, new CommandRefused(text, sentence));
    }
  }

  private List<String> carryOut(Command command) throws Misunderstood {
    return switch (command) {
      case Command.ListApps _ -> apps.all().stream().map(a -> a.name().value()).toList();
      case Command.Skip c -> skip(c.by());
      case Command.SetRate c -> rate(c.rate());
      case Command.OfApp c -> ofApp(c, apps.get(c.app()));
    };
  }

  private List<String> ofApp(Command.OfApp command, App app) throws Misunderstood {
    return switch (command) {
      case Command.ListDynos _ -> listings.dynos(app, scribe.now());
      case Command.ListDomains _ -> listings.domains(app);
      case Command.ListConfig _ -> listings.config(app);
      case Command.ListReleases _ -> listings.releases(app);
      case Command.Restart c -> restart(app, c.dyno());
      case Command.Stop c -> stop(app, c.dyno());
      case Command.Crash c -> crash(app, c.dyno());
      case Command.Scale c -> scale(app, c.process(), c.quantity());
      case Command.AddDomain c -> domains.add(app, c.host());
      case Command.RemoveDomain c -> domains.remove(app, c.host());
      case Command.SetConfig c -> setConfig(app, c.values());
      case Command.UnsetConfig c -> unsetConfig(app, c.names());
      case Command.SkipToSleep _ -> skipToSleep(app);
      case Command.Visit c -> visit(app, c);
      case Command.Upload _ -> upload(app);
    };
  }

  private List<String> skip(Duration by) {
    scribe.ask(new Effect.SkipClock(by));
    return List.of("Skipping ahead... done");
  }

  private List<String> rate(double rate) {
    scribe.note(Actor.PLATFORM, new ClockRateChanged(rate));
    scribe.ask(new Effect.SetClockRate(rate));
    return List.of(
        rate == 0
            ? "The platform clock is paused."
            : String.format(Locale.ROOT, "The platform clock goes at %sx.", plain(rate)));
  }

  private static String plain(double rate) {
    return rate == Math.rint(rate) ? String.valueOf((long) rate) : String.valueOf(rate);
  }

  private List<String> skipToSleep(App app) throws Misunderstood {
    Instant idleAt =
        router
            .idleAt(app)
            .orElseThrow(() ->
                new Misunderstood(
                    app.name()
                        + " cannot fall asleep now: none of its web dynos is up, or a request"
                        + " is still being answered."));
    scribe.ask(new Effect.SkipClock(Duration.between(scribe.now(), idleAt)));
    return List.of("Skipping ahead until " + app.name() + " sleeps... done");
  }

  private List<String> restart(App app, Optional<DynoName> dyno) throws Misunderstood {
    if (dyno.isEmpty()) {
      formation.restart(app.name());
      return List.of("Restarting dynos on ⬢ " + app.name() + "... done");
    }
    DynoName name = known(dyno.get()).name();
    formation.restart(name);
    return List.of("Restarting dyno " + name.label() + " on ⬢ " + app.name() + "... done");
  }

  private List<String> stop(App app, DynoName dyno) throws Misunderstood {
    if (!known(dyno).asleep()) {
      formation.restart(dyno);
    }
    return List.of("Stopping dyno " + dyno.label() + " on ⬢ " + app.name() + "... done");
  }

  private List<String> crash(App app, DynoName name) throws Misunderstood {
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
    String size = formation.sizes().of(app.name(), process).title();
    scribe.note(Actor.PLATFORM, new FormationScaled(app.name(), process, quantity, size));
    scribe.logApi(
        app.name(), "Scaled to " + process + "@" + quantity + ":" + size + " by user " + USER);
    formation.fit(scaled);
    return List.of(
        "Scaling dynos... done, now running " + process + " at " + quantity + ":" + size);
  }

  private List<String> setConfig(App app, SortedMap<String, String> values) {
    SortedMap<String, String> config = new TreeMap<>(app.current().config());
    config.putAll(values);
    String names = String.join(", ", values.keySet());
    App next = app.withConfig(config, "Set " + names + " config vars");
    release(next);
    List<String> lines = new ArrayList<>();
    lines.add(
        "Setting "
            + names
            + " and restarting ⬢ "
            + app.name()
            + "... done, v"
            + next.current().version());
    values.forEach((name, value) -> lines.add(name + ": " + value));
    return lines;
  }

  private List<String> unsetConfig(App app, SortedSet<String> unset) {
    SortedMap<String, String> config = new TreeMap<>(app.current().config());
    config.keySet().removeAll(unset);
    String names = String.join(", ", unset);
    App next = app.withConfig(config, "Unset " + names + " config vars");
    release(next);
    return List.of(
        "Unsetting "
            + names
            + " and restarting ⬢ "
            + app.name()
            + "... done, v"
            + next.current().version());
  }

  private List<String> visit(App app, Command.Visit visit) {
    String host = visit.host().orElse(routes.defaultHost(app.name()));
    String url = "http://" + host + visit.path();
    scribe.ask(new Effect.Browse(url));
    return List.of("Opening " + url);
  }

  private List<String> upload(App app) {
    String url = "http://" + routes.defaultHost(app.name()) + "/upload";
    scribe.ask(new Effect.UploadPicture(app.name(), url));
    return List.of("Uploading a picture to " + url);
  }

  /** A slug was made: the app is created if need be, and a release runs it. */
  void deployed(Input.Deployed input) {
    App app = apps.find(input.app()).orElseGet(() -> create(input.app()));
    Slug slug = input.slug();
    scribe.note(
        Actor.PLATFORM, new SlugCompiled(app.name(), slug.id(), slug.commands(), slug.files()));
    App next = app.withSlug(slug, "Deploy " + slug.id());
    release(next);
  }

  private App create(AppName name) {
    App app = App.created(name);
    apps.put(app);
    scribe.note(Actor.PLATFORM, new AppCreated(name, zone.hostsOf(name)));
    scribe.logApi(name, "Release v1 created by user " + USER);
    return app;
  }

  private void release(App app) {
    apps.put(app);
    Release release = app.current();
    SlugId slug = release.slug().map(Slug::id).orElseGet(() -> new SlugId(""));
    scribe.note(
        Actor.PLATFORM,
        new ReleaseCreated(
            app.name(),
            release.version(),
            release.description(),
            slug,
            List.copyOf(release.config().keySet())));
    scribe.logApi(app.name(), release.description() + " by user " + USER);
    scribe.logApi(app.name(), "Release v" + release.version() + " created by user " + USER);
    formation.release(app);
  }
}
