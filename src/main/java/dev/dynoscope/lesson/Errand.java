package dev.dynoscope.lesson;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Moves that are made one after the other, each when what the one before has begun is over. Whoever
 * carries it out asks again and again what to do next.
 */
public final class Errand {
  private final Deque<Move> left;
  private int repeated;
  private Optional<Instant> waitsUntil = Optional.empty();
  private boolean patient = true;

  /** One that has not begun. */
  public Errand(List<Move> moves) {
    left = new ArrayDeque<>(moves);
  }

  /**
   * The command to give now; empty if there is none to be given yet, or any more.
   *
   * @param calm whether nothing is under way
   * @param now platform time
   * @param holds whether a condition is true of what has happened
   */
  public Optional<String> next(boolean calm, Instant now, Predicate<Condition> holds) {
    // a wait that has begun is over when its time is, whatever is under way then
    while (!over() && (calm || !patient || waitsUntil.isPresent())) {
      Optional<String> command = begin(left.element(), now, holds);
      if (command.isPresent() || waitsUntil.isPresent()) {
        return command;
      }
    }
    return Optional.empty();
  }

  private Optional<String> begin(Move move, Instant now, Predicate<Condition> holds) {
    return switch (move) {
      case Move.Tell tell -> {
        left.remove();
        patient = tell.waits();
        yield Optional.of(tell.command());
      }
      case Move.Wait wait -> {
        waitOut(wait.span(), now);
        yield Optional.empty();
      }
      case Move.Repeat repeat -> {
        if (repeated++ < repeat.most() && !holds.test(repeat.until())) {
          patient = true;
          yield Optional.of(repeat.command());
        }
        repeated = 0;
        left.remove();
        yield Optional.empty();
      }
    };
  }

  private void waitOut(Duration span, Instant now) {
    Instant until = waitsUntil.orElse(now.plus(span));
    if (now.isBefore(until)) {
      waitsUntil = Optional.of(until);
    } else {
      waitsUntil = Optional.empty();
      left.remove();
    }
  }

  /** Platform time that it waits for; empty while it waits for none. */
  public Optional<Instant> waitsUntil() {
    return waitsUntil;
  }

  /** Whether what was begun last has to be over before the next move. */
  public boolean patient() {
    return patient;
  }

  /** Whether the last move has been made. */
  public boolean over() {
    return left.isEmpty();
  }
}
