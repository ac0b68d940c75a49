package dev.dynoscope.paas;

import dev.dynoscope.journal.AppName;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which dyno size each process type of each app has. */
final class Sizes {
  private final Eras eras;
  private final Changes changes;
  private final SortedMap<AppName, SortedMap<String, String>> chosen = new TreeMap<>();

  Sizes(Eras eras, Changes changes) {
    this.eras = eras;
    this.changes = changes;
  }

  /** The size of a process type's dynos: as it was chosen, else the one that apps begin with. */
  Era.Size of(AppName app, String process) {
    SortedMap<String, String> ofApp = chosen.get(app);
    String name = ofApp == null ? null : ofApp.get(process);
    return name == null ? known().getFirst() : find(name).orElse(known().getFirst());
  }

  /** The size called {@code name}, in any case of letters, if this era has it. */
  Optional<Era.Size> find(String name) {
    for (Era.Size size : known()) {
      if (size.name().equalsIgnoreCase(name)) {
        return Optional.of(size);
      }
    }
    return Optional.empty();
  }

  /** The size called {@code name}, or a sentence that lists those there are. */
  Era.Size named(String name) throws Misunderstood {
    return find(name)
        .orElseThrow(() ->
            new Misunderstood(
                "There is no dyno size \""
                    + name
                    + "\". There are: "
                    + known().stream().map(Era.Size::name).collect(Collectors.joining(", "))
                    + "."));
  }

  /** All sizes of this era. */
  List<Era.Size> known() {
    return eras.now().dynos().sizes();
  }

  void choose(AppName app, String process, Era.Size size) {
    chosen.computeIfAbsent(app, _ -> new TreeMap<>()).put(process, size.name());
    changes.of(app);
  }

  /** The app has another name from now on. */
  void rename(AppName app, AppName to) {
    Optional.ofNullable(chosen.remove(app)).ifPresent(sizes -> chosen.put(to, sizes));
    changes.of(app);
    changes.of(to);
  }

  /** The first size of which an app may have {@code quantity} dynos of one process type. */
  Optional<Era.Size> roomFor(int quantity) {
    return known().stream().filter(s -> s.mostPerType() >= quantity).findFirst();
  }

  /**
   * Another era has begun: a size that it does not have becomes the one most like it.
   *
   * @param before the sizes of the era before
   */
  void translate(List<Era.Size> before) {
    chosen
        .values()
        .forEach(types ->
            types.replaceAll((_, name) ->
                before.stream()
                    .filter(old -> old.name().equals(name))
                    .findFirst()
                    .map(old -> find(name).orElseGet(() -> likest(old)).name())
                    .orElse(name)));
    changes.ofAll();
  }

  /**
   * The smallest size with as much memory, among those that sleep if this one does, and do not if
   * it does not; else among all; else the largest.
   */
  private Era.Size likest(Era.Size old) {
    Comparator<Era.Size> byMemory = Comparator.comparingInt(Era.Size::memoryMegabytes);
    List<Era.Size> roomy =
        known().stream()
            .filter(s -> s.memoryMegabytes() >= old.memoryMegabytes())
            .sorted(byMemory)
            .toList();
    return roomy.stream()
        .filter(s -> s.sleeps() == old.sleeps())
        .findFirst()
        .or(() -> roomy.stream().findFirst())
        .orElseGet(() -> Collections.max(known(), byMemory));
  }
}
