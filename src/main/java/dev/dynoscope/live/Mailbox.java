package dev.dynoscope.live;

import dev.dynoscope.paas.Inbox;
import dev.dynoscope.paas.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Where inputs wait for the platform's thread. It has no bound of its own and needs none: whoever
 * puts something waits for what comes of it, or is held up at its source. A client is read no
 * further than its one request at a time, of which at most a handful of inputs wait; a dyno's
 * output waits in its pipe; DNS questions are limited.
 */
final class Mailbox implements Inbox {
  /** What is taken out at once, in puts; what came later waits for the next look at the clock. */
  private static final int MOST_AT_ONCE = 64;

  private final LinkedBlockingQueue<List<Input>> puts = new LinkedBlockingQueue<>();

  @Override
  public void put(Input input) {
    puts.add(List.of(input));
  }

  @Override
  public void putAll(List<Input> inputs) {
    puts.add(List.copyOf(inputs));
  }

  /** Drops what waits, save what {@code wanted} says. */
  void keepOnly(Predicate<Input> wanted) {
    List<List<Input>> waiting = new ArrayList<>();
    puts.drainTo(waiting);
    for (List<Input> together : waiting) {
      List<Input> kept = together.stream().filter(wanted).toList();
      if (!kept.isEmpty()) {
        puts.add(kept);
      }
    }
  }

  /** What waits, in order; waits for something if there is nothing, {@code nanos} at the most. */
  List<Input> take(long nanos) throws InterruptedException {
    List<Input> first = puts.poll(nanos, TimeUnit.NANOSECONDS);
    if (first == null) {
      return List.of();
    }
    List<List<Input>> more = new ArrayList<>();
    puts.drainTo(more, MOST_AT_ONCE - 1);
    if (more.isEmpty()) {
      return first;
    }
    List<Input> all = new ArrayList<>(first);
    more.forEach(all::addAll);
    return all;
  }
}
