package dev.dynoscope.live.dyno.engine;

import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.live.Reason;
import dev.dynoscope.live.dyno.Boot;
import dev.dynoscope.live.dyno.Cell;
import dev.dynoscope.live.dyno.Gone;
import dev.dynoscope.paas.Effect.Signal;
import dev.dynoscope.paas.Endpoint;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A container with a dyno in it. */
final class EngineCell implements Cell {
  private static final Logger LOG = Logger.getLogger(EngineCell.class.getName());

  /** The status of what SIGKILL has ended; also told of a container that is gone. */
  private static final int KILLED = 137;

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final long BEAT_MILLIS = 20;

  private final EngineParts parts;
  private final Boot boot;
  private final Container container;
  private final WrittenLayer layer;
  private final MemoryBeat memory;

  EngineCell(EngineParts parts, Boot boot, Container container) {
    this.parts = parts;
    this.boot = boot;
    this.container = container;
    layer =
        new WrittenLayer(
            parts.engine(), container.id(), container.slug(), boot.news(), parts.beat());
    memory = new MemoryBeat(container.keeper(), boot, parts.beat());
    layer.begin();
    memory.begin();
  }

  @Override
  public long pid() {
    return 0; // it has one on the engine's machine, which may be another
  }

  @Override
  public Endpoint at() {
    return new Endpoint(parts.engine().address().machine(), boot.port());
  }

  @Override
  public InputStream output() {
    return container.output();
  }

  @Override
  public boolean runs() {
    return !container.keeper().ended().isDone();
  }

  /** Asked inside: the engine itself takes every call at a port that it has opened. */
  @Override
  public boolean listens() {
    try {
      return container.keeper().listens(boot.port());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void send(Signal signal) {
    try {
      boolean sent = container.keeper().send(signal.name());
      if (signal == Signal.KILL && !(sent && hasEnded())) {
        container.kill();
      }
    } catch (IOException e) {
      LOG.log(Level.FINE, "A container could not be ended: {0}", Reason.of(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean hasEnded() throws InterruptedException {
    try {
      container.keeper().ended().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      return true;
    }
  }

  @Override
  public int awaitFirst() throws Gone, InterruptedException {
    try {
      Keeper.Ended ended = container.keeper().ended().get();
      if (ended.oomKills() > 0) {
        memory.report(0, ended.oomKills());
      }
      return ended.status();
    } catch (ExecutionException e) {
      parts.engine().checkThere();
      return KILLED; // its first process was ended from outside, or the engine let it go
    }
  }

  @Override
  public void awaitRest(BooleanSupplier enough) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    look(done, enough);
    done.await();
  }

  private void look(CountDownLatch done, BooleanSupplier enough) {
    Thread.startVirtualThread(() -> {
      try {
        Optional<Integer> left = container.keeper().left();
        if (enough.getAsBoolean() || left.isEmpty() || left.get() == 0) {
          done.countDown();
          return;
        }
        var _ = parts.beat().schedule(() -> look(done, enough), BEAT_MILLIS, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        done.countDown();
      }
    });
  }

  @Override
  public List<FileInfo> end() throws InterruptedException {
    memory.stop();
    container.keeper().send(Signal.KILL.name());
    container.drain();
    awaitRest(() -> false);
    List<FileInfo> lost = layer.close();
    try {
      container.finish();
    } catch (IOException e) {
      LOG.log(Level.FINE, "A container could not be ended: {0}", Reason.of(e));
    }
    return lost;
  }

  @Override
  public void close() {
    memory.stop();
    try {
      container.close();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "A dyno''s container may stay: {0}", Reason.of(e));
    }
  }
}
