package dev.dynoscope.world;

import dev.dynoscope.journal.CacheFact;
import dev.dynoscope.journal.DnsRecord;
import dev.dynoscope.journal.FleetFact;
import dev.dynoscope.journal.OwnerFact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Names and addresses as each side knows them: the browser's cache, the zones of those who own
 * domains, and the routers.
 *
 * @param cache what the browser's DNS cache knows, by name
 * @param owned what owners have set at their DNS provider, by name
 * @param routers the routers' addresses; empty when there is but the one of this machine
 * @param retired addresses that were the routers' and are somebody else's now
 */
public record NamesState(
    SortedMap<String, Cached> cache,
    SortedMap<String, String> owned,
    List<String> routers,
    List<String> retired) {
  static final NamesState NONE =
      new NamesState(
          Collections.emptySortedMap(), Collections.emptySortedMap(), List.of(), List.of());

  /**
   * What the cache knows of a name.
   *
   * @param value such as {@code A 127.0.0.11}, or {@code nothing}
   * @param until when that runs out
   */
  public record Cached(String value, Instant until) {
    /** Seconds that are left of it; 0 when it has run out. */
    public long secondsLeft(Instant now) {
      return Math.max(0, Duration.between(now, until).toSeconds());
    }
  }

  NamesState after(CacheFact fact, Instant at) {
    return switch (fact) {
      case CacheFact.CacheFilled f -> withCache(filled(f, at));
      case CacheFact.CacheExpired f -> {
        SortedMap<String, Cached> changed = new TreeMap<>(cache);
        changed.remove(f.name());
        yield withCache(changed);
      }
      case CacheFact.CacheFlushed _ -> withCache(Collections.emptySortedMap());
      case CacheFact.CacheHit _, CacheFact.CacheMissed _ -> this;
    };
  }

  private SortedMap<String, Cached> filled(CacheFact.CacheFilled fact, Instant at) {
    SortedMap<String, Cached> changed = new TreeMap<>(cache);
    for (DnsRecord rec : fact.records().reversed()) {
      Instant until = at.plusSeconds(rec.ttlSeconds());
      changed.put(rec.name(), new Cached(rec.type() + " " + rec.value(), until));
    }
    if (!fact.nothing().isEmpty()) {
      Instant until = at.plusSeconds(fact.nothingSeconds());
      changed.put(fact.nothing(), new Cached("nothing", until));
    }
    return changed;
  }

  NamesState after(OwnerFact fact) {
    SortedMap<String, String> changed = new TreeMap<>(owned);
    switch (fact) {
      case OwnerFact.RecordSet f ->
          changed.put(f.name(), f.type() + " " + String.join(" ", f.values()));
      case OwnerFact.RecordUnset f -> changed.remove(f.name());
    }
    return new NamesState(cache, Collections.unmodifiableSortedMap(changed), routers, retired);
  }

  NamesState after(FleetFact fact) {
    return switch (fact) {
      case FleetFact.RoutersOpened f ->
          f.addresses().isEmpty() ? this : new NamesState(cache, owned, f.addresses(), retired);
      case FleetFact.RoutersRetired f -> {
        List<String> all = new ArrayList<>(retired);
        all.addAll(f.addresses());
        yield new NamesState(cache, owned, routers, List.copyOf(all));
      }
      case FleetFact.RoutersClosed f -> {
        List<String> left = new ArrayList<>(retired);
        left.removeAll(f.addresses());
        yield new NamesState(cache, owned, routers, List.copyOf(left));
      }
    };
  }

  private NamesState withCache(SortedMap<String, Cached> changed) {
    return new NamesState(Collections.unmodifiableSortedMap(changed), owned, routers, retired);
  }
}
