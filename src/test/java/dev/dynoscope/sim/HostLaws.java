package dev.dynoscope.sim;

import dev.dynoscope.journal.DynoName;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;

/** What the journal says lives is what the host says lives. */
final class HostLaws {
  private final Simulation simulation;
  private final DynoBook book;

  HostLaws(Simulation simulation, DynoBook book) {
    this.simulation = simulation;
    this.book = book;
  }

  /** Nothing is about to happen at this very time. */
  void quiet() {
    simulation
        .host()
        .alive()
        .forEach((name, boot) -> {
          DynoBook.Row row = book.row(name);
          Law.holds(
              row.boot == boot && row.running,
              "what lives is told to live",
              () -> name + " boot " + boot + " lives, told is " + row);
        });
  }

  /** Nothing is on its way. */
  void calm() {
    SortedMap<DynoName, Integer> alive = simulation.host().alive();
    Set<DynoName> told = new HashSet<>();
    book.rows().stream().filter(row -> row.running).forEach(row -> told.add(row.name));
    Law.same(alive.keySet(), told, "what is told to live lives");
  }
}
