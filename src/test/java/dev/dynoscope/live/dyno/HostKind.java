package dev.dynoscope.live.dyno;

import dev.dynoscope.live.dyno.local.ProcessCells;
import dev.dynoscope.live.dyno.local.RunFolder;
import dev.dynoscope.live.dyno.sandbox.SandboxCells;
import dev.dynoscope.paas.SlugStore;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The ways to run dynos, each of which keeps the same contract. */
enum HostKind {
  /** Plain processes. */
  PROCESS {
    @Override
    Cells open(RunFolder run, SlugStore slugs) throws IOException, InterruptedException {
      return ProcessCells.open(run, slugs);
    }
  },

  /** Sandboxes of this machine. */
  SANDBOX {
    @Override
    Cells open(RunFolder run, SlugStore slugs) throws IOException, InterruptedException {
      return SandboxCells.open(run, slugs);
    }
  };

  abstract Cells open(RunFolder run, SlugStore slugs) throws IOException, InterruptedException;

  /** Why it cannot be tested here; a test is skipped then, and says so in one line. */
  Optional<String> missing() {
    return Optional.empty();
  }

  /** What is left of a run outside of its folder, such as containers. */
  List<String> left(RunFolder run) {
    return List.of();
  }

  /** Whether a dyno has the whole machine before it, with its paths and pids. */
  boolean open() {
    return this == PROCESS;
  }
}
