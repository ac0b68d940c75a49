package dev.dynoscope.sim;

import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Endpoint;
import dev.dynoscope.sim.scenario.Ways;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** One boot of a dyno: what its process does, has written and takes. */
final class SimDyno {
  private static final long MEGABYTE = 1 << 20;
  private static final long SECONDS_AN_HOUR = 3600;

  private final Effect.StartDyno order;
  private final Ways ways;
  private final Endpoint at;
  private final Set<SimWire.Exchange> open = new LinkedHashSet<>();
  private final Deque<SimWire.Exchange> waiting = new ArrayDeque<>();
  private final SortedMap<String, FileInfo> written = new TreeMap<>();
  private int working;
  private long bytes;
  private long visits;
  private boolean alive = true;

  SimDyno(Effect.StartDyno order, Ways ways, Endpoint at) {
    this.order = order;
    this.ways = ways;
    this.at = at;
    bytes = ways.memory().megabytes() * MEGABYTE;
  }

  Effect.StartDyno order() {
    return order;
  }

  Ways ways() {
    return ways;
  }

  Endpoint at() {
    return at;
  }

  boolean alive() {
    return alive;
  }

  void end() {
    alive = false;
  }

  long bytes() {
    return bytes;
  }

  void takeMore(long megabytes) {
    bytes += megabytes * MEGABYTE;
  }

  /** It has run for a while longer, and takes more. */
  void grow(Duration span) {
    bytes += ways.memory().perHour() * MEGABYTE * span.toSeconds() / SECONDS_AN_HOUR;
  }

  /** How many have looked at its page since it booted, as it remembers. */
  long visits() {
    return visits;
  }

  void visited() {
    visits++;
  }

  /** A file is written, or written anew. */
  void write(List<FileInfo> files) {
    files.forEach(file -> written.put(file.path(), file));
  }

  /** What was written since the boot. */
  List<FileInfo> written() {
    return List.copyOf(written.values());
  }

  /** The connections that it has. */
  Collection<SimWire.Exchange> open() {
    return new ArrayList<>(open);
  }

  void accept(SimWire.Exchange exchange) {
    open.add(exchange);
  }

  /** Whether it begins to work on the request now; else the request waits in the dyno. */
  boolean begins(SimWire.Exchange exchange) {
    if (working < ways.atOnce()) {
      working++;
      return true;
    }
    waiting.add(exchange);
    return false;
  }

  /** The connection is closed, whether or not the dyno still works on what came by it. */
  void left(SimWire.Exchange exchange) {
    open.remove(exchange);
  }

  /** It is done with a request; the next one that waits is begun. */
  Optional<SimWire.Exchange> done() {
    working--;
    SimWire.Exchange next = waiting.poll();
    if (next != null) {
      working++;
    }
    return Optional.ofNullable(next);
  }
}
