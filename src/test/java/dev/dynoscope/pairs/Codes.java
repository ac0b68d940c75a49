package dev.dynoscope.pairs;

import dev.dynoscope.journal.DynoFact;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.LogLine;
import dev.dynoscope.journal.RequestFact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The platform's codes, and where each was seen. */
final class Codes {
  private static final Pattern LISTED = Pattern.compile("\\| (H\\d\\d) ");
  private static final Pattern ALSO = Pattern.compile("before that (H\\d\\d)");
  private static final Pattern DROPPED = Pattern.compile("Error (L\\d\\d): ");
  private static final Set<String> OF_DYNOS =
      Set.of("R10", "R12", "R14", "R15", "R16", "R17", "R99", "L12");

  private Codes() {}

  /** All that the rules know: those of the router from their own page. */
  static SortedSet<String> known() throws IOException {
    SortedSet<String> codes = new TreeSet<>(OF_DYNOS);
    for (String line : Files.readAllLines(Path.of("docs", "error-codes.md"))) {
      for (Pattern pattern : List.of(LISTED, ALSO)) {
        Matcher m = pattern.matcher(line);
        if (line.startsWith("| H") && m.find()) {
          codes.add(m.group(1));
        }
      }
    }
    return codes;
  }

  /** Those that entries tell of. */
  static SortedSet<String> in(List<Entry> entries) {
    SortedSet<String> codes = new TreeSet<>();
    for (Entry entry : entries) {
      if (entry.fact() instanceof RequestFact.RequestFailed failed && !failed.code().isEmpty()) {
        codes.add(failed.code());
      } else if (entry.fact() instanceof DynoFact.DynoErred erred) {
        codes.add(erred.code());
      } else if (entry.fact() instanceof LogLine line) {
        DROPPED.matcher(line.text()).results().forEach(found -> codes.add(found.group(1)));
      }
    }
    return codes;
  }

  /** The table of docs/simulation.md. */
  static List<String> table(Set<String> live, Set<String> sim, Set<String> unequal)
      throws IOException {
    List<String> rows = new ArrayList<>();
    rows.add("| code | live | simulated | equal |");
    rows.add("|---|---|---|---|");
    for (String code : known()) {
      boolean both = live.contains(code) && sim.contains(code);
      String equal = both ? yes(!unequal.contains(code)) : "";
      rows.add(
          ("| " + code + " | " + yes(live.contains(code)) + " | " + yes(sim.contains(code)))
              + (equal.isEmpty() ? " | |" : " | " + equal + " |"));
    }
    return rows;
  }

  private static String yes(boolean is) {
    return is ? "yes" : "no";
  }
}
