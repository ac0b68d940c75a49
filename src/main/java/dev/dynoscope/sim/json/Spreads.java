package dev.dynoscope.sim.json;

import dev.dynoscope.json.Part;
import dev.dynoscope.json.Spans;
import dev.dynoscope.json.Unreadable;
import dev.dynoscope.sim.scenario.Spread;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Times that are drawn: {@code "3s"}, or {@code {"exponential": "10h"}}. */
final class Spreads {
  private static final Set<String> KINDS = Set.of("uniform", "exponential", "logNormal");

  private Spreads() {}

  static Optional<Spread> find(Part of, String key) throws Unreadable {
    return of.has(key) ? Optional.of(read(of, key)) : Optional.empty();
  }

  static Spread read(Part of, String key, String otherwise) throws Unreadable {
    return of.has(key)
        ? read(of, key)
        : new Spread.Fixed(Spans.parse(otherwise).orElse(Duration.ZERO));
  }

  static Spread read(Part of, String key) throws Unreadable {
    if (of.raw(key).isString()) {
      return new Spread.Fixed(of.span(key));
    }
    Part part = of.part(key);
    Spread spread =
        switch (part.onlyKey(KINDS)) {
          case "uniform" -> uniform(part.part("uniform"));
          case "exponential" -> new Spread.Exponential(part.span("exponential"));
          default -> logNormal(part.part("logNormal"));
        };
    part.nothingElse();
    return spread;
  }

  private static Spread uniform(Part part) throws Unreadable {
    Duration least = part.span("least");
    Duration most = part.span("most");
    if (most.compareTo(least) < 0) {
      throw part.wrong("most", "this is shorter than the least.");
    }
    part.nothingElse();
    return new Spread.Uniform(least, most);
  }

  private static Spread logNormal(Part part) throws Unreadable {
    Duration median = part.span("median");
    Duration p95 = part.span("p95");
    if (median.isZero() || p95.compareTo(median) < 0) {
      throw part.wrong("p95", "this must be longer than the median, and that longer than nothing.");
    }
    part.nothingElse();
    return new Spread.LogNormal(median, p95);
  }
}
