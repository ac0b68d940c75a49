package peers;

/** Something that an engine hands back when its time has come. */
sealed interface Due {
  /** What is due. */
  enum Step {
    BOOT,
    UP,
    CYCLE,
    EXIT,
    CRASH
  }

  /** What is due for a dyno, unless it took another turn in the meantime. */
  record OfDyno(Step step, Dyno dyno, int turn) implements Due {}

  /** A machine fails. */
  record Failure(Machine machine) implements Due {}

  /** The platform notices that a machine has failed. */
  record Notice(Machine machine) implements Due {}
}
