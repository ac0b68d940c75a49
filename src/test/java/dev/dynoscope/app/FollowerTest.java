package dev.dynoscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.ClockFact.ClockSkipped;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.Journal;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever reads the journal slowly, or not at all, holds nobody up and costs no memory. */
@Timeout(60)
class FollowerTest {
  private static final long MANY = 2_000;

  private final Journal journal = new Journal();
  private final BlockingQueue<List<Entry>> taken = new LinkedBlockingQueue<>();
  private final CountDownLatch stalled = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);

  @Test
  void oneThatStallsHoldsTheWriterUpInNothingAndMissesNothing() throws InterruptedException {
    try (Follower follower = new Follower("slow", journal, this::takeSlowly, _ -> {})) {
      grow(follower, 1);
      assertTrue(stalled.await(10, TimeUnit.SECONDS));
      for (long seq = 2; seq <= MANY; seq++) {
        grow(follower, seq);
      }
      assertEquals(MANY, journal.lastSeq(), "all was written while the follower stood still");
      assertEquals(0, taken.size());
      goOn.countDown();

      long next = 1;
      while (next <= MANY) {
        for (Entry entry : taken.take()) {
          assertEquals(next++, entry.seq());
        }
      }
    }
  }

  @Test
  void oneThatFailsIsLeftAlone() throws InterruptedException {
    BlockingQueue<String> trouble = new LinkedBlockingQueue<>();
    Follower.Taker full =
        entries -> {
          throw new IOException("disk full");
        };
    try (Follower follower = new Follower("full", journal, full, trouble::add)) {
      LongStream.rangeClosed(1, MANY).forEach(seq -> grow(follower, seq));
      assertTrue(trouble.take().contains("disk full"));
      assertEquals(MANY, journal.lastSeq());
    }
    assertEquals(0, trouble.size(), "said once");
  }

  private void takeSlowly(List<Entry> entries) {
    stalled.countDown();
    try {
      goOn.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    taken.add(entries);
  }

  private void grow(Follower follower, long seq) {
    ClockSkipped fact = new ClockSkipped(Duration.ofSeconds(1));
    journal.append(List.of(new Entry(seq, Instant.EPOCH, 0, Actor.PLATFORM, fact)));
    follower.wake();
  }
}
