package dev.dynoscope.paas;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All names of all zones, laid out so that a question is answered by a few look-ups, whatever their
 * number. Wildcards and names that have only others below them are found as RFC 4592 says.
 */
final class ZoneIndex {
  private final Map<String, Held> held = new HashMap<>();
  private final Set<String> existing = new HashSet<>();
  private final Map<String, String> servers = new HashMap<>();

  /** What a name has: one thing, since an alias has nothing beside it. */
  sealed interface Held {
    /** The routers' addresses, in turn. */
    record Routers() implements Held {}

    /** Fixed addresses. */
    record Addresses(List<String> values, int ttlSeconds) implements Held {}

    /** Another name (CNAME). */
    record Alias(String target, int ttlSeconds) implements Held {}

    /** The addresses that another name has whenever somebody asks (ALIAS, ANAME). */
    record Flattened(String target) implements Held {}

    /** Nothing but names below it, or the zone's own records. */
    record Empty() implements Held {}
  }

  /** There is a zone, and this name server speaks for it. */
  void addZone(String zone, String server) {
    servers.put(zone, server);
    existing.add(zone);
  }

  /** A name, in a zone that was added, has this; what it had is replaced. */
  void add(String name, Held what) {
    held.put(name, what);
    String at = name;
    while (existing.add(at) && !servers.containsKey(at)) {
      at = parent(at);
    }
  }

  /** The closest zone around a name, if any is ours. */
  Optional<String> zoneOf(String name) {
    for (String at = name; !at.isEmpty(); at = parent(at)) {
      if (servers.containsKey(at)) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /** The name server of one of the zones. */
  String server(String zone) {
    return Optional.ofNullable(servers.get(zone)).orElseThrow();
  }

  /** What a name in one of the zones has; empty when there is no such name. */
  Optional<Held> find(String name) {
    if (existing.contains(name)) {
      return Optional.of(held.getOrDefault(name, new Held.Empty()));
    }
    String encloser = parent(name);
    while (!encloser.isEmpty() && !existing.contains(encloser)) {
      encloser = parent(encloser);
    }
    return Optional.ofNullable(held.get("*." + encloser));
  }

  private static String parent(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1);
  }
}
