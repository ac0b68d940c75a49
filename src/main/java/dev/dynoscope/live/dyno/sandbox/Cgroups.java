package dev.dynoscope.live.dyno.sandbox;

import dev.dynoscope.live.Reason;
import dev.dynoscope.live.dyno.local.RunFolder;
import dev.dynoscope.paas.Effect.Bounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Where this machine lets us hold all processes of a dyno together within bounds: a control group
 * of Linux, of the first or the second version.
 *
 * @param version 1 or 2
 * @param parents the folders that we may make groups in; the first counts memory
 */
record Cgroups(RunFolder run, int version, List<Path> parents) {
  private static final Logger LOG = Logger.getLogger(Cgroups.class.getName());
  private static final Path TOP = Path.of("/sys/fs/cgroup");

  /** Empty where there are none for us. */
  static Optional<Cgroups> find(RunFolder run) {
    try {
      Optional<Cgroups> found =
          Files.exists(TOP.resolve("cgroup.controllers")) ? second(run) : first(run);
      if (found.isPresent()) {
        run.noteCgroups(found.get().parents());
      }
      return found;
    } catch (IOException e) {
      LOG.log(Level.INFO, "No cgroups: {0}", Reason.of(e));
      return Optional.empty();
    }
  }

  /** Makes a group that holds whoever is put in it within {@code bounds}. */
  Cgroup fresh(String name, Bounds bounds) throws IOException {
    List<Path> made = new ArrayList<>();
    try {
      for (Path parent : parents) {
        made.add(Files.createDirectory(parent.resolve(run.cgroupName(name))));
      }
      Cgroup cgroup = new Cgroup(version, made);
      cgroup.limit(bounds);
      return cgroup;
    } catch (IOException e) {
      new Cgroup(version, made).close();
      throw e;
    }
  }

  private static Optional<Cgroups> first(RunFolder run) throws IOException {
    Map<String, String> own = own();
    List<Path> parents = new ArrayList<>();
    for (String controller : List.of("memory", "pids")) {
      Path root = TOP.resolve(controller);
      Path here = root.resolve("." + own.getOrDefault(controller, "/")).normalize();
      Path parent = Files.isDirectory(here) ? here : root;
      if (!Files.isWritable(parent.resolve("cgroup.procs"))) {
        return Optional.empty();
      }
      parents.add(parent);
    }
    return Optional.of(new Cgroups(run, 1, parents));
  }

  /** A group that holds processes cannot have groups within, so ours are beside our own. */
  private static Optional<Cgroups> second(RunFolder run) throws IOException {
    Path here = TOP.resolve("." + own().getOrDefault("", "/")).normalize();
    for (Path parent : List.of(here.equals(TOP) ? TOP : here.resolveSibling(""), TOP)) {
      if (Files.isWritable(parent.resolve("cgroup.procs")) && passesOn(parent)) {
        return Optional.of(new Cgroups(run, 2, List.of(parent)));
      }
    }
    return Optional.empty();
  }

  private static boolean passesOn(Path parent) throws IOException {
    String controllers = Files.readString(parent.resolve("cgroup.subtree_control")).strip();
    return List.of(controllers.split(" ", -1)).containsAll(List.of("memory", "pids"));
  }

  /** The groups that we are in, by controller; of the second version by the empty word. */
  private static Map<String, String> own() throws IOException {
    Map<String, String> own = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of("/proc/self/cgroup"))) {
      String[] parts = line.split(":", 3);
      for (String controller : parts[1].split(",", -1)) {
        own.put(controller, parts[2]);
      }
    }
    return own;
  }
}
