package dev.dynoscope.diagram;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.world.World;
import java.time.Instant;

/** Whether free hours are left. */
final class Hours {
  private Hours() {}

  /** Whether the hours that {@code app} lives on are used up. */
  static boolean gone(World world, AppName app, Instant now) {
    Instant counted = world.account().at();
    return world.account().exhausted(app, now.isBefore(counted) ? counted : now);
  }
}
