package dev.dynoscope.diagram;

import dev.dynoscope.journal.DynoFact.DynoErred;
import dev.dynoscope.world.DynoState;
import dev.dynoscope.world.World;
import java.util.Locale;
import java.util.Optional;

/** What the platform's R codes mean, in one plain sentence. */
final class DynoErrorCaptions {
  private DynoErrorCaptions() {}

  static String of(DynoErred fact, World before) {
    String dyno = DynoCaptions.name(fact.dyno(), before);
    return switch (fact.code()) {
      case "R14" ->
          dyno
              + " takes more memory than it may"
              + amount(before.dynos().find(fact.dyno()))
              + ". The platform logs R14, and lets it live.";
      case "R15" ->
          dyno
              + " takes far more memory than it may"
              + amount(before.dynos().find(fact.dyno()))
              + ". The platform logs R15, and ends it.";
      default ->
          "The platform logs "
              + fact.code()
              + " for "
              + dyno
              + ": "
              + fact.title().toLowerCase(Locale.ROOT)
              + ".";
    };
  }

  private static String amount(Optional<DynoState> dyno) {
    return dyno.filter(d -> d.quota() > 0)
        .map(d -> ": " + Words.memory(d.memory()) + " of " + Words.memory(d.quota()))
        .orElse("");
  }
}
