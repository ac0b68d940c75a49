package dev.dynoscope.live.dyno;

import dev.dynoscope.paas.Inbox;
import dev.dynoscope.paas.Input;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Keeps all inputs in order, and lets a test wait for one. */
public final class RecordingInbox implements Inbox {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final List<Input> inputs = new ArrayList<>();

  @Override
  public synchronized void put(Input input) {
    inputs.add(input);
    notifyAll();
  }

  public synchronized List<Input> all() {
    return List.copyOf(inputs);
  }

  public synchronized <T extends Input> List<T> all(Class<T> type) {
    return inputs.stream().filter(type::isInstance).map(type::cast).toList();
  }

  public List<String> lines() {
    return all(Input.OutputLine.class).stream().map(Input.OutputLine::text).toList();
  }

  public <T extends Input> T await(Class<T> type) throws InterruptedException {
    return await(type, input -> true);
  }

  /** The first input of that type that fits, as soon as it is there. */
  public synchronized <T extends Input> T await(Class<T> type, Predicate<T> fits)
      throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Optional<T> found = all(type).stream().filter(fits).findFirst();
      if (found.isPresent()) {
        return found.get();
      }
      long leftMillis = (deadline - System.nanoTime()) / 1_000_000;
      if (leftMillis <= 0) {
        throw new AssertionError("no " + type.getSimpleName() + " as awaited in " + inputs);
      }
      wait(leftMillis);
    }
  }
}
