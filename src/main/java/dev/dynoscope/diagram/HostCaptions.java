package dev.dynoscope.diagram;

import dev.dynoscope.journal.HostFact;
import dev.dynoscope.world.DynoState;
import dev.dynoscope.world.World;
import java.util.List;

/** What happens to a machine, in one plain sentence. */
final class HostCaptions {
  private static final int MOST_NAMED = 4;

  private HostCaptions() {}

  static String of(HostFact fact, World before) {
    return switch (fact) {
      case HostFact.HostFailed f -> failed(f, before);
      case HostFact.HostLossNoticed f ->
          "After "
              + Words.age(f.took())
              + " the platform notices that the machine "
              + f.host()
              + " is lost. Its dynos boot on other machines; "
              + f.replacement()
              + " takes its place.";
    };
  }

  private static String all(List<String> dynos) {
    return dynos.size() > MOST_NAMED ? dynos.size() + " dynos" : Words.list(dynos);
  }

  private static String failed(HostFact.HostFailed f, World before) {
    List<String> dynos =
        before.dynos().byName().values().stream()
            .filter(d -> d.host().equals(f.host()) && DynoDrawing.hasDisk(d))
            .map(DynoState::name)
            .map(name -> name.label())
            .toList();
    return "The machine "
        + f.host()
        + " in "
        + f.zone()
        + " is lost"
        + (dynos.isEmpty() ? "" : ", and " + all(dynos) + " with it")
        + ". The platform does not know it yet.";
  }
}
