package dev.dynoscope.session;

import java.util.concurrent.CompletableFuture;

/**
 * Something that takes its time and goes on by itself. May be asked by any thread.
 *
 * @param <T> what comes of it
 */
public interface LongWork<T> {
  /** The share that is done, 0 to 1. */
  double share();

  /** Gives it up; nothing is left of what was done so far. */
  void cancel();

  /**
   * Its end: what has come of it, or why nothing did, as a {@link NoRecording} or an {@link
   * UnfitLesson}; cancelled when it was given up.
   */
  CompletableFuture<T> done();
}
