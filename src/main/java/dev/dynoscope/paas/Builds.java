package dev.dynoscope.paas;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.AppFact.BuildCancelled;
import dev.dynoscope.journal.AppFact.BuildFailed;
import dev.dynoscope.journal.AppFact.BuildStarted;
import dev.dynoscope.journal.AppFact.SlugCompiled;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.LearnerFact.CommandAnswered;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * App folders on their way to a slug (Slug Compiler, Dev Center). A slug is built once, and every
 * dyno of every release that has it starts from a copy. One build at a time for each app.
 */
final class Builds {
  /** Lines of a build that the learner gets before it has begun. */
  private static final int TOLD_AT_ONCE = 1;

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
  private record Build(long number, String command, Instant deadline, BuildLog log) {}

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
    BuildLog log = new BuildLog(app.name(), scribe);
    going.put(app.name(), new Build(last, command, deadline, log));
    scribe.note(Actor.PLATFORM, new BuildStarted(app.name(), folder));
    scribe.logApi(app.name(), "Build started by user " + Releases.USER);
    log.print("-----> Building ⬢ " + app.name() + " from " + folder + "...");
    scribe.ask(new Effect.CompileSlug(last, app.name(), folder));
    return log.from(0);
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
    Optional.ofNullable(going.remove(app))
        .ifPresent(build -> scribe.ask(new Effect.StopBuild(build.number())));
  }

  /** Stops the app's build: there is no release, and the app runs on as before. */
  List<String> cancel(App app) throws Misunderstood {
    Build build = going.get(app.name());
    if (build == null) {
      throw new Misunderstood(
          "No build of " + app.name() + " goes on, so there is none to cancel. Type releases.");
    }
    forget(app.name());
    scribe.note(Actor.PLATFORM, new BuildCancelled(app.name()));
    scribe.logApi(app.name(), "Build cancelled by user " + Releases.USER);
    build.log().print(" !     Build cancelled: ⬢ " + app.name() + " runs on as before.");
    answer(build);
    return List.of("Cancelling the build of ⬢ " + app.name() + "... done");
  }

  private void answer(Build build) {
    scribe.note(
        Actor.PLATFORM, new CommandAnswered(build.command(), build.log().from(TOLD_AT_ONCE)));
  }

  /** A slug was made before there was a platform: the app is created if need be. */
  void deployed(Input.Deployed input) {
    App app = apps.find(input.app()).orElseGet(() -> releases.create(input.app()));
    scribe.logApi(app.name(), "Build started by user " + Releases.USER);
    BuildLog log = new BuildLog(app.name(), scribe);
    input.output().forEach(log::take);
    compiled(app, input.slug(), log);
  }

  /** The build goes on. */
  void printed(Input.BuildOutput input) {
    find(input.app(), input.build()).ifPresent(build -> build.log().take(input.line()));
  }

  void built(Input.Built input) {
    over(
        input,
        build -> {
          compiled(apps.get(input.app()), input.slug(), build.log());
        });
  }

  void failed(Input.BuildFailed input) {
    over(input, build -> failed(input.app(), input.sentence(), build.log()));
  }

  /** Whatever was being built is built no more. */
  void breakOff(String sentence) {
    List.copyOf(going.entrySet())
        .forEach(each ->
            failed(new Input.BuildFailed(each.getValue().number(), each.getKey(), sentence)));
  }

  private Optional<Build> find(AppName app, long number) {
    return Optional.ofNullable(going.get(app)).filter(b -> b.number() == number);
  }

  private void over(Input.OfBuild input, Consumer<Build> then) {
    find(input.app(), input.build())
        .ifPresent(build -> {
          going.remove(input.app());
          then.accept(build);
          answer(build);
        });
  }

  private void compiled(App app, Slug slug, BuildLog log) {
    log.print("       Done: " + Sizing.of(slug.bytes()));
    int most = eras.now().releases().slugMegabytes();
    if (slug.bytes() > most * Sizing.MEGABYTE) {
      failed(app.name(), tooLarge(slug, most), log);
      return;
    }
    if (app.releasing()) {
      String releasing = "v" + app.newest().version() + " is still running its release command.";
      failed(app.name(), releasing, log);
      return;
    }
    scribe.note(
        Actor.PLATFORM,
        new SlugCompiled(
            app.name(),
            slug.id(),
            slug.language().title(),
            slug.commands(),
            slug.files(),
            slug.bytes()));
    log.print("-----> Launching...");
    App next = app.withSlug(slug, "Deploy " + slug.shortId(), scribe.now());
    releases.release(next);
    scribe.logApi(app.name(), "Build succeeded");
    if (next.releasing()) {
      log.print(
          " !     Release command declared: this new release will not be available until the"
              + " command succeeds.");
    }
    log.print("       Released v" + next.newest().version());
    log.print("       " + routes.url(next.name(), "/") + " deployed");
  }

  private static String tooLarge(Slug slug, int mostMegabytes) {
    return "Compiled slug size: "
        + Sizing.of(slug.bytes())
        + " is too large (max is "
        + mostMegabytes
        + "M). Name what no dyno needs in a file .slugignore.";
  }

  private void failed(AppName app, String sentence, BuildLog log) {
    scribe.note(Actor.PLATFORM, new BuildFailed(app, sentence));
    scribe.logApi(app, "Build failed -- check your build output");
    sentence.lines().forEach(line -> log.print(" !     " + line));
    log.print(" !     Build failed: ⬢ " + app + " runs on as before.");
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
        scribe.byItself(() -> {
          failed(
              new Input.BuildFailed(
                  each.getValue().number(),
                  each.getKey(),
                  "The build took longer than " + limit + " and was given up."));
          scribe.ask(new Effect.StopBuild(each.getValue().number()));
        });
      }
    }
  }
}
