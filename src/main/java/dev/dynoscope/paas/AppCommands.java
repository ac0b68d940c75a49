package dev.dynoscope.paas;

import dev.dynoscope.journal.AppName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Commands about apps as a whole. */
final class AppCommands {
  private final Apps apps;
  private final AppRegister register;
  private final AppNames names;
  private final Formation formation;
  private final RouteTable routes;
  private final Builds builds;

  AppCommands(
      Apps apps,
      AppRegister register,
      AppNames names,
      Formation formation,
      RouteTable routes,
      Builds builds) {
    this.apps = apps;
    this.register = register;
    this.names = names;
    this.formation = formation;
    this.routes = routes;
    this.builds = builds;
  }

  List<Verb> verbs() {
    return List.of(
        new Verb("apps", "lists the apps", this::list),
        new Verb(
            "apps:create [NAME] [--from DIR]",
            "makes an app, blank or of a folder; without a name it gets one",
            this::create),
        Verb.bare("apps:info", "tells what an app is like", this::info),
        Verb.ofApp("apps:rename NEW", "gives an app another name; the old one dies", this::rename),
        new Verb("apps:destroy APP --confirm APP", "ends an app with all it has", this::destroy));
  }

  private List<String> list(CommandLine line) throws Misunderstood {
    line.nothingElse();
    return apps.all().stream().map(a -> a.name().value()).toList();
  }

  private List<String> create(CommandLine line) throws Misunderstood {
    Optional<String> folder = line.option("--from");
    boolean named = !line.rest().isEmpty();
    App app = register.create(named ? name(line) : free());
    List<String> lines = new ArrayList<>();
    lines.add(
        named ? "Creating ⬢ " + app.name() + "... done" : "Creating app... done, ⬢ " + app.name());
    lines.add(routes.url(app.name(), "/"));
    if (folder.isPresent()) {
      lines.addAll(builds.begin(app, folder.get(), line.text()));
    }
    return lines;
  }

  private AppName free() {
    AppName name = names.next();
    while (register.taken(name)) {
      name = names.next();
    }
    return name;
  }

  private static AppName name(CommandLine line) throws Misunderstood {
    String word = line.only("a name such as floating-dragon-42");
    try {
      return new AppName(word);
    } catch (IllegalArgumentException e) {
      throw new Misunderstood(String.valueOf(e.getMessage()));
    }
  }

  private List<String> rename(App app, CommandLine line) throws Misunderstood {
    AppName to = name(line);
    register.rename(app, to);
    return List.of(
        "Renaming " + app.name() + " to " + to + "... done",
        routes.url(to, "/"),
        " ▸    Dynos are named after their app here, so they boot anew.");
  }

  private List<String> destroy(CommandLine line) throws Misunderstood {
    Optional<String> confirmed = line.option("--confirm", "-c");
    App app = line.appNamedFirst();
    if (!confirmed.filter(app.name().value()::equals).isPresent()) {
      throw new Misunderstood(
          "WARNING: This will delete ⬢ "
              + app.name()
              + " with all its releases. To proceed, type apps:destroy "
              + app.name()
              + " --confirm "
              + app.name()
              + ".");
    }
    register.destroy(app);
    return List.of("Destroying ⬢ " + app.name() + " (including all add-ons)... done");
  }

  private List<String> info(App app) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Dynos:", dynos(app)));
    rows.add(List.of("Maintenance:", app.maintenance() ? "on" : "off"));
    rows.add(List.of("Owner:", Releases.USER));
    rows.add(List.of("Release:", "v" + app.current().version()));
    rows.add(List.of("Slug Size:", Sizing.of(app.slug().map(Slug::bytes).orElse(0L))));
    rows.add(List.of("Web URL:", routes.url(app.name(), "/")));
    List<String> lines = new ArrayList<>();
    lines.add("=== ⬢ " + app.name());
    lines.addAll(Columns.of(rows));
    return lines;
  }

  /** Those that run, as {@code web: 1, worker: 2}. */
  private String dynos(App app) {
    return formation.of(app.name()).stream()
        .collect(
            Collectors.groupingBy(d -> d.name().process(), TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(e -> e.getKey() + ": " + e.getValue())
        .collect(Collectors.joining(", "));
  }
}
