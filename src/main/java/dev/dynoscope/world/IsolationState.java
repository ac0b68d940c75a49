package dev.dynoscope.world;

import dev.dynoscope.journal.IsolationFact;
import java.util.List;
import java.util.Optional;

/**
 * In what dynos run.
 *
 * @param kind such as {@code sandbox}; empty where the journal does not say
 * @param honesty a sentence that says what it does not hold back
 * @param kinds all ways there are, the strongest first
 * @param passedOver a sentence for each stronger one that the machine does not have
 * @param lost why dynos cannot start at present
 */
public record IsolationState(
    String kind,
    String honesty,
    List<String> kinds,
    List<String> passedOver,
    Optional<String> lost) {
  static final IsolationState UNKNOWN =
      new IsolationState("", "", List.of(), List.of(), Optional.empty());

  /** Whether no code runs at all: what dynos do is drawn by chance, in virtual time. */
  public boolean simulated() {
    return kind.equals(IsolationFact.SIMULATION);
  }

  IsolationState after(IsolationFact fact) {
    return switch (fact) {
      case IsolationFact.IsolationChosen f ->
          new IsolationState(f.kind(), f.honesty(), f.kinds(), f.passedOver(), Optional.empty());
      case IsolationFact.IsolationLost f ->
          new IsolationState(kind, honesty, kinds, passedOver, Optional.of(f.why()));
    };
  }
}
