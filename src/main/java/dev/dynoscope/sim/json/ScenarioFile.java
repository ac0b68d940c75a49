package dev.dynoscope.sim.json;

import dev.dynoscope.json.Part;
import dev.dynoscope.json.Unreadable;
import dev.dynoscope.paas.Era;
import dev.dynoscope.paas.json.EraFiles;
import dev.dynoscope.sim.scenario.Act;
import dev.dynoscope.sim.scenario.AppPlan;
import dev.dynoscope.sim.scenario.Lines;
import dev.dynoscope.sim.scenario.Mishap;
import dev.dynoscope.sim.scenario.Scenario;
import dev.dynoscope.sim.scenario.Visitors;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scenarios as JSON, described for editors by {@code lessons/scenarios/scenario.schema.json}. */
public final class ScenarioFile {
  private static final int MILLE = 1000;
  private static final JsonMapper MAPPER = new JsonMapper();

  private ScenarioFile() {}

  /**
   * Reads a scenario.
   *
   * @throws Unreadable with a sentence that names the place
   */
  public static Scenario read(String json) throws Unreadable {
    return scenario(Part.of(json));
  }

  private static Scenario scenario(Part part) throws Unreadable {
    part.text("$schema", "");
    Duration lasts = part.span("lasts");
    List<AppPlan> apps = new ArrayList<>();
    for (Part each : part.parts("apps")) {
      apps.add(Apps.app(each));
    }
    List<Visitors> visitors = new ArrayList<>();
    for (Part each : part.parts("visitors")) {
      visitors.add(Clients.visitors(each, lasts));
    }
    List<Act> acts = new ArrayList<>();
    for (Part each : part.parts("acts")) {
      acts.add(Clients.act(each));
    }
    Scenario scenario =
        new Scenario(
            part.text("title"),
            part.text("about", ""),
            EraFiles.from(era(part)),
            start(part),
            lasts,
            apps,
            visitors,
            acts,
            lines(part),
            Spreads.find(part, "machineLife"),
            mishaps(part));
    part.nothingElse();
    return scenario;
  }

  private static Era era(Part part) throws Unreadable {
    String name = part.text("era", EraFiles.DEFAULT);
    if (!EraFiles.NAMES.contains(name)) {
      throw part.wrong(
          "era", "\"" + name + "\" is none of " + String.join(", ", EraFiles.NAMES) + ".");
    }
    try {
      JsonNode changes = part.has("numbers") ? part.raw("numbers") : MAPPER.createObjectNode();
      return EraFiles.changed(name, changes);
    } catch (IllegalArgumentException e) {
      throw part.wrong("numbers", String.valueOf(e.getMessage()));
    }
  }

  private static Instant start(Part part) throws Unreadable {
    String text = part.text("start", "2019-11-01T00:00:00Z");
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw part.wrong("start", "\"" + text + "\" is no time such as 2019-11-01T00:00:00Z.");
    }
  }

  private static SortedMap<Mishap, Integer> mishaps(Part of) throws Unreadable {
    SortedMap<Mishap, Integer> rates = new TreeMap<>();
    if (of.has("mishaps")) {
      Part part = of.part("mishaps");
      for (Mishap kind : Mishap.values()) {
        String key = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        int rate = part.number(key, 0, 0);
        if (rate > MILLE) {
          throw part.wrong(key, "there must be a whole number, 0 to " + MILLE + ".");
        }
        rates.put(kind, rate);
      }
      part.nothingElse();
    }
    rates.values().removeIf(rate -> rate == 0);
    return rates;
  }

  private static Lines lines(Part of) throws Unreadable {
    if (!of.has("lines")) {
      return new Lines(Spreads.read(of, "lines", "20ms"), Spreads.read(of, "lines", "1ms"), 0);
    }
    Part part = of.part("lines");
    Lines lines =
        new Lines(
            Spreads.read(part, "outside", "20ms"),
            Spreads.read(part, "inside", "1ms"),
            part.number("lossPerMille", 0, 0));
    part.nothingElse();
    return lines;
  }
}
