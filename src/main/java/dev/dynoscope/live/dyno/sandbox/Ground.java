package dev.dynoscope.live.dyno.sandbox;

import dev.dynoscope.live.dyno.local.RunFolder;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What sandboxes stand on, on this machine.
 *
 * @param stage where, unseen by others, things are put that the dynos' user could not reach; empty
 *     where that is the user who runs us
 * @param overlay whether disks are layers above the slug, or else copies of it
 * @param cgroups empty where processes can only be limited one by one
 */
record Ground(
    RunFolder run,
    Programs programs,
    Inside inside,
    DynoUser user,
    Optional<Path> stage,
    boolean overlay,
    Limits limits,
    Optional<Cgroups> cgroups) {

  Ground withoutOverlay() {
    return new Ground(run, programs, inside, user, stage, false, limits, cgroups);
  }

  Ground withoutCgroups() {
    Limits alone = new Limits(false, limits.mostFiles(), limits.counts());
    return new Ground(run, programs, inside, user, stage, overlay, alone, Optional.empty());
  }
}
