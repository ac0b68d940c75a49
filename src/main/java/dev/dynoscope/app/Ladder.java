package dev.dynoscope.app;

import dev.dynoscope.live.dyno.Rung;
import dev.dynoscope.live.dyno.engine.EngineCells;
import dev.dynoscope.live.dyno.local.ProcessCells;
import dev.dynoscope.live.dyno.local.RunFolder;
import dev.dynoscope.live.dyno.sandbox.SandboxCells;
import dev.dynoscope.paas.SlugStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;

/** The ways to run dynos, the strongest first. */
record Ladder(RunFolder run, SlugStore slugs) {
  static final List<String> KINDS = List.of(EngineCells.KIND, SandboxCells.KIND, ProcessCells.KIND);
  static final String KINDS_IN_WORDS =
      EngineCells.KIND + ", " + SandboxCells.KIND + ", " + ProcessCells.KIND;

  /** Names the image that dynos in containers have below their slug. */
  private static final String IMAGE = "DYNOSCOPE_IMAGE";

  private static final Logger LOG = Logger.getLogger(Ladder.class.getName());

  List<Rung> rungs() {
    return List.of(
        new Rung(EngineCells.KIND, () -> EngineCells.open(wishes())),
        new Rung(SandboxCells.KIND, () -> SandboxCells.open(run, slugs)),
        new Rung(ProcessCells.KIND, () -> ProcessCells.open(run, slugs)));
  }

  private EngineCells.Wishes wishes() {
    Map<String, String> environment = System.getenv();
    Optional<String> image =
        Optional.of(environment.getOrDefault(IMAGE, "")).filter(name -> !name.isBlank());
    return new EngineCells.Wishes(environment, image, slugs, run.path(), LOG::info);
  }
}
