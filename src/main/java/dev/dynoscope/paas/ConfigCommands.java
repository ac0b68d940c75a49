package dev.dynoscope.paas;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Commands about config vars (Configuration and Config Vars, Dev Center). */
final class ConfigCommands {
  private static final Pattern CONFIG = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)=(.*)");

  private final Releases releases;
  private final Listings listings;
  private final Eras eras;

  ConfigCommands(Releases releases, Listings listings, Eras eras) {
    this.releases = releases;
    this.listings = listings;
    this.eras = eras;
  }

  List<Verb> verbs() {
    return List.of(
        Verb.bare("config", "lists the config vars", listings::config),
        Verb.ofApp(
            "config:set NAME=VALUE", "sets config vars: a new release and a restart", this::set),
        Verb.ofApp(
            "config:unset NAME", "removes config vars: a new release and a restart", this::unset));
  }

  private List<String> set(App app, CommandLine line) throws Misunderstood {
    SortedMap<String, String> values = assignments(line);
    SortedMap<String, String> config = new TreeMap<>(app.current().config());
    config.putAll(values);
    String names = String.join(", ", values.keySet());
    App next = releases.release(app.withConfig(config, "Set " + names + " config vars"));
    List<String> lines = new ArrayList<>();
    lines.add(done(eras.now().words().configSet(), names, next));
    values.forEach((name, value) -> lines.add(name + ": " + value));
    return lines;
  }

  private static SortedMap<String, String> assignments(CommandLine line) throws Misunderstood {
    SortedMap<String, String> values = new TreeMap<>();
    for (String word : line.rest()) {
      Matcher m = CONFIG.matcher(word);
      if (!m.matches() || m.group(1).startsWith("__") || m.group(1).startsWith("HEROKU_")) {
        throw new Misunderstood(
            "\""
                + word
                + "\" cannot be set; write NAME=VALUE, with a name of letters, digits and _"
                + " that does not start with a digit, __ or HEROKU_.");
      }
      values.put(m.group(1), m.group(2));
    }
    if (values.isEmpty()) {
      throw new Misunderstood("config:set takes at least one NAME=VALUE.");
    }
    return values;
  }

  private List<String> unset(App app, CommandLine line) throws Misunderstood {
    if (line.rest().isEmpty()) {
      throw new Misunderstood("config:unset takes at least one name.");
    }
    SortedSet<String> unset = new TreeSet<>(line.rest());
    SortedMap<String, String> config = new TreeMap<>(app.current().config());
    config.keySet().removeAll(unset);
    String names = String.join(", ", unset);
    App next = releases.release(app.withConfig(config, "Unset " + names + " config vars"));
    return List.of(done(eras.now().words().configUnset(), names, next));
  }

  private static String done(String template, String names, App next) {
    return Era.Words.fill(
        template, "names", names, "app", next.name(), "version", next.current().version());
  }
}
