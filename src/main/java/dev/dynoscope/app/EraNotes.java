package dev.dynoscope.app;

import dev.dynoscope.paas.Era;
import dev.dynoscope.view.EraNote;
import dev.dynoscope.view.EraNote.Limit;
import java.time.Duration;
import java.util.List;

/** What the window says of an era. */
final class EraNotes {
  private EraNotes() {}

  static EraNote of(Era era) {
    List<EraNote.Size> sizes =
        era.dynos().sizes().stream()
            .map(size -> new EraNote.Size(size.name(), size.title(), size.memoryMegabytes()))
            .toList();
    return new EraNote(era.name(), era.title(), sizes, limits(era));
  }

  private static List<Limit> limits(Era era) {
    Era.Routing routing = era.routing();
    return List.of(
        new Limit("up", seconds(routing.wakeTimeout())),
        new Limit("connect", seconds(routing.connectTimeout())),
        new Limit("first-byte", seconds(routing.firstByteTimeout())),
        new Limit("silent", seconds(routing.idleTimeout())),
        new Limit("quarantine", seconds(routing.quarantine())),
        new Limit("tried", String.valueOf(routing.connectAttempts())),
        new Limit("per-dyno", String.valueOf(routing.requestsPerDyno())));
  }

  private static String seconds(Duration time) {
    return time.toSeconds() + " s";
  }
}
