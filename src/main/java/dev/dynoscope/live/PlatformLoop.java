package dev.dynoscope.live;

import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.Journal;
import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Inbox;
import dev.dynoscope.paas.Input;
import dev.dynoscope.paas.Outcome;
import dev.dynoscope.paas.Platform;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that steps the platform: takes inputs from its inbox and deadlines from its clock,
 * writes the entries to the journal and hands the effects out. Nothing else touches the platform.
 */
public final class PlatformLoop implements Inbox, AutoCloseable {
  private static final Logger LOG = Logger.getLogger(PlatformLoop.class.getName());
  private static final long WAIT_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long WAIT_IN_SKIP_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

  private final LinkedBlockingQueue<Input> inbox = new LinkedBlockingQueue<>();
  private final Platform platform;
  private final Journal journal;
  private final LiveClock clock;
  private final Consumer<List<Entry>> listener;
  private final Thread thread;
  private volatile @Nullable Hands hands;
  private volatile boolean closed;
  private Instant last;

  /**
   * A loop that begins at {@code start}.
   *
   * @param listener is told of new entries, on the loop's own thread; must not block
   */
  public PlatformLoop(
      Platform platform, Journal journal, Instant start, Consumer<List<Entry>> listener) {
    this.platform = platform;
    this.journal = journal;
    this.listener = listener;
    last = start;
    clock = new LiveClock(start);
    thread = Thread.ofPlatform().name("platform").unstarted(this::run);
  }

  /** Begins to step; from now on effects are carried out by {@code hands}. */
  public void start(Hands carriers) {
    hands = carriers;
    thread.start();
  }

  @Override
  public void put(Input input) {
    inbox.add(input);
  }

  /** Platform time now; from any thread. */
  public Instant now() {
    return clock.now();
  }

  private void run() {
    while (!closed) {
      try {
        turn();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.log(Level.SEVERE, "an input could not be handled", e);
      }
    }
  }

  private void turn() throws InterruptedException {
    clock.adapt(platform.working());
    Instant due = platform.nextDue().orElse(Instant.MAX);
    clock
        .skipOnTowards(due, platform.dynoInTransition())
        .ifPresent(by -> step(new Input.ClockSkipped(by), clock.now()));
    Instant now = clock.now();
    if (!due.isAfter(now)) {
      step(new Input.Tick(), due);
      return;
    }
    long most = clock.skipping() ? WAIT_IN_SKIP_NANOS : WAIT_NANOS;
    long wait = Math.min(most, clock.wallUntil(due).toNanos());
    Input input = inbox.poll(wait, TimeUnit.NANOSECONDS);
    if (input != null) {
      step(input, clock.now());
    }
  }

  /** Times handed to the platform never run backwards, though a due time may lie a little back. */
  private void step(Input input, Instant at) {
    last = at.isAfter(last) ? at : last;
    Outcome outcome = platform.handle(input, last);
    if (!outcome.entries().isEmpty()) {
      journal.append(outcome.entries());
      listener.accept(outcome.entries());
    }
    outcome.effects().forEach(this::carryOut);
  }

  private void carryOut(Effect effect) {
    Hands to = hands;
    if (to == null) {
      return;
    }
    switch (effect) {
      case Effect.ForHost e -> to.host().carryOut(e);
      case Effect.ForWire e -> to.wire().carryOut(e);
      case Effect.AnswerName e -> to.names().accept(e);
      case Effect.Browse e -> to.browser().accept(e);
      case Effect.UploadPicture e -> to.browser().accept(e);
      case Effect.SkipClock e -> clock.skip(e.by());
      case Effect.SetClockRate e -> clock.rate(e.rate());
    }
  }

  /** Stops stepping; waits for the step that is being done. */
  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
