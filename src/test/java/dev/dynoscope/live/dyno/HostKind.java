package dev.dynoscope.live.dyno;

import dev.dynoscope.live.Reason;
import dev.dynoscope.live.dyno.local.ProcessCells;
import dev.dynoscope.live.dyno.local.RunFolder;
import dev.dynoscope.live.dyno.sandbox.SandboxCells;
import dev.dynoscope.live.slug.SlugFolder;
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

    @Override
    Optional<String> hindrance() {
      return Hindrances.SANDBOX;
    }
  },

  /** Containers of Docker. */
  DOCKER {
    @Override
    Cells open(RunFolder run, SlugStore slugs) throws IOException, InterruptedException {
      return EngineBench.open("DYNOSCOPE_TEST_DOCKER", run, slugs);
    }

    @Override
    Optional<String> hindrance() {
      return EngineBench.missing("DYNOSCOPE_TEST_DOCKER");
    }
  },

  /** Containers of Podman. */
  PODMAN {
    @Override
    Cells open(RunFolder run, SlugStore slugs) throws IOException, InterruptedException {
      return EngineBench.open("DYNOSCOPE_TEST_PODMAN", run, slugs);
    }

    @Override
    Optional<String> hindrance() {
      return EngineBench.missing("DYNOSCOPE_TEST_PODMAN");
    }
  };

  /** A property that names the only kind that is to be tested. */
  static final String ONLY = "dynoscope.test.host";

  abstract Cells open(RunFolder run, SlugStore slugs) throws IOException, InterruptedException;

  /** Why it cannot be tested here; a test is skipped then, and says so in one line. */
  Optional<String> missing() {
    String only = System.getProperty(ONLY, name());
    return only.equals(name()) ? hindrance() : Optional.of("only " + only + " is to be tested");
  }

  /** What this machine lacks for it. */
  Optional<String> hindrance() {
    return Optional.empty();
  }

  /** Found out once. */
  private static final class Hindrances {
    private static final Optional<String> SANDBOX = tried();

    private static Optional<String> tried() {
      try (RunFolder run = RunFolder.create();
          Cells cells = SandboxCells.open(run, new SlugFolder(run.path()))) {
        return cells.kind().isEmpty() ? Optional.of("no name") : Optional.empty();
      } catch (IOException e) {
        return Optional.of("no sandbox: " + Reason.of(e));
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
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
