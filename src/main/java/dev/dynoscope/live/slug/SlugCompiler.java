package dev.dynoscope.live.slug;

import dev.dynoscope.live.Reason;
import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Inbox;
import dev.dynoscope.paas.Input;
import dev.dynoscope.paas.Slug;
import dev.dynoscope.paas.SlugStore;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Makes slugs beside the platform's thread, and reports what became of each. */
public final class SlugCompiler implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(SlugCompiler.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final String CANCELLED = "The build was cancelled.";

  private final SlugStore slugs;
  private final Inbox inbox;
  private final Map<Long, Future<?>> going = new ConcurrentHashMap<>();
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("build-", 1).factory());

  /** Keeps what it makes in {@code slugs}. */
  public SlugCompiler(SlugStore slugs, Inbox inbox) {
    this.slugs = slugs;
    this.inbox = inbox;
  }

  /** Carries an order out; returns at once. */
  public void carryOut(Effect.ForSlugs order) {
    switch (order) {
      case Effect.CompileSlug compile -> {
        FutureTask<Void> build = new FutureTask<>(() -> build(compile), null);
        going.put(compile.build(), build);
        threads.execute(build);
      }
      case Effect.StopBuild stop ->
          Optional.ofNullable(going.remove(stop.build())).ifPresent(build -> build.cancel(true));
      case Effect.DamageSlug damage -> threads.execute(() -> slugs.damage(damage.slug()));
    }
  }

  private void build(Effect.CompileSlug order) {
    Input.OfBuild outcome = outcome(order);
    if (!Thread.currentThread().isInterrupted()) {
      inbox.put(outcome);
    }
    going.remove(order.build());
  }

  private Input.OfBuild outcome(Effect.CompileSlug order) {
    try {
      return new Input.Built(order.build(), order.app(), compiled(order));
    } catch (SlugStore.Unfit e) {
      return failed(order, Reason.of(e));
    } catch (CancellationException e) {
      return failed(order, CANCELLED);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Could not build " + order.folder(), e);
      return failed(order, order.folder() + " cannot be built: " + Reason.of(e) + ".");
    }
  }

  private Slug compiled(Effect.CompileSlug order) throws SlugStore.Unfit {
    return slugs.compile(
        order.folder(),
        line -> {
          // a compiler does not look up from its work, so it is asked between two steps
          if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException(CANCELLED);
          }
          inbox.put(new Input.BuildOutput(order.build(), order.app(), line));
        });
  }

  private static Input.OfBuild failed(Effect.CompileSlug order, String sentence) {
    return new Input.BuildFailed(order.build(), order.app(), sentence);
  }

  /** Waits for the builds that go on, but not for ever. */
  @Override
  public void close() {
    threads.shutdownNow();
    try {
      if (!threads.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warning("A build still goes on.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
