package dev.dynoscope.view;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** All that was said to the learner, so that what went away can be found again. */
final class Messages {
  private static final int MOST = 100;

  private final Deque<Message> all = new ArrayDeque<>();
  private final Supplier<Instant> clock;
  private Consumer<Message> listener = message -> {};

  /** None so far; {@code clock} is platform time. */
  Messages(Supplier<Instant> clock) {
    this.clock = clock;
  }

  /** Who hears of each. */
  void onNew(Consumer<Message> who) {
    listener = who;
  }

  /** Takes down what is said; the oldest of too many is forgotten. */
  Message add(String sentence, boolean refused, Optional<Message.Way> way) {
    Message message = new Message(clock.get(), sentence, refused, way);
    all.addFirst(message);
    if (all.size() > MOST) {
      all.removeLast();
    }
    listener.accept(message);
    return message;
  }

  /** The latest first. */
  List<Message> all() {
    return List.copyOf(all);
  }

  /** How many offer something that can still be done. */
  int open() {
    return (int) all.stream().filter(each -> each.way().isPresent()).count();
  }
}
