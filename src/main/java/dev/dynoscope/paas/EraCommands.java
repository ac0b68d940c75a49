package dev.dynoscope.paas;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.ClockFact.EraBegan;
import java.util.List;

/** Commands about the era: which there are, and another one from now on. */
final class EraCommands {
  private final Eras eras;
  private final Scribe scribe;

  EraCommands(Eras eras, Scribe scribe) {
    this.eras = eras;
    this.scribe = scribe;
  }

  List<Verb> verbs() {
    return List.of(
        new Verb("era [NAME]", "lists the eras, or changes to another one's rules", this::era));
  }

  /** The fact that the platform runs by an era's numbers from now on. */
  static EraBegan began(Era era) {
    return new EraBegan(era.name(), era.title(), era.sleep().after());
  }

  /**
   * What is asked for from now on goes by the new numbers. A moment that was set already stays: a
   * boot or exit timeout that is running, the end of a cool-off, a request's patience.
   */
  private List<String> era(CommandLine line) throws Misunderstood {
    if (line.rest().isEmpty()) {
      return eras.known().stream().map(this::listed).toList();
    }
    String name = line.only("the name of an era");
    Era era =
        eras.change(name)
            .orElseThrow(() ->
                new Misunderstood(
                    "There is no era \"" + name + "\". Eras here: " + names() + "."));
    scribe.note(Actor.PLATFORM, began(era));
    return List.of("Changing the era... done, now " + era.title());
  }

  private String listed(Era era) {
    return (era.equals(eras.now()) ? "* " : "  ") + era.name() + "  " + era.title();
  }

  private String names() {
    return String.join(", ", eras.known().stream().map(Era::name).toList());
  }
}
