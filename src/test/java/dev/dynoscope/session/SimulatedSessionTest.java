package dev.dynoscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.demo.DemoJournal;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.Journal;
import dev.dynoscope.story.Beat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** A run in virtual time is watched at the learner's pace. */
class SimulatedSessionTest {
  private final Journal journal = DemoJournal.made();
  private final List<Entry> entries = journal.after(0, 100_000);
  private final Session session = Session.of(new Run());

  private final class Run implements SimulatedRun {
    @Override
    public ScenarioNote scenario() {
      return new ScenarioNote("demo.json", "Demo", "", Duration.ofDays(30));
    }

    @Override
    public long seed() {
      return 7;
    }

    @Override
    public Journal journal() {
      return journal;
    }

    @Override
    public RunProgress progress() {
      Instant end = entries.getLast().at();
      return new RunProgress(
          RunProgress.State.ENDED,
          end,
          Duration.ofDays(30),
          Duration.ofDays(30),
          entries.size(),
          "");
    }

    @Override
    public void stop() {}
  }

  @Test
  void itDoesNotHurryAfterTheEnd() {
    session.advance(Duration.ofSeconds(3));
    assertEquals(Duration.ofSeconds(3), session.playhead().position());
    assertEquals(1, session.playhead().hurry());
  }

  @Test
  void itCanGoAThousandTimesAsFast() {
    session.playhead().speed(5_000);
    assertEquals(1_000, session.playhead().speed());
  }

  @Test
  void aLeapGoesToWhatWasTheLatestThen() {
    session.advance(Duration.ZERO);
    Playhead head = session.playhead();
    List<Beat> beats = session.story().beats();
    Instant from = beats.getFirst().entry().at();
    Instant target = beats.get(5).entry().at();
    head.leap(Duration.between(from, target));
    Beat latest =
        beats.stream().filter(beat -> !beat.entry().at().isAfter(target)).toList().getLast();
    assertEquals(latest.end().minusMillis(1), head.position());
    assertEquals(latest, head.moment().orElseThrow().beat());
    head.leap(Duration.between(target, from));
    assertTrue(head.position().compareTo(beats.get(5).end()) < 0);
    assertFalse(head.playing());
  }

  @Test
  void aLeapAlwaysComesToAnotherBeatAndEndsAtTheEnds() {
    session.advance(Duration.ZERO);
    Playhead head = session.playhead();
    for (int i = 1; i <= 3; i++) {
      head.leap(Duration.ofNanos(1));
      assertTrue(head.moment().orElseThrow().beat().index() >= i);
    }
    head.leap(Duration.ofDays(1_000));
    assertTrue(head.atEdge());
    head.leap(Duration.ofDays(1_000));
    assertTrue(head.atEdge());
    head.leap(Duration.ofDays(-1_000));
    assertEquals(Duration.ZERO, head.position());
  }

  @Test
  void aSeedIsAWholeNumber() {
    assertEquals(OptionalLong.of(-7), Seed.parse(" -7 "));
    assertEquals(OptionalLong.empty(), Seed.parse("7x"));
    assertEquals(OptionalLong.empty(), Seed.parse("99999999999999999999"));
    assertTrue(Seed.complaint("7x").startsWith("\"7x\" is no seed"));
    assertTrue(Seed.complaint(" ").startsWith("Write a seed"));
  }
}
