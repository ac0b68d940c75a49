package dev.dynoscope.live.dyno;

import dev.dynoscope.journal.DynoName;
import dev.dynoscope.paas.Effect;

/** One boot of one dyno. */
public record BootId(DynoName dyno, int boot) {
  static BootId of(Effect.ForDyno order) {
    return new BootId(order.dyno(), order.boot());
  }

  /** A name for its folder, such as {@code photos-web.1-boot3}. */
  public String folderName() {
    return dyno.app() + "-" + dyno.label() + "-boot" + boot;
  }

  /** What its machine is called from within, such as {@code web-1}. */
  public String hostName() {
    return dyno.label().replace('.', '-');
  }

  @Override
  public String toString() {
    return dyno + "/" + boot;
  }
}
