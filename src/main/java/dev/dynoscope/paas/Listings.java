package dev.dynoscope.paas;

import dev.dynoscope.journal.AppName;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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

  List<String> dynos(App app, Instant now) {
    List<String> lines = new ArrayList<>();
    for (String process : app.formation().keySet()) {
      List<Dyno> dynos =
          formation.of(app.name()).stream()
              .filter(d -> d.name().process().equals(process))
              .toList();
      if (!dynos.isEmpty()) {
        String command = app.slug().map(s -> s.commands().get(process)).orElse("");
        lines.add("=== " + process + " (Free): " + command + " (" + dynos.size() + ")");
        dynos.forEach(d -> lines.add(line(d, now)));
      }
    }
    return lines.isEmpty() ? List.of("No dynos on ⬢ " + app.name()) : lines;
  }

  private static String line(Dyno dyno, Instant now) {
    return dyno.name().label()
        + ": "
        + dyno.stateName()
        + dyno.since().map(since -> " " + TIME.format(since) + ago(since, now)).orElse("");
  }

  /** {@code 2019/11/10 12:00:03 +0000}. */
  static String time(Instant at) {
    return TIME.format(at);
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
}
