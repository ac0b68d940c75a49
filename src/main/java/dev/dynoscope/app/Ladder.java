package dev.dynoscope.app;

import dev.dynoscope.live.dyno.Rung;
import dev.dynoscope.live.dyno.local.ProcessCells;
import dev.dynoscope.live.dyno.local.RunFolder;
import dev.dynoscope.live.dyno.sandbox.SandboxCells;
import dev.dynoscope.paas.SlugStore;
import java.util.List;

/** The ways to run dynos, the strongest first. */
record Ladder(RunFolder run, SlugStore slugs) {
  static final List<String> KINDS = List.of(SandboxCells.KIND, ProcessCells.KIND);
  static final String KINDS_IN_WORDS = SandboxCells.KIND + ", " + ProcessCells.KIND;

  List<Rung> rungs() {
    return List.of(
        new Rung(SandboxCells.KIND, () -> SandboxCells.open(run, slugs)),
        new Rung(ProcessCells.KIND, () -> ProcessCells.open(run, slugs)));
  }
}
