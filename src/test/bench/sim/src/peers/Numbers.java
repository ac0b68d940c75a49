package peers;

/** The numbers of the workload, in seconds where nothing else is said. */
final class Numbers {
  static final double DAY = 86_400;
  static final double BOOT = 3;
  static final double EXIT = 0.5;
  static final double CYCLE_AFTER = DAY;
  static final double CYCLE_SPREAD = 216 * 60;
  static final double CRASH_MEAN = 5 * DAY;
  static final double FAILURE_MEAN = 90 * DAY;
  static final double NOTICE = 60;
  static final int DYNOS_A_MACHINE = 40;

  /** A dyno that was up for so long before it crashed counts as stable. */
  static final double STABLE_AFTER = 600;

  /** How long a crashed dyno waits, by crashes in a row; the last goes for all that follow. */
  private static final double[] COOL_OFF = {0, 1200, 2400, 4800, 9600, 19_200};

  private Numbers() {}

  static double coolOff(int crashes) {
    return COOL_OFF[Math.min(crashes, COOL_OFF.length) - 1];
  }
}
