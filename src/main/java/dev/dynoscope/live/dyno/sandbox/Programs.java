package dev.dynoscope.live.dyno.sandbox;

import dev.dynoscope.live.ProgramPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The programs of this machine that make a sandbox, by their paths. */
record Programs(
    Path bwrap, Path unshare, Path mount, Path mkdir, Path setpriv, Path prlimit, Path sh) {
  /** Administrators' programs, which are not on every user's way. */
  private static final List<Path> ALSO =
      List.of(Path.of("/usr/bin"), Path.of("/usr/sbin"), Path.of("/bin"), Path.of("/sbin"));

  private static final String UTIL_LINUX =
      "it comes with util-linux, for instance by: apt install util-linux";

  /**
   * Looks for them.
   *
   * @throws IOException with a sentence that names the first that is missing, and the way out
   */
  static Programs find() throws IOException {
    return new Programs(
        find("bwrap", "it comes with bubblewrap, for instance by: apt install bubblewrap"),
        find("unshare", UTIL_LINUX),
        find("mount", UTIL_LINUX),
        find("mkdir", "it comes with coreutils"),
        find("setpriv", UTIL_LINUX),
        find("prlimit", UTIL_LINUX),
        find("sh", "it comes with every shell"));
  }

  /** All programs of that name, in the order in which a shell would look for them. */
  static Stream<Path> named(String name) {
    return ProgramPath.ofThisProcess(List.of(), ALSO).named(name);
  }

  private static Path find(String name, String wayOut) throws IOException {
    return named(name)
        .findFirst()
        .orElseThrow(() -> new IOException("there is no " + name + "; " + wayOut));
  }
}
