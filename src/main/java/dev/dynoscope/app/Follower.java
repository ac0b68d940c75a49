package dev.dynoscope.app;

import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.Journal;
import dev.dynoscope.live.Reason;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Reads a journal from its beginning and then as it grows, on a thread of its own and at its own
 * pace. It keeps no entries, so a slow disk or terminal costs no memory and holds nobody up.
 */
final class Follower implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Follower.class.getName());
  private static final int MOST_AT_ONCE = 500;
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Semaphore news = new Semaphore(1);
  private final Journal journal;
  private final Taker taker;
  private final Consumer<String> onTrouble;
  private final Thread thread;
  private volatile boolean closed;
  private long taken;

  /** Takes entries, some at a time, in order. */
  interface Taker extends AutoCloseable {
    void take(List<Entry> entries) throws IOException;

    @Override
    default void close() throws IOException {}
  }

  /**
   * Begins to follow.
   *
   * @param onTrouble gets a sentence if the taker fails, once; it is given nothing more then
   */
  Follower(String name, Journal journal, Taker taker, Consumer<String> onTrouble) {
    this.journal = journal;
    this.taker = taker;
    this.onTrouble = onTrouble;
    thread = Thread.ofPlatform().daemon().name(name).start(this::run);
  }

  /** Says that the journal has grown; from any thread. */
  void wake() {
    news.release();
  }

  private void run() {
    try (taker) {
      boolean last = false;
      while (!last) {
        news.acquire();
        news.drainPermits();
        last = closed;
        takeAll();
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "could not go on", e);
      onTrouble.accept(Reason.of(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void takeAll() throws IOException {
    List<Entry> entries = journal.after(taken, MOST_AT_ONCE);
    while (!entries.isEmpty()) {
      taker.take(entries);
      taken += entries.size();
      entries = journal.after(taken, MOST_AT_ONCE);
    }
  }

  /** Takes what is there, and ends; waits for that, but not for ever. */
  @Override
  public void close() {
    closed = true;
    wake();
    try {
      thread.join(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
