package dev.dynoscope.paas;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.AppFact.BuildFailed;
import dev.dynoscope.journal.AppFact.BuildStarted;
import dev.dynoscope.journal.AppFact.SlugCompiled;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.LearnerFact.CommandAnswered;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * App folders on their way to a slug (Slug Compiler, Dev Center). A slug is built once, and every
 * dyno of every release that has it starts from a copy. One build at a time for each app.
 */
final class Builds {
  private final Apps apps;
  private final Releases releases;
  private final RouteTable routes;
  private final Eras eras;
  private final Scribe scribe;
  private final SortedMap<AppName, Build> going = new TreeMap<>();
  private long last;

  /**
   * A build that goes on.
   *
   * @param command what the learner said, and is answered when the build is over
   */
  private record Build(long number, String command, Instant deadline) {}

  Builds(Apps apps, Releases releases, RouteTable routes, Eras eras, Scribe scribe) {
    this.apps = apps;
    this.releases = releases;
    this.routes = routes;
    this.eras = eras;
    this.scribe = scribe;
  }

  /** Has the folder built; the app's release follows when that is done. */
  List<String> begin(App app, String folder, String command) throws Misunderstood {
    refuseWhileBuilding(app);
    last++;
    Instant deadline = scribe.now().plus(eras.now().releases().buildLimit());
    going.put(app.name(), new Build(last, command, deadline));
    scribe.note(Actor.PLATFORM, new BuildStarted(app.name(), folder));
    scribe.logApi(app.name(), "Build started by user " + Releases.USER);
    scribe.ask(new Effect.CompileSlug(last, app.name(), folder));
    return List.of("-----> Building ⬢ " + app.name() + " from " + folder + "...");
  }

  /** Refuses what cannot be done to an app that is being built. */
  void refuseWhileBuilding(App app) throws Misunderstood {
    if (going.containsKey(app.name())) {
      throw new Misunderstood(
          app.name() + " is being built right now. Try again when that is done.");
    }
  }

  /** Whatever becomes of the app's build, nobody asks for it any more. */
  void forget(AppName app) {
    going.remove(app);
  }

  /** A slug was made before there was a platform: the app is created if need be. */
  void deployed(Input.Deployed input) {
    App app = apps.find(input.app()).orElseGet(() -> releases.create(input.app()));
    scribe.logApi(app.name(), "Build started by user " + Releases.USER);
    compiled(app, input.slug());
  }

  void built(Input.Built input) {
    over(input.app(), input.build())
        .ifPresent(build -> answer(build, compiled(apps.get(input.app()), input.slug())));
  }

  void failed(Input.BuildFailed input) {
    over(input.app(), input.build())
        .ifPresent(build -> answer(build, failed(input.app(), input.sentence())));
  }

  private Optional<Build> over(AppName app, long number) {
    Optional<Build> build = Optional.ofNullable(going.get(app)).filter(b -> b.number() == number);
    build.ifPresent(_ -> going.remove(app));
    return build;
  }

  private void answer(Build build, List<String> lines) {
    scribe.note(Actor.PLATFORM, new CommandAnswered(build.command(), lines));
  }

  private List<String> compiled(App app, Slug slug) {
    int most = eras.now().releases().slugMegabytes();
    if (slug.bytes() > most * Sizing.MEGABYTE) {
      return failed(
          app.name(),
          "Compiled slug size: "
              + Sizing.of(slug.bytes())
              + " is too large (max is "
              + most
              + "M). Name what no dyno needs in a file .slugignore.");
    }
    if (app.releasing()) {
      return failed(
          app.name(), "v" + app.newest().version() + " is still running its release command.");
    }
    scribe.note(
        Actor.PLATFORM, new SlugCompiled(app.name(), slug.id(), slug.commands(), slug.files()));
    App next = app.withSlug(slug, "Deploy " + slug.shortId(), scribe.now());
    releases.release(next);
    scribe.logApi(app.name(), "Build succeeded");
    return output(next, slug);
  }

  private List<String> output(App app, Slug slug) {
    List<String> lines = new ArrayList<>();
    lines.add("-----> Discovering process types");
    lines.add("       Procfile declares types -> " + String.join(", ", slug.commands().keySet()));
    lines.add("-----> Compressing...");
    lines.add("       Done: " + Sizing.of(slug.bytes()));
    lines.add("-----> Launching...");
    if (app.releasing()) {
      lines.add(
          " !     Release command declared: this new release will not be available until the"
              + " command succeeds.");
    }
    lines.add("       Released v" + app.newest().version());
    lines.add("       " + routes.url(app.name(), "/") + " deployed");
    return lines;
  }

  private List<String> failed(AppName app, String sentence) {
    scribe.note(Actor.PLATFORM, new BuildFailed(app, sentence));
    scribe.logApi(app, "Build failed -- check your build output");
    List<String> lines = new ArrayList<>();
    sentence.lines().forEach(line -> lines.add(" !     " + line));
    lines.add(" !     Build failed: ⬢ " + app + " runs on as before.");
    return lines;
  }

  /** Whether code is being built: it needs real time. */
  boolean working() {
    return !going.isEmpty();
  }

  Optional<Instant> nextDue() {
    return going.values().stream().map(Build::deadline).min(Instant::compareTo);
  }

  void handleDue(Instant now) {
    for (Map.Entry<AppName, Build> each : List.copyOf(going.entrySet())) {
      if (!each.getValue().deadline().isAfter(now)) {
        String limit = eras.now().releases().buildLimit().toMinutes() + " minutes";
        scribe.byItself(() ->
            failed(
                new Input.BuildFailed(
                    each.getValue().number(),
                    each.getKey(),
                    "The build took longer than " + limit + " and was given up.")));
      }
    }
  }
}
