package dev.dynoscope.app;

import dev.dynoscope.session.LongWork;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/**
 * Work on a thread of its own that says how far it has come.
 *
 * @param <T> what comes of it
 */
final class Toil<T> implements LongWork<T> {
  private final CompletableFuture<T> done = new CompletableFuture<>();
  private volatile double share;
  private volatile boolean cancelled;

  private Toil() {}

  /** What is to be done; says to the toil how far it is, and stops when that throws. */
  interface Job<T> {
    T run(Toil<T> toil) throws Exception;
  }

  /** Begins. */
  static <T> Toil<T> begin(String name, Job<T> job) {
    Toil<T> toil = new Toil<>();
    Thread.ofPlatform().daemon().name(name).start(() -> toil.run(job));
    return toil;
  }

  @SuppressWarnings("CatchingUnchecked") // whoever waits must hear of it, whatever it is
  private void run(Job<T> job) {
    try {
      done.complete(job.run(this));
    } catch (Exception e) {
      done.completeExceptionally(e);
    }
  }

  /**
   * So much is done.
   *
   * @throws CancellationException when it was given up
   */
  void at(double part) {
    if (cancelled) {
      throw new CancellationException();
    }
    share = part;
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
  public CompletableFuture<T> done() {
    return done;
  }
}
