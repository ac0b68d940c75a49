package dev.dynoscope.diagram;

import dev.dynoscope.journal.IsolationFact;

/** In what dynos run, in one plain sentence. */
final class IsolationCaptions {
  private IsolationCaptions() {}

  static String of(IsolationFact fact) {
    return switch (fact) {
      case IsolationFact.IsolationChosen f -> f.honesty();
      case IsolationFact.IsolationLost f ->
          f.why()
              + (f.others().isEmpty()
                  ? " No dyno can start until it is back: isolation:use " + f.kind() + "."
                  : " No dyno can start. Another way would work: isolation:use "
                      + f.others().getFirst()
                      + ".");
    };
  }
}
