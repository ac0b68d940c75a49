package dev.dynoscope.live.dyno;

import dev.dynoscope.live.dyno.local.ProcessCells;
import dev.dynoscope.live.dyno.local.RunFolder;
import dev.dynoscope.live.dyno.sandbox.SandboxCells;
import dev.dynoscope.paas.SlugStore;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

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
  },

  /** Containers of Docker. */
  DOCKER {
    @Override
    Cells open(RunFolder run, SlugStore slugs) throws IOException, InterruptedException {
      return EngineBench.open("DYNOSCOPE_TEST_DOCKER", slugs);
    }

    @Override
    Optional<String> missing() {
      return EngineBench.missing("DYNOSCOPE_TEST_DOCKER");
    }
  },

  /** Containers of Podman. */
  PODMAN {
    @Override
    Cells open(RunFolder run, SlugStore slugs) throws IOException, InterruptedException {
      return EngineBench.open("DYNOSCOPE_TEST_PODMAN", slugs);
    }

    @Override
    Optional<String> missing() {
      return EngineBench.missing("DYNOSCOPE_TEST_PODMAN");
    }
  };

  abstract Cells open(RunFolder run, SlugStore slugs) throws IOException, InterruptedException;

  /** Why it cannot be tested here; a test is skipped then, and says so in one line. */
  Optional<String> missing() {
    return Optional.empty();
  }

  /** This one; a test that is made for it is skipped where it cannot be tested. */
  HostKind here() {
    missing().ifPresent(Assumptions::abort);
    return this;
  }

  /** What the host calls itself. */
  String word() {
    return this == DOCKER || this == PODMAN ? "engine" : name().toLowerCase(Locale.ROOT);
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
