package dev.dynoscope.paas;

import dev.dynoscope.journal.AppName;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/** Lists as the {@code heroku} command line prints them. */
final class Listings {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm:ss xx", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int HOURS_TOLD = 25;

  private final Formation formation;
  private final Zone zone;

  Listings(Formation formation, Zone zone) {
    this.formation = formation;
    this.zone = zone;
  }

  /**
   * {@code ps}: one part for each process type that has dynos, and one for those of {@code run}.
   */
  List<String> dynos(App app, Instant now) {
    List<Dyno> all = formation.of(app.name());
    SortedSet<String> types = new TreeSet<>();
    all.forEach(d -> types.add(d.name().process()));
    List<String> lines = new ArrayList<>();
    for (String type : types) {
      List<Dyno> dynos = all.stream().filter(d -> d.name().process().equals(type)).toList();
      lines.add(dynos.getFirst().oneOff().isPresent() ? oneOffs(type, dynos) : type(app, dynos));
      dynos.forEach(d -> lines.add(line(d, now)));
    }
    return lines.isEmpty() ? List.of("No dynos on ⬢ " + app.name()) : lines;
  }

  private static String oneOffs(String type, List<Dyno> dynos) {
    return "=== " + type + ": one-off processes (" + dynos.size() + ")";
  }

  private String type(App app, List<Dyno> dynos) {
    String type = dynos.getFirst().name().process();
    return "=== "
        + type
        + " ("
        + formation.sizes().of(app.name(), type).title()
        + "): "
        + app.slug().map(s -> s.commands().get(type)).orElse("")
        + " ("
        + dynos.size()
        + ")";
  }

  private static String line(Dyno dyno, Instant now) {
    String since = dyno.since().map(at -> " " + TIME.format(at) + ago(at, now)).orElse("");
    String label = dyno.name().label();
    return dyno.oneOff()
        .map(o ->
            label
                + " ("
                + dyno.berth().size()
                + "): "
                + dyno.stateName()
                + since
                + ": "
                + o.errand().plan().command())
        .orElse(label + ": " + dyno.stateName() + since);
  }

  /** {@code (~ 3m ago)}; nothing from 25 hours on. */
  static String ago(Instant since, Instant now) {
    Duration age = Duration.between(since, now);
    if (age.toHours() >= HOURS_TOLD) {
      return "";
    }
    if (age.toHours() > 0) {
      return " (~ " + age.toHours() + "h ago)";
    }
    return age.toMinutes() > 0
        ? " (~ " + age.toMinutes() + "m ago)"
        : " (~ " + age.toSeconds() + "s ago)";
  }

  List<String> domains(App app) {
    AppName name = app.name();
    List<String> lines = new ArrayList<>();
    lines.add("=== " + name + " Domains");
    for (String host : zone.hostsOf(name)) {
      lines.add(
          app.domains().contains(host)
              ? host
                  + "  "
                  + (Zone.apexOf(host).equals(host) ? "ALIAS or ANAME" : "CNAME")
                  + "  "
                  + zone.target(host)
              : host);
    }
    return lines;
  }

  List<String> config(App app) {
    List<String> lines = new ArrayList<>();
    lines.add("=== ⬢ " + app.name() + " Config Vars");
    app.current().config().forEach((name, value) -> lines.add(name + ": " + value));
    return lines;
  }

  List<String> releases(App app) {
    List<String> lines = new ArrayList<>();
    lines.add("=== ⬢ " + app.name() + " Releases - Current: v" + app.current().version());
    app.releases().reversed().forEach(r -> lines.add("v" + r.version() + "  " + r.description()));
    return lines;
  }
}
