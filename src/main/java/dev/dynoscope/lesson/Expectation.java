package dev.dynoscope.lesson;

import dev.dynoscope.journal.Fact;
import dev.dynoscope.journal.RequestFact;
import dev.dynoscope.journal.RequestFact.RequestHeld;
import dev.dynoscope.lesson.Condition.Happened;
import dev.dynoscope.lesson.Condition.Times;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What may be expected of a step, as far as it can be seen from what came of it once: which facts
 * are asked about, and what of each. Facts of a group are expected in the order in which they came.
 */
final class Expectation {
  /** What the browser sees; of several pages it is the last one. */
  private static final List<Rule> PAGE =
      rules(
          "page-asked",
          "request-held reason",
          "request-failed code",
          "page-shown status missing",
          "page-failed");

  /** How dynos come and go. */
  private static final List<Rule> DYNOS =
      rules(
          "dyno-crashed app",
          "dyno-idled app",
          "dyno-lost app",
          "disk-discarded app",
          "dyno-completed app status",
          "dyno-up app");

  /** Facts that stand for themselves. */
  private static final List<Rule> ALONE =
      rules(
          "app-created app",
          "app-destroyed app",
          "app-renamed to",
          "build-failed app",
          "release-created app",
          "maintenance-set app on",
          "domain-added host",
          "domain-removed host",
          "formation-scaled app process quantity",
          "file-written app file",
          "file-deleted app path",
          "object-stored key",
          "object-deleted key",
          "pinger-set app",
          "pinger-removed app",
          "hours-exhausted",
          "hours-renewed",
          "card-changed card",
          "record-set name",
          "record-unset name",
          "cache-flushed",
          "routers-opened",
          "clock-skipped",
          "era-began era");

  private static final SortedSet<String> KINDS = kinds();

  /** So many facts that stand for themselves are asked about; the rest is left to the author. */
  private static final int MOST_ALONE = 2;

  private final List<Told> tellings;

  /** Which fields of a kind of fact are asked about. */
  private record Rule(String kind, List<String> fields) {}

  private Expectation(List<Told> tellings) {
    this.tellings = tellings;
  }

  private static List<Rule> rules(String... written) {
    return Arrays.stream(written)
        .map(each -> List.of(each.split(" ", -1)))
        .map(words -> new Rule(words.getFirst(), words.subList(1, words.size())))
        .toList();
  }

  private static SortedSet<String> kinds() {
    SortedSet<String> kinds = new TreeSet<>();
    Stream.of(PAGE, DYNOS, ALONE).flatMap(List::stream).forEach(each -> kinds.add(each.kind()));
    return kinds;
  }

  /** Whether a fact may be asked about. A request that waits for a boot does so by chance. */
  static boolean asksAbout(Fact fact) {
    return KINDS.contains(Facts.kind(fact))
        && !(fact instanceof RequestHeld held && held.reason() != RequestFact.HoldReason.WAKING);
  }

  /** What may be expected where this was told; empty if nothing was that is worth it. */
  static Optional<Condition> of(List<Told> tellings) {
    List<Condition> parts = new Expectation(tellings).parts();
    return switch (parts.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(parts.getFirst());
      default -> Optional.of(new Condition.All(parts));
    };
  }

  private List<Condition> parts() {
    List<Condition> parts = new ArrayList<>();
    ALONE.stream()
        .flatMap(rule -> last(rule, tellings).stream())
        .sorted(Comparator.comparingInt(tellings::indexOf))
        .limit(MOST_ALONE)
        .forEach(told -> parts.add(new Happened(pattern(told), Times.ONCE)));
    parts.addAll(dynos());
    inOrder(PAGE, sinceLastAsked()).ifPresent(parts::add);
    return parts;
  }

  private List<Told> sinceLastAsked() {
    int last = 0;
    for (int i = 0; i < tellings.size(); i++) {
      last = tellings.get(i).kind().equals("page-asked") ? i : last;
    }
    return tellings.subList(last, tellings.size());
  }

  /** Several dynos do the same in any order. */
  private List<Condition> dynos() {
    List<Condition> parts = new ArrayList<>();
    for (Rule rule : DYNOS) {
      SortedSet<String> names = new TreeSet<>();
      tellings.stream()
          .filter(told -> told.kind().equals(rule.kind()))
          .forEach(told -> names.add(value(told, "app") + "/" + value(told, "dyno")));
      if (names.size() > 1) {
        Told told = last(rule, tellings).orElseThrow();
        int each =
            (int) names.stream().filter(it -> it.startsWith(value(told, "app") + "/")).count();
        parts.add(new Happened(pattern(told), new Times(each, Condition.MANY)));
      }
    }
    return parts.isEmpty() ? inOrder(DYNOS, tellings).stream().toList() : parts;
  }

  private static Optional<Condition> inOrder(List<Rule> group, List<Told> tellings) {
    List<Pattern> patterns =
        group.stream()
            .flatMap(rule -> last(rule, tellings).stream())
            .sorted(Comparator.comparingInt(tellings::lastIndexOf))
            .map(Expectation::pattern)
            .toList();
    return switch (patterns.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(new Happened(patterns.getFirst(), Times.ONCE));
      default -> Optional.of(new Condition.InOrder(patterns, Optional.empty()));
    };
  }

  private static Optional<Told> last(Rule rule, List<Told> tellings) {
    return tellings.reversed().stream().filter(told -> told.kind().equals(rule.kind())).findFirst();
  }

  private static Pattern pattern(Told told) {
    Rule rule =
        Stream.of(PAGE, DYNOS, ALONE)
            .flatMap(List::stream)
            .filter(each -> each.kind().equals(told.kind()))
            .findFirst()
            .orElseThrow();
    SortedMap<String, Probe> probes = new TreeMap<>();
    for (String field : rule.fields()) {
      String value = value(told, field);
      if (!value.isEmpty()) {
        probes.put(field, new Probe.Reads(loose(field, value)));
      }
    }
    return new Pattern(told.kind(), probes);
  }

  private static String value(Told told, String field) {
    return told.field(field).stream().findFirst().map(Value::text).orElse("");
  }

  /** Which of the sample pictures it was does not matter. */
  private static String loose(String field, String value) {
    int folder = value.lastIndexOf('/');
    return switch (field) {
      case "missing" -> "*";
      case "file", "path", "key" -> folder < 0 ? value : value.substring(0, folder + 1) + "*";
      default -> value;
    };
  }
}
