package dev.dynoscope.live.dyno.sandbox;

import dev.dynoscope.live.dyno.local.RunFolder;
import java.io.IOException;
import java.util.Optional;

/** Finds out what sandboxes this machine can have, by opening one. */
final class Trial {
  private Trial() {}

  static Ground of(RunFolder run) throws IOException {
    Optional<Cgroups> cgroups = Cgroups.find(run);
    return new Ground(
        run,
        Programs.find(),
        Inside.ofThisMachine(),
        DynoUser.ofThisMachine(),
        true,
        Limits.ofThisMachine(cgroups.isPresent()),
        cgroups);
  }
}
