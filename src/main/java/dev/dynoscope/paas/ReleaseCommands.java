package dev.dynoscope.paas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Commands about releases: what makes one of a slug. */
final class ReleaseCommands {
  private static final Pattern VERSION = Pattern.compile("v?([1-9]\\d{0,8})");

  private final Apps apps;
  private final Releases releases;
  private final Builds builds;
  private final Eras eras;
  private final Scribe scribe;

  ReleaseCommands(Apps apps, Releases releases, Builds builds, Eras eras, Scribe scribe) {
    this.eras = eras;
    this.apps = apps;
    this.releases = releases;
    this.builds = builds;
    this.scribe = scribe;
  }

  List<Verb> verbs() {
    return List.of(
        Verb.ofApp("deploy DIR", "builds an app folder and releases it", this::deploy),
        Verb.bare(
            "builds:cancel", "stops the build that goes on; no release is made", builds::cancel),
        Verb.bare("releases", "lists the releases", app -> ReleaseListing.of(app, scribe.now())),
        Verb.ofApp(
            "rollback [v3]",
            "a new release with the code and config vars of a former one",
            this::rollback),
        new Verb(
            "pipelines:promote -a APP --to APP",
            "releases an app's slug in other apps",
            line -> promote(line.app(), line)),
        Verb.bare("slug:damage", "damages an app's slug, as a bad disk would", this::damage));
  }

  private List<String> damage(App app) throws Misunderstood {
    Slug slug =
        app.slug()
            .orElseThrow(() ->
                new Misunderstood(app.name() + " has no slug to damage. Deploy to it first."));
    scribe.ask(new Effect.DamageSlug(slug.id()));
    return List.of(
        "Damaging slug " + slug.id() + "... done",
        "The next dyno that boots with it will show that (R17); deploy makes it anew.");
  }

  private List<String> deploy(App app, CommandLine line) throws Misunderstood {
    String folder = line.only("an app folder such as lessons/apps/counter");
    releases.refuseWhileReleasing(app);
    return builds.begin(app, folder, line.text());
  }

  private List<String> rollback(App app, CommandLine line) throws Misunderstood {
    Release former =
        line.rest().isEmpty() ? lastButOne(app) : named(app, line.only("a release such as v3"));
    if (former.slug().isEmpty()) {
      throw new Misunderstood(
          "v"
              + former.version()
              + " of "
              + app.name()
              + " has no slug: nothing was deployed by then. Type releases for the list.");
    }
    releases.refuseWhileReleasing(app);
    App next = releases.release(app.rolledBackTo(former, scribe.now()));
    List<String> lines = new ArrayList<>();
    lines.add(
        Era.Words.fill(
            eras.now().words().rolledBack(),
            "app",
            app.name(),
            "to",
            former.version(),
            "version",
            next.newest().version()));
    lines.add(" ▸    Rollback affects code and config vars; it doesn't add or remove addons.");
    lines.add(" ▸    To undo, run: rollback v" + app.newest().version());
    return lines;
  }

  private static Release lastButOne(App app) throws Misunderstood {
    return app.releases().reversed().stream()
        .filter(Release::succeeded)
        .skip(1)
        .findFirst()
        .orElseThrow(
            () -> new Misunderstood(app.name() + " has no release to go back to. Type releases."));
  }

  private static Release named(App app, String word) throws Misunderstood {
    Matcher m = VERSION.matcher(word);
    Optional<Release> found =
        m.matches() ? app.release(Integer.parseInt(m.group(1))) : Optional.empty();
    Release release =
        found.orElseThrow(() ->
            new Misunderstood(
                "There is no release \""
                    + word
                    + "\" of "
                    + app.name()
                    + ". Type releases for the list."));
    if (!release.succeeded()) {
      throw new Misunderstood(
          "v" + release.version() + " of " + app.name() + " never took effect. Type releases.");
    }
    return release;
  }

  /** The slug goes over, the config vars do not: one slug, many apps. */
  private List<String> promote(App app, CommandLine line) throws Misunderstood {
    String to =
        line.option("--to", "-t")
            .orElseThrow(() ->
                new Misunderstood(
                    "pipelines:promote takes --to and the app that gets the slug, or several"
                        + " with commas between them."));
    line.nothingElse();
    Slug slug =
        app.slug()
            .orElseThrow(() ->
                new Misunderstood(app.name() + " has no slug to promote. Deploy to it first."));
    List<App> targets = targets(app, to);
    String description =
        "Promote " + app.name() + " v" + app.current().version() + " " + slug.shortId();
    List<List<String>> results = new ArrayList<>();
    for (App target : targets) {
      App next = releases.release(target.withSlug(slug, description, scribe.now()));
      results.add(List.of(next.name().value(), next.releasing() ? "pending" : "succeeded"));
    }
    List<String> lines = new ArrayList<>();
    lines.add("Fetching app info...");
    lines.add("Starting promotion to apps: " + to + "...");
    lines.add("Waiting for promotion to complete...");
    lines.add("");
    lines.add("Promotion successful");
    lines.addAll(Columns.values(results));
    return lines;
  }

  private List<App> targets(App source, String to) throws Misunderstood {
    List<App> targets = new ArrayList<>();
    for (String word : Arrays.asList(to.split(","))) {
      App target = apps.named(word);
      if (target.name().equals(source.name())) {
        throw new Misunderstood(
            "Cannot promote from an app to itself: " + word + ". Specify a different target app.");
      }
      releases.refuseWhileReleasing(target);
      targets.add(target);
    }
    return targets;
  }
}
