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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that steps the platform: takes inputs from its inbox and deadlines from its clock,
 * writes the entries to the journal and hands the effects out. Nothing else touches the platform.
 */
public final class PlatformLoop implements Inbox, AutoCloseable {
  private static final Logger LOG = Logger.getLogger(PlatformLoop.class.getName());
  private static final Duration MOST_WAIT = Duration.ofSeconds(1);
  private static final Duration MOST_WAIT_IN_SKIP = Duration.ofMillis(10);

  private final Mailbox inbox = new Mailbox();
  private final LiveClock clock;
  private final Consumer<List<Entry>> listener;
  private final Thread thread;
  private final Queue<Order> orders = new ConcurrentLinkedQueue<>();
  private volatile Course course;
  private volatile @Nullable Hands hands;
  private volatile boolean closed;
  private List<Entry> news = new ArrayList<>();
  private boolean dueFailed;

  /**
   * A loop that begins at {@code start}.
   *
   * @param listener is told of new entries, on the loop's own thread; must not block or throw
   */
  public PlatformLoop(
      Platform platform, Journal journal, Instant start, Consumer<List<Entry>> listener) {
    this(platform, journal, new LiveClock(start, System::nanoTime), listener);
  }

  PlatformLoop(
      Platform platform, Journal journal, LiveClock clock, Consumer<List<Entry>> listener) {
    course = Course.begin(platform, journal, clock.now());
    this.listener = listener;
    this.clock = clock;
    thread = Thread.ofPlatform().name("platform").unstarted(this::run);
  }

  /** Begins to step; from now on effects are carried out by {@code hands}. */
  public void start(Hands carriers) {
    hands = carriers;
    thread.start();
  }

  @Override
  public void put(Input input) {
    inbox.put(input);
  }

  @Override
  public void putAll(List<Input> inputs) {
    inbox.putAll(inputs);
  }

  /** Platform time now; from any thread. */
  public Instant now() {
    return clock.now();
  }

  /** The branch of the run that is gone on with. */
  public Course course() {
    return course;
  }

  /**
   * What the run goes on with.
   *
   * @param hands who carry out what it asks
   * @param first the first that it is told
   */
  public record Change(Course course, Hands hands, Input first) {}

  private record Order(Supplier<Change> leave, CompletableFuture<Course> done) {}

  /**
   * Lets the run go on in another branch; returns at once.
   *
   * @param leave is called when the last step of this branch has been made, on the thread that
   *     makes them: it ends what belongs to it
   * @return the branch that was left, as soon as the other one goes on
   */
  public CompletableFuture<Course> change(Supplier<Change> leave) {
    CompletableFuture<Course> done = new CompletableFuture<>();
    orders.add(new Order(leave, done));
    inbox.put(new Input.Tick());
    return done;
  }

  private void obey(Order order) {
    Course left = course;
    try {
      Change change = order.leave().get();
      inbox.keepOnly(PlatformLoop::isOfClients);
      hands = change.hands();
      course = change.course();
      clock.takeUp(course.last(), course.rate());
      dueFailed = false;
      step(change.first(), course.last());
      order.done().complete(left);
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "the run could not be taken up again", e);
      order.done().completeExceptionally(e);
    }
  }

  /** Those outside do not know of branches: they ask whichever is there. */
  private static boolean isOfClients(Input input) {
    return input instanceof Input.OfExchange
        || input instanceof Input.NameAsked
        || input instanceof Input.NamesAsked;
  }

  private void run() {
    try {
      while (!closed) {
        turn();
      }
    } catch (InterruptedException e) {
      LOG.log(Level.FINE, "closed while it waited", e);
    }
  }

  private void turn() throws InterruptedException {
    Order order = orders.poll();
    if (order != null) {
      obey(order);
    }
    boolean busy = course.platform().working();
    clock.paceFor(busy);
    Optional<Instant> due = course.platform().nextDue();
    clock
        .skipOnTowards(due.orElse(Instant.MAX), busy)
        .ifPresent(by -> step(new Input.ClockSkipped(by), clock.now()));
    Instant now = clock.now();
    if (!dueFailed && due.filter(at -> !at.isAfter(now)).isPresent()) {
      dueFailed = !step(new Input.Tick(), due.get());
    } else {
      List<Input> inputs = inbox.take(waitFor(due));
      // what is due and fails is tried again, but only after others had their turn
      dueFailed = false;
      stepAll(inputs);
    }
    passOn();
  }

  /** All at one time: they were all there when the clock was read. */
  private void stepAll(List<Input> inputs) {
    Instant at = inputs.isEmpty() ? course.last() : clock.now();
    for (Input input : inputs) {
      if (!step(input, at)) {
        abandon(input);
      }
    }
  }

  /** Wakes those who wait for the journal or for orders, once for all steps. */
  private void passOn() {
    Hands to = hands;
    if (to != null) {
      to.wire().noMoreOrders();
    }
    if (!news.isEmpty()) {
      List<Entry> told = news;
      news = new ArrayList<>();
      listener.accept(told);
    }
  }

  private long waitFor(Optional<Instant> due) {
    Duration most = clock.skipping() ? MOST_WAIT_IN_SKIP : MOST_WAIT;
    Duration wait = dueFailed ? most : due.flatMap(clock::wallUntil).orElse(most);
    return wait.compareTo(most) < 0 ? wait.toNanos() : most.toNanos();
  }

  /**
   * Times handed to the platform never run backwards, though a due time may lie a little back.
   *
   * @return false if the rules failed; that is logged, and the platform goes on
   */
  private boolean step(Input input, Instant at) {
    Optional<Outcome> outcome = course.step(input, at);
    outcome.ifPresent(what -> {
      news.addAll(what.entries());
      what.effects().forEach(this::tryToCarryOut);
    });
    return outcome.isPresent();
  }

  /** A request that the rules failed at is broken off: its client must not wait for ever. */
  private void abandon(Input input) {
    if (input instanceof Input.OfExchange of) {
      tryToCarryOut(new Effect.Abort(of.exchange()));
      if (!(input instanceof Input.ClientGone)) {
        inbox.put(new Input.ClientGone(of.exchange()));
      }
    }
  }

  /** One effect that fails takes none of the others with it. */
  private void tryToCarryOut(Effect effect) {
    try {
      carryOut(effect);
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "could not be carried out: " + effect, e);
    }
  }

  private void carryOut(Effect effect) {
    Hands to = hands;
    if (to == null) {
      return;
    }
    switch (effect) {
      case Effect.ForHost e -> to.host().carryOut(e);
      case Effect.ForWire e -> to.wire().carryOutSoon(e);
      case Effect.LimitConnections e -> to.wire().limit(e.limits());
      case Effect.AnswerName e -> to.names().accept(e);
      case Effect.ForResolver e -> to.resolver().accept(e);
      case Effect.ForFleet e -> to.fleet().accept(e);
      case Effect.ForSlugs e -> to.slugs().accept(e);
      case Effect.ForStorage e -> to.storage().accept(e);
      case Effect.Ping e -> to.pinger().accept(e);
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
