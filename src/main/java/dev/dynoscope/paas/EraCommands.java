package dev.dynoscope.paas;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.ClockFact.EraBegan;
import java.util.List;

/** Commands about the era: which there are, and another one from now on. */
final class EraCommands {
  private final Eras eras;
  private final Sizes sizes;
  private final Scribe scribe;

  EraCommands(Eras eras, Sizes sizes, Scribe scribe) {
    this.eras = eras;
    this.sizes = sizes;
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
   * What begins from now on goes by the new numbers, and the time until an app sleeps, which is
   * looked at anew each time. A moment that was set already stays: a boot or exit timeout that is
   * running, the end of a cool-off, a request's patience, the memory that a dyno was booted with.
   */
  private List<String> era(CommandLine line) throws Misunderstood {
    if (line.rest().isEmpty()) {
      return eras.known().stream().map(this::listed).toList();
    }
    String name = line.only("the name of an era");
    List<Era.Size> before = sizes.known();
    Era era =
        eras.change(name)
            .orElseThrow(() ->
                new Misunderstood("There is no era \"" + name + "\". Eras here: " + names() + "."));
    sizes.translate(before);
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
