package dev.dynoscope.paas;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Commands about config vars (Configuration and Config Vars, Dev Center). */
final class ConfigCommands {
  /** What the platform sets itself in a dyno, whatever the config vars say. */
  private static final List<String> OWN = List.of("DYNO", "PORT");

  private final Releases releases;
  private final AddOns addOns;
  private final Eras eras;
  private final Scribe scribe;

  ConfigCommands(Releases releases, AddOns addOns, Eras eras, Scribe scribe) {
    this.releases = releases;
    this.addOns = addOns;
    this.eras = eras;
    this.scribe = scribe;
  }

  List<Verb> verbs() {
    return List.of(
        Verb.bare("config", "lists the config vars", ConfigCommands::list),
        Verb.ofApp("config:get NAME", "tells the value of a config var", ConfigCommands::get),
        Verb.ofApp(
            "config:set NAME=VALUE", "sets config vars: a new release and a restart", this::set),
        Verb.ofApp(
            "config:unset NAME", "removes config vars: a new release and a restart", this::unset));
  }

  private static List<String> list(App app) {
    List<String> lines = new ArrayList<>();
    lines.add("=== ⬢ " + app.name() + " Config Vars");
    SortedMap<String, String> shown = new TreeMap<>(app.current().allConfig());
    boolean secret = app.current().attached().containsKey(AddOn.SECRET);
    if (secret) {
      shown.put(AddOn.SECRET, "****");
    }
    lines.addAll(values(shown));
    if (secret) {
      lines.add(" ▸    A journal may be given away, so only config:get tells the secret.");
    }
    return lines;
  }

  private static List<String> get(App app, CommandLine line) throws Misunderstood {
    String name = line.only("the name of a config var");
    return List.of(app.current().allConfig().getOrDefault(name, ""));
  }

  private List<String> set(App app, CommandLine line) throws Misunderstood {
    SortedMap<String, String> set = ConfigVars.assignments(line.rest());
    addOns.refuseOwn(app, set.keySet());
    SortedMap<String, String> config = new TreeMap<>(app.current().config());
    config.putAll(set);
    ConfigVars.refuseTooLarge(app, config, eras.now().releases().configBytes());
    String names = String.join(", ", set.keySet());
    App next = changed(app, config, "Set " + names + " config vars");
    List<String> lines = done(eras.now().words().configSet(), names, next);
    lines.addAll(values(set));
    OWN.stream()
        .filter(name -> set.containsKey(name))
        .forEach(
            name -> lines.add(" ▸    " + name + " is the platform's own: it sets " + who(name)));
    return lines;
  }

  private static String who(String name) {
    return name.equals("PORT") ? "it anew in every web dyno." : "it anew in every dyno.";
  }

  private List<String> unset(App app, CommandLine line) throws Misunderstood {
    if (line.rest().isEmpty()) {
      throw new Misunderstood("config:unset takes at least one name.");
    }
    SortedSet<String> unset = new TreeSet<>(line.rest());
    addOns.refuseOwn(app, unset);
    SortedMap<String, String> config = new TreeMap<>(app.current().config());
    config.keySet().removeAll(unset);
    String names = String.join(", ", unset);
    App next = changed(app, config, "Remove " + names + " config vars");
    return done(eras.now().words().configUnset(), names, next);
  }

  /** Without a change there is no release, and nothing restarts. */
  private App changed(App app, SortedMap<String, String> config, String description)
      throws Misunderstood {
    if (config.equals(app.current().config())) {
      return app;
    }
    releases.refuseWhileReleasing(app);
    return releases.release(app.withConfig(config, description, scribe.now()));
  }

  private static List<String> done(String template, String names, App next) {
    List<String> lines = new ArrayList<>();
    lines.add(
        Era.Words.fill(
            template, "names", names, "app", next.name(), "version", next.newest().version()));
    if (next.releasing()) {
      lines.add(
          " ▸    Release command executing: this config change will not be available until the"
              + " command succeeds.");
    }
    return lines;
  }

  private static List<String> values(SortedMap<String, String> config) {
    return Columns.values(
        config.entrySet().stream().map(e -> List.of(e.getKey(), e.getValue())).toList());
  }
}
