package dev.dynoscope.live.dyno.sandbox;

import dev.dynoscope.live.dyno.local.RunFolder;
import java.util.Optional;

/**
 * What sandboxes stand on, on this machine.
 *
 * @param overlay whether disks are layers above the slug, or else copies of it
 * @param cgroups empty where processes can only be limited one by one
 */
record Ground(
    RunFolder run,
    Programs programs,
    Inside inside,
    DynoUser user,
    boolean overlay,
    Limits limits,
    Optional<Cgroups> cgroups) {

  Ground withoutOverlay() {
    return new Ground(run, programs, inside, user, false, limits, cgroups);
  }
}
