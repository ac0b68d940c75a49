package dev.dynoscope.live;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoFact.DynoUp;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.Fact;
import dev.dynoscope.journal.Journal;
import dev.dynoscope.journal.LearnerFact.CommandAnswered;
import dev.dynoscope.journal.SlugId;
import dev.dynoscope.paas.DynoHost;
import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Endpoint;
import dev.dynoscope.paas.Eras;
import dev.dynoscope.paas.Input;
import dev.dynoscope.paas.Language;
import dev.dynoscope.paas.Platform;
import dev.dynoscope.paas.RequestHead;
import dev.dynoscope.paas.Slug;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A loop at work, over a wall clock that the test moves, with hands that only take note. */
final class RunningLoop implements AutoCloseable {
  static final Instant START = Instant.parse("2019-11-10T12:00:00Z");
  static final DynoName WEB_1 = new DynoName(new AppName("photos"), "web", 1);
  private static final long PATIENCE_SECONDS = 20;

  final AtomicLong wallNanos = new AtomicLong(7);
  final Journal journal = new Journal();
  final PlatformLoop loop;
  private final BlockingQueue<Entry> entries = new LinkedBlockingQueue<>();
  private final BlockingQueue<Effect> effects = new LinkedBlockingQueue<>();

  /** A loop whose wire does {@code atWire} after it has taken note of an order. */
  RunningLoop(Eras eras, Consumer<Effect.ForWire> atWire) {
    LiveClock clock = new LiveClock(START, wallNanos::get);
    loop = new PlatformLoop(new Platform(eras, 1), journal, clock, entries::addAll);
    loop.start(
        new Hands(
            new NotingHost(),
            order -> {
              effects.add(order);
              atWire.accept(order);
            },
            effects::add,
            effects::add,
            effects::add,
            effects::add,
            effects::add,
            effects::add,
            effects::add));
  }

  /** The app "photos" is deployed, and its dyno is being started. */
  void bootApp() throws InterruptedException {
    TreeMap<String, String> commands = new TreeMap<>();
    commands.put("web", "photos");
    loop.put(
        new Input.Deployed(
            WEB_1.app(),
            new Slug(new SlugId("3f9a77c1"), Language.OTHER, commands, List.of(), 667)));
    awaitEffect(Effect.StartDyno.class, _ -> true);
  }

  void dynoUp() throws InterruptedException {
    loop.put(new Input.DynoReady(WEB_1, 1, new Endpoint("127.0.0.1", 5000), 4711));
    awaitFact(DynoUp.class);
  }

  void request(long exchange) {
    RequestHead.Header host = new RequestHead.Header("Host", "photos.herokuapp.test");
    loop.put(
        new Input.RequestArrived(
            exchange, new RequestHead("GET", "/", List.of(host), "127.0.0.1", 80)));
  }

  /** Tells a command, and waits until it has been answered; gives platform time of the answer. */
  Instant tell(String command) throws InterruptedException {
    loop.put(new Input.Told(command));
    return awaitFact(CommandAnswered.class).at();
  }

  void wallGoesBy(Duration time) {
    wallNanos.addAndGet(time.toNanos());
  }

  /** The next entry with such a fact; those before it are passed over. */
  Entry awaitFact(Class<? extends Fact> kind) throws InterruptedException {
    return await(entries, entry -> kind.isInstance(entry.fact()), kind.getSimpleName());
  }

  /** The next such effect; those before it are passed over. */
  <T extends Effect> T awaitEffect(Class<T> kind, Predicate<T> which) throws InterruptedException {
    return kind.cast(
        await(
            effects,
            effect -> kind.isInstance(effect) && which.test(kind.cast(effect)),
            kind.getSimpleName()));
  }

  private static <T> T await(BlockingQueue<T> from, Predicate<T> which, String what)
      throws InterruptedException {
    for (T next = from.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        next != null;
        next = from.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      if (which.test(next)) {
        return next;
      }
    }
    throw new AssertionError("waited in vain for " + what);
  }

  @Override
  public void close() {
    loop.close();
  }

  private final class NotingHost implements DynoHost {
    @Override
    public void carryOut(Effect.ForHost order) {
      effects.add(order);
    }

    @Override
    public void close() {}
  }
}
