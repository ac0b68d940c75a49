package dev.dynoscope.live.dyno;

import dev.dynoscope.live.dyno.engine.EngineCells;
import dev.dynoscope.live.dyno.local.RunFolder;
import dev.dynoscope.paas.SlugStore;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** The engines that tests may use; {@code .ci/engines} starts them and says where they are. */
final class EngineBench {
  private EngineBench() {}

  /** Opens the engine whose address the environment variable {@code where} holds. */
  static EngineCells open(String where, RunFolder run, SlugStore slugs)
      throws IOException, InterruptedException {
    Map<String, String> env = Map.of("DOCKER_HOST", System.getenv(where));
    return EngineCells.open(
        new EngineCells.Wishes(env, Optional.empty(), slugs, run.path(), _ -> {}));
  }

  /** Why tests of that engine are skipped here, in one line. */
  static Optional<String> missing(String where) {
    return System.getenv(where) == null
        ? Optional.of("skipped: no engine to test with, for " + where + " is not set")
        : Optional.empty();
  }
}
