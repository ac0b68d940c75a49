package dev.dynoscope.diagram;

import dev.dynoscope.journal.IsolationFact;
import dev.dynoscope.wording.Wording;

/** In what dynos run, in one plain sentence. */
record IsolationCaptions(Wording wording) {
  String of(IsolationFact fact) {
    return switch (fact) {
      case IsolationFact.IsolationChosen f -> f.honesty();
      case IsolationFact.IsolationLost f ->
          f.others().isEmpty()
              ? wording.say("captions.isolation.lost", f.why(), f.kind())
              : wording.say("captions.isolation.lost-other", f.why(), f.others().getFirst());
    };
  }
}
