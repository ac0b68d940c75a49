package dev.dynoscope.pairs;

import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.Fact;
import dev.dynoscope.journal.HoursFact;
import dev.dynoscope.journal.LogLine;
import dev.dynoscope.journal.RequestFact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What happened to each thing, in order and with causes, without what differs from run to run. The
 * order of what happened to different things is not kept: it may be a race.
 */
final class Trace {
  private static final Pattern REQUEST_ID = Pattern.compile("request_id=(\\S+)");

  private final List<Entry> all;
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, List<String>> lives = new LinkedHashMap<>();
  private final Map<String, Integer> arrivals = new HashMap<>();

  /**
   * The trace of what came after the first {@code from} entries.
   *
   * @param all the whole journal, in which the causes are
   */
  Trace(List<Entry> all, int from) {
    this.all = all;
    for (Entry entry : all.subList(from, all.size())) {
      if (entry.fact() instanceof RequestFact.RequestReceived received) {
        names.put(received.subject(), name(received));
      }
      if (FactLine.compared(entry.fact())) {
        String line = FactLine.of(entry.fact()) + cause(entry);
        add(lives.computeIfAbsent(thing(entry.fact()), _ -> new ArrayList<>()), line);
      }
    }
  }

  /** How often a flood is told depends on how fast it comes. */
  private static void add(List<String> life, String line) {
    if (!line.contains("Error L12") || !life.contains(line)) {
      life.add(line);
    }
  }

  /** Clients race: only among requests for the same page it matters which one came first. */
  private String name(RequestFact.RequestReceived received) {
    String asked = received.method() + " " + received.host() + received.path();
    return asked + ", request " + arrivals.merge(asked, 1, Integer::sum);
  }

  private String cause(Entry entry) {
    Entry from = entry;
    do {
      if (from.cause() == 0) {
        return "  <- nothing";
      }
      from = all.get((int) from.cause() - 1);
      if (from.fact() instanceof HoursFact.HoursCounted) {
        return "  <- the hours so far";
      }
    } while (!FactLine.compared(from.fact()));
    Fact cause = from.fact();
    return "  <- " + cause.getClass().getSimpleName() + " of " + thing(cause);
  }

  /** What a fact is about, by a name that it has in both runs. */
  private String thing(Fact fact) {
    if (fact instanceof LogLine line) {
      Matcher m = REQUEST_ID.matcher(line.text());
      return m.find()
          ? names.getOrDefault("request:" + m.group(1), "a request before")
          : FactLine.masked(
              "log of " + line.app() + ", " + line.source() + "[" + line.process() + "]");
    }
    String subject = fact.subject();
    if (subject.startsWith("request:")) {
      return names.getOrDefault(subject, "a request before");
    }
    if (subject.startsWith("question:")) {
      return names.computeIfAbsent(subject, _ -> FactLine.question(fact));
    }
    return FactLine.masked(subject);
  }

  Map<String, List<String>> lives() {
    return lives;
  }
}
