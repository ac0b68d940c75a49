package dev.dynoscope.diagram;

import dev.dynoscope.journal.DynoFact.DynoErred;
import dev.dynoscope.wording.Wording;
import dev.dynoscope.world.DynoState;
import dev.dynoscope.world.World;
import java.util.Locale;
import java.util.Optional;

/** What the platform's R codes mean, in one plain sentence. */
record DynoErrorCaptions(Wording wording) {
  String of(DynoErred fact, String dyno, World before) {
    Optional<DynoState> measured = before.dynos().find(fact.dyno()).filter(d -> d.quota() > 0);
    String amount =
        measured
            .map(d ->
                wording.say(
                    "captions.dyno.of-quota",
                    wording.amount(Words.memory(d.memory())),
                    wording.amount(Words.memory(d.quota()))))
            .orElse("");
    return switch (fact.code()) {
      case "R14" -> wording.say("captions.dyno.r14", dyno, amount);
      case "R15" -> wording.say("captions.dyno.r15", dyno, amount);
      default ->
          wording.say(
              "captions.dyno.erred", fact.code(), dyno, fact.title().toLowerCase(Locale.ROOT));
    };
  }
}
