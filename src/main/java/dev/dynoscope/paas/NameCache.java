package dev.dynoscope.paas;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.CacheFact.CacheExpired;
import dev.dynoscope.journal.CacheFact.CacheFilled;
import dev.dynoscope.journal.CacheFact.CacheFlushed;
import dev.dynoscope.journal.CacheFact.CacheHit;
import dev.dynoscope.journal.CacheFact.CacheMissed;
import dev.dynoscope.journal.DnsRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The browser's DNS cache. It keeps the alias or the addresses of a name for their TTL, each by
 * itself, and that a name has nothing for as long as the SOA says (RFC 1034, 5.3.3; RFC 2308).
 * Failures and refusals are not kept. Time is platform time, so a TTL can be skipped.
 */
final class NameCache {
  private static final int MOST_HOPS = 10;

  /** So many names are known at the most; a browser that goes to more forgets them all. */
  private static final int MOST_NAMES = 1000;

  private final Scribe scribe;
  private final SortedMap<String, Known> known = new TreeMap<>();
  private final Map<Long, String> open = new LinkedHashMap<>();

  /**
   * What is known of a name.
   *
   * @param records an alias, or addresses; empty if it has nothing
   * @param rcode {@code NOERROR} or {@code NXDOMAIN}
   */
  private record Known(List<DnsRecord> records, String rcode, int ttlSeconds, Instant until) {
    Optional<String> alias() {
      return records.stream()
          .filter(r -> r.type().equals("CNAME"))
          .map(DnsRecord::value)
          .findFirst();
    }

    int left(Instant now) {
      return Math.toIntExact(Duration.between(now, until).toSeconds());
    }
  }

  NameCache(Scribe scribe) {
    this.scribe = scribe;
  }

  /** The browser wants the addresses of a host. */
  void wanted(Input.NameWanted input) {
    String name = RouteTable.normal(input.host());
    List<DnsRecord> chain = new ArrayList<>();
    int left = Integer.MAX_VALUE;
    String asked = name;
    for (int hop = 0; hop < MOST_HOPS; hop++) {
      Optional<Known> here = fresh(asked);
      if (here.isEmpty()) {
        scribe.note(Actor.CLIENT, new CacheMissed(name, asked));
        open.put(input.lookUp(), asked);
        scribe.ask(new Effect.AskName(input.lookUp(), asked));
        return;
      }
      int seconds = here.get().left(scribe.now());
      left = Math.min(left, seconds);
      here.get().records().forEach(r -> chain.add(withTtl(r, seconds)));
      Optional<String> alias = here.get().alias();
      if (alias.isEmpty()) {
        scribe.note(Actor.CLIENT, new CacheHit(name, List.copyOf(chain), here.get().rcode(), left));
        break;
      }
      asked = alias.get();
    }
    scribe.ask(new Effect.UseAddresses(input.lookUp(), "NOERROR", addresses(chain)));
  }

  private static DnsRecord withTtl(DnsRecord rec, int seconds) {
    return new DnsRecord(rec.name(), rec.type(), seconds, rec.value());
  }

  private static List<String> addresses(List<DnsRecord> chain) {
    return chain.stream().filter(r -> r.type().equals("A")).map(DnsRecord::value).toList();
  }

  private Optional<Known> fresh(String name) {
    Optional<Known> found = Optional.ofNullable(known.get(name));
    if (found.filter(k -> !k.until().isAfter(scribe.now())).isEmpty()) {
      return found;
    }
    Known over = found.get();
    known.remove(name);
    String value = over.records().isEmpty() ? "" : over.records().getFirst().value();
    int ago = Math.toIntExact(Duration.between(over.until(), scribe.now()).toSeconds());
    scribe.note(Actor.CLIENT, new CacheExpired(name, value, over.ttlSeconds(), ago));
    return Optional.empty();
  }

  /** DNS answered the browser. */
  void answered(Input.NameTold input) {
    String asked = Optional.ofNullable(open.remove(input.lookUp())).orElse("");
    if (asked.isEmpty()) {
      return;
    }
    boolean sure = input.rcode().equals("NOERROR") || input.rcode().equals("NXDOMAIN");
    List<String> addresses = List.of();
    if (sure) {
      String last = keep(input.answer(), asked);
      addresses =
          input.answer().stream()
              .filter(r -> r.name().equals(last) && r.type().equals("A"))
              .map(DnsRecord::value)
              .toList();
      keepNothing(input, last, addresses.isEmpty());
    }
    scribe.ask(new Effect.UseAddresses(input.lookUp(), input.rcode(), addresses));
  }

  /** Keeps the records on the way from a name; says where that way ends. */
  private String keep(List<DnsRecord> answer, String asked) {
    String name = asked;
    for (int hop = 0; hop < MOST_HOPS; hop++) {
      String here = name;
      List<DnsRecord> ofName = answer.stream().filter(r -> r.name().equals(here)).toList();
      List<DnsRecord> aliases = ofName.stream().filter(r -> r.type().equals("CNAME")).toList();
      List<DnsRecord> all = aliases.isEmpty() ? ofName : aliases.subList(0, 1);
      if (all.isEmpty()) {
        return name;
      }
      int ttl = all.stream().mapToInt(DnsRecord::ttlSeconds).min().orElse(0);
      put(name, new Known(all, "NOERROR", ttl, scribe.now().plusSeconds(ttl)));
      if (aliases.isEmpty()) {
        return name;
      }
      name = aliases.getFirst().value();
    }
    return name;
  }

  private void keepNothing(Input.NameTold input, String last, boolean nothing) {
    int seconds = nothing ? input.negativeSeconds() : 0;
    if (seconds > 0) {
      put(last, new Known(List.of(), input.rcode(), seconds, scribe.now().plusSeconds(seconds)));
    }
    scribe.note(Actor.CLIENT, new CacheFilled(input.answer(), seconds > 0 ? last : "", seconds));
  }

  private void put(String name, Known what) {
    if (what.ttlSeconds() > 0) {
      if (known.size() >= MOST_NAMES) {
        known.clear();
      }
      known.put(name, what);
    }
  }

  /** Forgets everything. */
  List<String> flush() {
    int names = known.size();
    known.clear();
    scribe.note(Actor.CLIENT, new CacheFlushed(names));
    return List.of("Flushing the browser's DNS cache... done, " + names + " forgotten");
  }

  /** What is known, with the seconds that are left. */
  List<String> list() {
    List<String> lines = new ArrayList<>();
    lines.add("=== DNS cache of the built-in browser");
    known.forEach((name, what) -> {
      int left = what.left(scribe.now());
      String value =
          what.records().isEmpty()
              ? what.rcode()
              : what.records().getFirst().type()
                  + " "
                  + String.join(" ", what.records().stream().map(DnsRecord::value).toList());
      lines.add(name + "  " + value + "  " + (left > 0 ? left + " s left" : "run out"));
    });
    return lines;
  }
}
