package peers;

/** A dyno of the workload. */
final class Dyno {
  /** Raised when what was due for it no longer is. */
  int turn;

  /** Crashes in a row, by the rule of the cool-off. */
  int crashes;

  double cycleAt;
  double upSince;

  /** Whether it is on its machine: from its boot until it has ended. */
  boolean aboard;

  /** Whether it went down with its machine and waits for another one. */
  boolean lost;
}
