package dev.dynoscope.live.dyno.engine;

import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.Image;
import com.github.dockerjava.api.model.Network;
import dev.dynoscope.live.Reason;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Removes what runs have left in an engine; looks at nothing that does not carry our labels. */
final class Sweep {
  private static final Logger LOG = Logger.getLogger(Sweep.class.getName());
  private static final List<String> OURS = List.of(RunOwner.RUN);

  private final Engine engine;
  private final Predicate<RunOwner> which;

  private Sweep(Engine engine, Predicate<RunOwner> which) {
    this.engine = engine;
    this.which = which;
  }

  /** Removes what is left of runs that ended without clearing up. */
  static void leftovers(Engine engine) throws IOException, InterruptedException {
    new Sweep(engine, RunOwner::isOver).all();
  }

  /** Removes whatever there is of one run. */
  static void run(Engine engine, RunOwner owner) throws IOException, InterruptedException {
    new Sweep(engine, each -> each.run().equals(owner.run())).all();
  }

  private void all() throws IOException, InterruptedException {
    for (Container each :
        engine.ask(
            docker -> docker.listContainersCmd().withShowAll(true).withLabelFilter(OURS).exec())) {
      if (isMeant(each.getLabels())) {
        remove(() -> Removal.container(engine, each.getId()));
      }
    }
    for (Image each :
        engine.ask(docker ->
            docker.listImagesCmd().withShowAll(false).withLabelFilter(RunOwner.RUN).exec())) {
      if (isMeant(each.getLabels())) {
        remove(() -> Removal.image(engine, each.getId()));
      }
    }
    for (Network each : engine.ask(docker -> docker.listNetworksCmd().exec())) {
      if (isMeant(each.getLabels())) {
        remove(() -> Removal.network(engine, each.getId()));
      }
    }
  }

  private boolean isMeant(@Nullable Map<String, String> labels) {
    return labels != null && RunOwner.of(labels).filter(which).isPresent();
  }

  /** What is done to one thing; the others are to go though it stays. */
  @FunctionalInterface
  private interface Step {
    void go() throws IOException, InterruptedException;
  }

  private static void remove(Step step) throws InterruptedException {
    try {
      step.go();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "Something stays in the container engine: {0}", Reason.of(e));
    }
  }
}
