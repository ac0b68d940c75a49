package dev.dynoscope.sim.scenario;

import java.time.Duration;

/** What can go wrong in a simulation, beside what dynos and clients do by their own ways. */
public enum Mishap {
  /** The engine does not start a dyno. */
  ENGINE_REFUSES(Duration.ZERO),
  /** What was unpacked for a dyno is not the slug that was made. */
  SLUG_DAMAGED(Duration.ZERO),
  /** There is no room for a dyno, a slug or a bucket. */
  DISK_FULL(Duration.ZERO),
  /** What dynos run in goes away with all of them when a dyno is to start, and comes back. */
  HOST_GONE(Duration.ZERO),
  /** Object storage does not open a bucket. */
  STORAGE_SHUT(Duration.ZERO),
  /** A boot takes so much longer. */
  BOOT_SLOW(Duration.ofMinutes(10)),
  /** A dyno dies so long after it was started, if it is not up by then. */
  DIES_BOOTING(Duration.ofSeconds(60)),
  /** A dyno dies so long after it came up. */
  DIES_UP(Duration.ofHours(24)),
  /** A dyno dies while it works on a request. */
  DIES_ANSWERING(Duration.ZERO),
  /** A dyno does not heed SIGTERM. */
  TERM_UNHEARD(Duration.ZERO),
  /** A dyno dies so long after a SIGTERM that it does not heed. */
  DIES_STOPPING(Duration.ofSeconds(40)),
  /** The machine that a dyno was started on is lost so long afterwards. */
  MACHINE_LOST(Duration.ofHours(24)),
  /** No answer comes from a dyno that is connected to. */
  CONNECT_LOST(Duration.ZERO),
  /** An answer of a dyno never arrives. */
  ANSWER_LOST(Duration.ZERO),
  /** A message on the network takes so much longer. */
  MESSAGE_LATE(Duration.ofSeconds(90)),
  /** A question to DNS, or its answer, is lost. */
  NAME_LOST(Duration.ZERO),
  /** What is reported of a dyno, a build or a bucket comes so late. */
  REPORT_LATE(Duration.ofSeconds(90)),
  /** What is reported of a dyno, a build or a bucket is reported once more so much later. */
  REPORT_TWICE(Duration.ofSeconds(90)),
  /** When something is due, the clock leaps ahead so far, and with it all that was to come. */
  CLOCK_LEAPS(Duration.ofHours(2)),
  /** What is due by itself is done so late; what comes from outside comes in time. */
  STEP_LATE(Duration.ofMinutes(10)),
  /** The router is stopped when a request has arrived. */
  ROUTER_STOPS(Duration.ZERO);

  private final Duration most;

  Mishap(Duration most) {
    this.most = most;
  }

  /** The longest time that is drawn where a time belongs to it; else zero. */
  public Duration most() {
    return most;
  }
}
