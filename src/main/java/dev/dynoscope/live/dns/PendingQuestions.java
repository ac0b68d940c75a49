package dev.dynoscope.live.dns;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Questions that the platform has not answered yet: a bounded number, for a bounded time. */
final class PendingQuestions {
  /** How long an answer is waited for, in wall time; askers try again after about as long. */
  static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final int MOST = 10_000;

  private final Map<Long, Pending> pending = new ConcurrentHashMap<>();
  private final AtomicLong lastNumber = new AtomicLong();

  /**
   * A question that waits.
   *
   * @param message the question as it came
   * @param limit largest reply in bytes
   * @param reply sends the reply
   */
  record Pending(
      Query query, ByteBuffer message, int limit, Consumer<ByteBuffer> reply, long sinceNanos) {}

  /** Keeps a question; empty when too many wait already. */
  OptionalLong add(Query query, ByteBuffer message, int limit, Consumer<ByteBuffer> reply) {
    if (pending.size() >= MOST) {
      return OptionalLong.empty();
    }
    long number = lastNumber.incrementAndGet();
    pending.put(number, new Pending(query, message, limit, reply, System.nanoTime()));
    return OptionalLong.of(number);
  }

  int size() {
    return pending.size();
  }

  /** The question of that number, which then waits no longer. */
  Optional<Pending> take(long number) {
    return Optional.ofNullable(pending.remove(number));
  }

  /** Gives up those that have waited too long. */
  void dropOld() {
    long now = System.nanoTime();
    pending.values().removeIf(each -> now - each.sinceNanos() > PATIENCE.toNanos());
  }
}
