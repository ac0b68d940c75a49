package dev.dynoscope.live.dyno.engine;

import com.github.dockerjava.api.model.Ulimit;
import java.util.ArrayList;
import java.util.List;

/** The limits of each process in a container. */
final class Limits {
  /** All dynos are of one user; what holds for one of them is the limit of its container. */
  private static final long MOST_OF_ONE_USER = 4096;

  private Limits() {}

  /**
   * Podman would set a limit of processes by itself, and one that it may not set where it runs with
   * less than all of root's rights.
   */
  static List<Ulimit> of(Engine engine, long openFiles) {
    List<Ulimit> limits = new ArrayList<>();
    limits.add(new Ulimit("nofile", openFiles, openFiles));
    limits.add(new Ulimit("core", 0L, 0L));
    if (engine.podman()) {
      limits.add(new Ulimit("nproc", MOST_OF_ONE_USER, MOST_OF_ONE_USER));
    }
    return limits;
  }
}
