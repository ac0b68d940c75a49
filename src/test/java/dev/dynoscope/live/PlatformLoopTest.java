package dev.dynoscope.live;

import static dev.dynoscope.live.RunningLoop.START;
import static dev.dynoscope.live.RunningLoop.WEB_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.ClockFact.ClockSkipped;
import dev.dynoscope.journal.DynoFact.DynoIdled;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.RequestFact.RequestHeld;
import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Eras;
import dev.dynoscope.paas.Input;
import dev.dynoscope.paas.json.ChangedEra;
import dev.dynoscope.paas.json.EraFiles;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One thread steps the platform, in time, and goes on whatever fails. */
@Timeout(60)
class PlatformLoopTest {
  /** No time lies that far ahead, so the rules fail. */
  private static final String FAR_TOO_LONG = "PT2562047788015215H";

  private static final Logger LOG = Logger.getLogger(PlatformLoop.class.getPackageName());

  private final BlockingQueue<String> logged = new LinkedBlockingQueue<>();
  private final Handler toQueue = new ToQueue();

  @BeforeEach
  void listenToTheLog() {
    LOG.setUseParentHandlers(false);
    LOG.addHandler(toQueue);
  }

  @AfterEach
  void leaveTheLog() {
    LOG.removeHandler(toQueue);
    LOG.setUseParentHandlers(true);
  }

  @Test
  void whatHappensIsInTheJournalBeforeItsEffectsAreCarriedOut() throws InterruptedException {
    LinkedBlockingQueue<Long> lengths = new LinkedBlockingQueue<>();
    RunningLoop[] self = new RunningLoop[1];
    try (RunningLoop running =
        new RunningLoop(usual(), _ -> lengths.add(self[0].journal.lastSeq()))) {
      self[0] = running;
      running.bootApp();
      running.dynoUp();
      long before = running.journal.lastSeq();
      running.request(1);
      running.awaitEffect(Effect.Forward.class, _ -> true);

      // RequestReceived, RouteFound, DynoPicked
      assertEquals(before + 3, lengths.take());
    }
  }

  @Test
  void aSkipStopsWhereSomethingIsDueAndWaitsForTheDyno() throws InterruptedException {
    try (RunningLoop running = new RunningLoop(usual(), PlatformLoopTest::onlyNoted)) {
      running.bootApp();
      running.dynoUp();
      running.tell("skip 31m");
      assertEquals(
          new ClockSkipped(Duration.ofMinutes(30)), running.awaitFact(ClockSkipped.class).fact());
      Instant idleAt = START.plus(Duration.ofMinutes(30));
      assertEquals(idleAt, running.awaitFact(DynoIdled.class).at());
      running.awaitEffect(Effect.SignalDyno.class, _ -> true);
      assertEquals(idleAt, running.tell("apps"), "the dyno has not ended yet");

      running.loop.put(new Input.DynoEnded(WEB_1, 1, 143, List.of()));
      Entry rest = running.awaitFact(ClockSkipped.class);
      assertEquals(new ClockSkipped(Duration.ofMinutes(1)), rest.fact());
      assertEquals(START.plus(Duration.ofMinutes(31)), running.loop.now());
    }
  }

  @Test
  void aSkipWaitsForARequestThatIsBeingAnswered() throws InterruptedException {
    try (RunningLoop running = new RunningLoop(usual(), PlatformLoopTest::onlyNoted)) {
      running.bootApp();
      running.dynoUp();
      running.request(1);
      running.awaitEffect(Effect.Forward.class, _ -> true);
      running.loop.put(new Input.Connected(1, Duration.ZERO));
      running.loop.put(new Input.RequestSent(1, 0));
      running.tell("skip 1m");
      assertEquals(START, running.tell("apps"), "no H12 for an app that had no time to answer");

      running.loop.put(new Input.AnswerBegan(1, 200));
      running.loop.put(new Input.AnswerEnded(1, 0));
      assertEquals(
          new ClockSkipped(Duration.ofMinutes(1)), running.awaitFact(ClockSkipped.class).fact());
    }
  }

  @Test
  void theClockGoesAsFastAsToldButNotWhileADynoStarts() throws InterruptedException {
    try (RunningLoop running = new RunningLoop(usual(), PlatformLoopTest::onlyNoted)) {
      running.tell("rate 60");
      running.tell("apps");
      running.wallGoesBy(Duration.ofSeconds(1));
      assertEquals(START.plusSeconds(60), running.tell("apps"));

      running.bootApp();
      running.tell("apps");
      running.wallGoesBy(Duration.ofSeconds(1));
      assertEquals(START.plusSeconds(61), running.tell("apps"));
    }
  }

  @Test
  void anEffectThatFailsTakesNoOtherWithIt() throws InterruptedException {
    Consumer<Effect.ForWire> failsOnce =
        order -> {
          if (order instanceof Effect.Forward && order.exchange() == 1) {
            throw new IllegalStateException("this connection is broken");
          }
        };
    try (RunningLoop running = new RunningLoop(usual(), failsOnce)) {
      running.bootApp();
      running.request(1);
      running.request(2);
      running.awaitFact(RequestHeld.class);
      running.awaitFact(RequestHeld.class);
      running.dynoUp();

      running.awaitEffect(Effect.Forward.class, order -> order.exchange() == 1);
      running.awaitEffect(Effect.Forward.class, order -> order.exchange() == 2);
      assertTrue(logged.take().startsWith("could not be carried out: Forward"));
    }
  }

  @Test
  void aRequestThatTheRulesFailAtIsBrokenOff() throws InterruptedException {
    try (RunningLoop running =
        new RunningLoop(
            ChangedEra.with("routing/wakeTimeout", FAR_TOO_LONG), PlatformLoopTest::onlyNoted)) {
      running.bootApp();
      running.request(1);

      running.awaitEffect(Effect.Abort.class, order -> order.exchange() == 1);
      assertEquals(START, running.tell("apps"), "the platform goes on");
      assertEquals(1, logged.size());
    }
  }

  @Test
  void somethingDueThatAlwaysFailsLetsOthersHaveTheirTurn() throws InterruptedException {
    try (RunningLoop running =
        new RunningLoop(
            ChangedEra.with("dynos/exitTimeout", FAR_TOO_LONG), PlatformLoopTest::onlyNoted)) {
      running.bootApp();
      running.dynoUp();
      running.tell("skip 30m");
      logged.take();

      running.loop.put(new Input.Told("apps"));
      String line = logged.take();
      while (line.startsWith("the rules failed at Tick")) {
        line = logged.take();
      }
      assertEquals("the rules failed at Told[text=apps]", line);
    }
  }

  @Test
  void afterItsEndNothingIsStepped() throws InterruptedException {
    RunningLoop running = new RunningLoop(usual(), PlatformLoopTest::onlyNoted);
    running.tell("apps");
    running.close();
    long length = running.journal.lastSeq();
    running.loop.put(new Input.Told("apps"));
    running.close();
    assertEquals(length, running.journal.lastSeq());
  }

  private static void onlyNoted(Effect.ForWire order) {}

  private static Eras usual() {
    return EraFiles.startingIn(EraFiles.DEFAULT);
  }

  private final class ToQueue extends Handler {
    @Override
    public void publish(LogRecord record) {
      logged.add(record.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
