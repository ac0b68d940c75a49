package dev.dynoscope.paas;

/** How many dynos are in which state: kept as they change, so that nobody has to count them. */
final class Tally {
  private int all;
  private int up;
  private int crashed;
  private int asleep;
  private int awake;
  private int leaving;

  void add(Dyno dyno) {
    count(dyno, 1);
  }

  void remove(Dyno dyno) {
    count(dyno, -1);
  }

  private void count(Dyno dyno, int by) {
    all += by;
    up += dyno.up() ? by : 0;
    crashed += dyno.phase() instanceof Phase.Crashed ? by : 0;
    asleep += dyno.asleep() ? by : 0;
    awake += dyno.awake() ? by : 0;
    leaving += dyno.leaving() ? by : 0;
  }

  int up() {
    return up;
  }

  int crashed() {
    return crashed;
  }

  int asleep() {
    return asleep;
  }

  /** Those that have a process which is not on its way to sleep or out of the formation. */
  int awake() {
    return awake;
  }

  /** Those that are not on their way out of the formation. */
  int wanted() {
    return all - leaving;
  }
}
