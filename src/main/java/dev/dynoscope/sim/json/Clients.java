package dev.dynoscope.sim.json;

import dev.dynoscope.json.Part;
import dev.dynoscope.json.Unreadable;
import dev.dynoscope.sim.scenario.Act;
import dev.dynoscope.sim.scenario.Manner;
import dev.dynoscope.sim.scenario.Visitors;
import java.time.Duration;
import java.util.Set;

/** Reads who visits the apps of a scenario, and what is done once. */
final class Clients {
  private static final Set<String> PATTERNS = Set.of("steady", "daily", "bursts", "crowd");
  private static final int HOURS = 24;

  /** Commands that a clock in virtual time does not need. */
  private static final Set<String> CLOCK = Set.of("skip", "sleep", "rate", "pause", "resume");

  private Clients() {}

  static Visitors visitors(Part part, Duration lasts) throws Unreadable {
    Visitors visitors =
        new Visitors(
            part.text("name"),
            request(part),
            pattern(part.part("pattern")),
            part.span("from", Duration.ZERO),
            part.span("until", lasts));
    part.nothingElse();
    return visitors;
  }

  private static Visitors.Request request(Part part) throws Unreadable {
    return new Visitors.Request(
        part.text("method", "GET"), part.text("host"), part.text("target", "/"), manner(part));
  }

  private static Manner manner(Part part) throws Unreadable {
    Manner.Habit habit = part.one("manner", Manner.Habit.class, Manner.Habit.WAIT);
    Duration patience = part.span("patience", Duration.ZERO);
    boolean ends = habit == Manner.Habit.LEAVE || habit == Manner.Habit.UPGRADE;
    if (ends && patience.isZero()) {
      throw part.wrong("patience", "who leaves must have some, such as 10s.");
    }
    return new Manner(habit, patience);
  }

  private static Visitors.Pattern pattern(Part of) throws Unreadable {
    String kind = of.onlyKey(PATTERNS);
    if (kind.equals("steady")) {
      return new Visitors.Pattern.Steady(of.span("steady"));
    }
    Part part = of.part(kind);
    Visitors.Pattern pattern =
        switch (kind) {
          case "daily" ->
              new Visitors.Pattern.Daily(
                  part.span("every"),
                  part.number("peakHour", 0, HOURS / 2) % HOURS,
                  Math.min(100, part.number("quietPercent", 0, 10)));
          case "bursts" ->
              new Visitors.Pattern.Bursts(
                  part.span("every"),
                  part.number("requests", 1, 10),
                  part.span("within", Duration.ZERO));
          default ->
              new Visitors.Pattern.Crowd(
                  part.number("clients", 1, 40), Spreads.read(part, "looks", "2s"));
        };
    part.nothingElse();
    return pattern;
  }

  private static String command(Part part) throws Unreadable {
    String command = part.text("tell");
    if (CLOCK.contains(command.strip().split(" ", 2)[0])) {
      throw part.wrong(
          "tell",
          "the clock of a simulation goes by itself; say with \"at\" when things are done.");
    }
    return command;
  }

  static Act act(Part part) throws Unreadable {
    Duration at = part.span("at");
    Act.Deed deed =
        part.has("tell")
            ? new Act.Deed.Tell(command(part))
            : new Act.Deed.Ask(request(part), part.number("times", 1, 1));
    part.nothingElse();
    return new Act(at, deed);
  }
}
