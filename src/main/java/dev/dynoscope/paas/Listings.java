package dev.dynoscope.paas;

import dev.dynoscope.journal.AppName;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Lists as the {@code heroku} command line prints them. */
final class Listings {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm:ss xx", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int HOURS_TOLD = 25;

  private final Formation formation;
  private final Zone zone;
  private final Account account;
  private final Eras eras;

  Listings(Formation formation, Zone zone, Account account, Eras eras) {
    this.formation = formation;
    this.zone = zone;
    this.account = account;
    this.eras = eras;
  }

  /**
   * {@code ps}: one part for each process type that has dynos, and one for those of {@code run}.
   */
  List<String> dynos(App app, Instant now) {
    List<Dyno> all = formation.of(app.name());
    SortedSet<String> types = new TreeSet<>();
    all.forEach(d -> types.add(d.name().process()));
    List<String> lines = quota(app);
    int above = lines.size();
    for (String type : types) {
      List<Dyno> dynos = all.stream().filter(d -> d.name().process().equals(type)).toList();
      lines.add(dynos.getFirst().oneOff().isPresent() ? oneOffs(type, dynos) : type(app, dynos));
      dynos.forEach(d -> lines.add(line(d, now)));
    }
    if (lines.size() == above) {
      lines.add("No dynos on ⬢ " + app.name());
    }
    return lines;
  }

  /** What is left of the free hours, and what the app has used; nothing where it needs none. */
  private List<String> quota(App app) {
    Era.Size size = formation.sizes().of(app.name(), "web");
    Era.Words words = eras.now().words();
    List<String> lines = new ArrayList<>();
    if (size.pooled() > 0 && !words.quotaLeft().isEmpty()) {
      Duration left = account.left(account.purseOf(app.name()));
      Duration used = account.used(app.name());
      lines.add(quota(words.quotaLeft(), size, "left", left));
      lines.add(quota(words.quotaUsed(), size, "used", used));
    }
    return lines;
  }

  private String quota(String template, Era.Size size, String name, Duration amount) {
    return Era.Words.fill(
        template, "size", size.title(), name, hours(amount), "percent", percent(amount));
  }

  private long percent(Duration amount) {
    return amount.toSeconds() * 100 / account.allowance().toSeconds();
  }

  /** Hours and minutes, rounded down: {@code 799h 43m}. */
  static String hours(Duration amount) {
    return amount.toHours() + "h " + amount.toMinutesPart() + "m";
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

  private String line(Dyno dyno, Instant now) {
    Optional<OneOff> once = dyno.oneOff();
    String line =
        Era.Words.fill(
            eras.now().words().dynoLine(),
            "dyno",
            dyno.name().label() + once.map(_ -> " (" + dyno.berth().size() + ")").orElse(""),
            "state",
            dyno.stateName(),
            "since",
            dyno.since().map(TIME::format).orElse(""),
            "ago",
            dyno.since().map(since -> ago(since, now)).orElse(""),
            "age",
            dyno.since().map(since -> age(Duration.between(since, now))).orElse("0s"));
    return line.strip() + once.map(o -> ": " + o.errand().plan().command()).orElse("");
  }

  /** {@code 5s}, {@code 3m}, {@code 2h}. */
  private static String age(Duration age) {
    if (age.toHours() > 0) {
      return age.toHours() + "h";
    }
    return age.toMinutes() > 0 ? age.toMinutes() + "m" : age.toSeconds() + "s";
  }

  /** {@code 2019/11/10 12:00:03 +0000}. */
  static String time(Instant at) {
    return TIME.format(at);
  }

  /** {@code (~ 3m ago)}; nothing from 25 hours on. */
  static String ago(Instant since, Instant now) {
    Duration age = Duration.between(since, now);
    return age.toHours() >= HOURS_TOLD ? "" : " (~ " + age(age) + " ago)";
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
                  + zone.target(name, host)
              : host);
    }
    return lines;
  }
}
