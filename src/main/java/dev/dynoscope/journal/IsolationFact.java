package dev.dynoscope.journal;

import java.util.List;

/** What became of the way in which dynos are kept apart from the machine and from each other. */
public sealed interface IsolationFact extends Fact {
  /** The kind that stands for no code at all: a run in virtual time. */
  String SIMULATION = "simulation";

  /** The kind of host that dynos run on, such as {@code sandbox}. */
  String kind();

  @Override
  default String subject() {
    return "isolation";
  }

  /**
   * From now on dynos start in this way.
   *
   * @param honesty a sentence that says what it does not hold back
   * @param kinds all ways there are, the strongest first
   * @param passedOver a sentence for each stronger one that this machine does not have
   */
  record IsolationChosen(String kind, String honesty, List<String> kinds, List<String> passedOver)
      implements IsolationFact {}

  /**
   * What dynos ran in is gone, and none can start until another way is chosen.
   *
   * @param others ways that would work now, the strongest first
   */
  record IsolationLost(String kind, String why, List<String> others) implements IsolationFact {}
}
