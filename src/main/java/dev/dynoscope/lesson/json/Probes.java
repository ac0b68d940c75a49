package dev.dynoscope.lesson.json;

import dev.dynoscope.json.Part;
import dev.dynoscope.json.Spans;
import dev.dynoscope.json.Unreadable;
import dev.dynoscope.lesson.Probe;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a field has to be: {@code 404}, {@code "/pictures/*"}, {@code ">=5s"}. */
final class Probes {
  private static final Pattern COMPARED = Pattern.compile("(<=|>=|<|>)\\s*(\\S.*)");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");
  private static final double MILLIS = 1000;

  private Probes() {}

  static Probe probe(Part part, String field) throws Unreadable {
    String text = part.plain(field);
    Matcher compared = COMPARED.matcher(text);
    if (!compared.matches()) {
      return new Probe.Reads(text);
    }
    OptionalDouble bound = amount(compared.group(2));
    if (bound.isEmpty()) {
      throw part.wrong(
          field,
          "\"" + compared.group(2) + "\" is no amount; write a number, or a span such as 5s, 31m.");
    }
    return new Probe.Compares(sign(compared.group(1)), bound.getAsDouble(), text);
  }

  private static OptionalDouble amount(String text) {
    if (NUMBER.matcher(text).matches()) {
      return OptionalDouble.of(Double.parseDouble(text));
    }
    Optional<Double> seconds = Spans.parse(text).map(span -> span.toMillis() / MILLIS);
    return seconds.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
  }

  private static Probe.Sign sign(String written) {
    for (Probe.Sign sign : Probe.Sign.values()) {
      if (sign.written().equals(written)) {
        return sign;
      }
    }
    throw new IllegalArgumentException(written);
  }
}
