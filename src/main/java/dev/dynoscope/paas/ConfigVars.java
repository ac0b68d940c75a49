package dev.dynoscope.paas;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What config vars may be called, and how much they may take (Config Vars, Dev Center). */
final class ConfigVars {
  private static final Pattern ASSIGNMENT =
      Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)=(.*)", Pattern.DOTALL);

  private ConfigVars() {}

  /** Reads {@code NAME=VALUE}; a value may hold anything, the equals sign too. */
  static SortedMap<String, String> assignments(List<String> words) throws Misunderstood {
    SortedMap<String, String> values = new TreeMap<>();
    for (String word : words) {
      Matcher m = ASSIGNMENT.matcher(word);
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

  /** Refuses config vars whose names and values together are larger than {@code most} bytes. */
  static void refuseTooLarge(App app, SortedMap<String, String> config, int most)
      throws Misunderstood {
    long bytes = 0;
    for (var each : config.entrySet()) {
      bytes += bytes(each.getKey()) + bytes(each.getValue());
    }
    if (bytes > most) {
      throw new Misunderstood(
          "The config vars of "
              + app.name()
              + " would take "
              + bytes
              + " bytes, names and values together; "
              + most
              + " are allowed. Put large values into files of the app.");
    }
  }

  private static long bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
