package dev.dynoscope.paas;

import java.time.Instant;

/**
 * What one boot of a dyno was given.
 *
 * @param host the machine it is on, empty before the first boot
 * @param size the dyno size as it is printed, such as {@code Standard-1X}
 * @param quota bytes of memory, R14 above
 * @param killAt bytes of memory at which it is R15
 * @param cycleAt when it is restarted because it has run for so long
 * @param disk whether it still has its disk, as far as is told
 */
record Berth(String host, String size, long quota, long killAt, Instant cycleAt, boolean disk) {
  static final Berth NONE = new Berth("", "", Long.MAX_VALUE, Long.MAX_VALUE, Instant.MAX, true);

  static Berth of(String host, Era.Size size, Instant cycleAt) {
    return new Berth(host, size.title(), size.quotaBytes(), size.killBytes(), cycleAt, true);
  }

  /** The same when the disk was thrown away. */
  Berth withoutDisk() {
    return new Berth(host, size, quota, killAt, cycleAt, false);
  }
}
