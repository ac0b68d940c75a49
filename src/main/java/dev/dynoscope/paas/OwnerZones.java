package dev.dynoscope.paas;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.OwnerFact.RecordSet;
import dev.dynoscope.journal.OwnerFact.RecordUnset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The zones of those who own domains, as they would keep them at a DNS provider of their own. The
 * platform has no say in them: it can only tell an owner which target to point to. Here one DNS
 * server plays the provider as well.
 */
final class OwnerZones {
  /** Where the name server of all these zones has its name. */
  static final String PROVIDER = "dnsprovider.test";

  private final Scribe scribe;
  private final SortedMap<String, Owned> records = new TreeMap<>();
  private long changes;

  /**
   * What the owner gave a name.
   *
   * @param type {@code A}, {@code CNAME} or {@code ALIAS}
   * @param values addresses, or one other name
   * @param byItself whether it came with {@code domains:add}, and follows the target of the app
   */
  record Owned(String type, List<String> values, boolean byItself) {}

  OwnerZones(Scribe scribe) {
    this.scribe = scribe;
  }

  void set(String name, Owned what) {
    records.put(name, what);
    changes++;
    scribe.note(Actor.LEARNER, new RecordSet(name, what.type(), what.values()));
  }

  void unset(String name) {
    Optional.ofNullable(records.remove(name))
        .ifPresent(gone -> {
          changes++;
          scribe.note(Actor.LEARNER, new RecordUnset(name, gone.type()));
        });
  }

  /** What exactly this name has. */
  Optional<Owned> of(String name) {
    return Optional.ofNullable(records.get(name));
  }

  /** The record that answers for a name: its own, or that of a wildcard. */
  Optional<String> covering(String name) {
    if (records.containsKey(name)) {
      return Optional.of(name);
    }
    for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
      String wildcard = "*" + name.substring(dot);
      if (records.containsKey(wildcard)) {
        return Optional.of(wildcard);
      }
    }
    return Optional.empty();
  }

  /** All of them, by name. */
  SortedMap<String, Owned> all() {
    return records;
  }

  /** Another number whenever something has changed. */
  long version() {
    return changes;
  }

  /** As a list for people. */
  List<String> list(Zone zone) {
    List<String> lines = new ArrayList<>();
    lines.add("=== DNS records of domain owners, at " + PROVIDER);
    records.forEach((name, what) -> {
      List<String> values = what.byItself() ? zone.targetOf(name).stream().toList() : what.values();
      String value = values.isEmpty() ? "(its app is gone)" : String.join(" ", values);
      String how = what.byItself() ? "  (set by domains:add)" : "";
      lines.add(name + "  " + what.type() + "  " + value + how);
    });
    return lines;
  }
}
