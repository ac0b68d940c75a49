package dev.dynoscope.app;

import dev.dynoscope.session.LongWork;
import dev.dynoscope.session.UnfitLesson;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleConsumer;

/** A hand-out while it is made, on a thread of its own. */
final class HandoutWork implements LongWork<String> {
  private final CompletableFuture<String> done = new CompletableFuture<>();
  private volatile double share;
  private volatile boolean cancelled;

  /** Makes the page, and tells how far it has come. */
  interface Making {
    String make(DoubleConsumer progress) throws Trouble, InterruptedException;
  }

  private HandoutWork() {}

  /** Begins. */
  static HandoutWork begin(Making making) {
    HandoutWork work = new HandoutWork();
    Thread.ofVirtual().name("hand-out").start(() -> work.run(making));
    return work;
  }

  private void run(Making making) {
    try {
      done.complete(making.make(this::progress));
    } catch (Trouble e) {
      done.completeExceptionally(new UnfitLesson(e.sentence(), e));
    } catch (InterruptedException | RuntimeException e) {
      done.completeExceptionally(e);
    }
  }

  private void progress(double now) {
    if (cancelled) {
      throw new CancellationException();
    }
    share = now;
  }

  @Override
  public double share() {
    return share;
  }

  @Override
  public void cancel() {
    cancelled = true;
  }

  @Override
  public CompletableFuture<String> done() {
    return done;
  }
}
