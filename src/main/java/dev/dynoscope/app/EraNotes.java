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
        new Limit("app up within", seconds(routing.wakeTimeout())),
        new Limit("connected within", seconds(routing.connectTimeout())),
        new Limit("first byte within", seconds(routing.firstByteTimeout())),
        new Limit("then silent for", seconds(routing.idleTimeout())),
        new Limit("leaves a dyno alone for", seconds(routing.quarantine())),
        new Limit("dynos tried", String.valueOf(routing.connectAttempts())),
        new Limit("open for each dyno", String.valueOf(routing.requestsPerDyno())));
  }

  private static String seconds(Duration time) {
    return time.toSeconds() + " s";
  }
}
