package dev.dynoscope.paas;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Commands about pingers. */
final class PingerCommands {
  private static final Duration USUAL = Duration.ofMinutes(20);
  private static final Duration SHORTEST = Duration.ofSeconds(10);

  private final Pingers pingers;

  PingerCommands(Pingers pingers) {
    this.pingers = pingers;
  }

  List<Verb> verbs() {
    return List.of(
        new Verb("pinger", "lists the pingers that keep apps awake", this::list),
        Verb.ofApp(
            "pinger:on [20m] [PATH]", "has a monitor visit the app again and again", this::on),
        Verb.bare("pinger:off", "takes it away", this::off));
  }

  private List<String> list(CommandLine line) throws Misunderstood {
    line.nothingElse();
    List<String> lines = pingers.all().stream().map(this::listed).toList();
    return lines.isEmpty() ? List.of("There are no pingers; pinger:on adds one.") : lines;
  }

  private String listed(Pingers.Pinger pinger) {
    return pinger.app()
        + ": "
        + pingers.url(pinger.app(), pinger.path())
        + " every "
        + text(pinger.every())
        + (pinger.away().isPresent() ? "; a visit is on its way" : "")
        + "; latest: "
        + pinger.last();
  }

  private List<String> on(App app, CommandLine line) throws Misunderstood {
    List<String> words = new ArrayList<>(line.rest());
    Duration every =
        words.isEmpty() || words.getFirst().startsWith("/")
            ? USUAL
            : ClockCommands.duration(words.removeFirst());
    String path = words.isEmpty() ? "/" : words.removeFirst();
    if (!words.isEmpty() || !path.startsWith("/") || every.compareTo(SHORTEST) < 0) {
      throw new Misunderstood(
          "pinger:on takes a time from 10s on and a path, such as pinger:on 20m /health.");
    }
    pingers.set(app.name(), path, every);
    return List.of(
        "Pinging " + pingers.url(app.name(), path) + " every " + text(every) + "... done");
  }

  private List<String> off(App app) throws Misunderstood {
    if (!pingers.remove(app.name())) {
      throw new Misunderstood(app.name() + " has no pinger.");
    }
    return List.of("Pinging " + app.name() + " no more... done");
  }

  /** {@code 20m}, {@code 1h30m}: as it is typed. */
  private static String text(Duration time) {
    StringBuilder text = new StringBuilder();
    part(text, time.toDays(), "d");
    part(text, time.toHoursPart(), "h");
    part(text, time.toMinutesPart(), "m");
    part(text, time.toSecondsPart(), "s");
    return text.toString();
  }

  private static void part(StringBuilder text, long amount, String unit) {
    if (amount > 0) {
      text.append(amount).append(unit);
    }
  }
}
