package dev.dynoscope.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoFact;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.story.TimeTick.Roundness;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Round platform times along show time. */
class TimeTicksTest {
  private static final Instant START = Instant.parse("2026-11-21T14:32:07.250Z");
  private static final DynoName WEB = new DynoName(new AppName("photos"), "web", 1);

  private final Story story = new Story();

  /** Crashes that are 1.7 s each to be seen, so far from each other. */
  private void crashes(int count, Duration apart) {
    for (int i = 0; i < count; i++) {
      story.add(
          new Entry(
              i + 1,
              START.plus(apart.multipliedBy(i)),
              0,
              Actor.PLATFORM,
              new DynoFact.DynoCrashed(WEB, 1, "status 1", Optional.empty())));
    }
  }

  private List<TimeTick> ticks(Duration cell) {
    return TimeTicks.between(story, Duration.ZERO, story.end(), cell);
  }

  @Test
  void aMonthIsToldInDays() {
    crashes(30 * 24, Duration.ofHours(1));
    List<TimeTick> ticks = ticks(story.end().dividedBy(20));
    assertTrue(ticks.stream().allMatch(tick -> tick.unit() == Roundness.DAY), ticks::toString);
    // a cell is longer than a day: its last midnight counts
    assertEquals(Instant.parse("2026-11-23T00:00:00Z"), ticks.getFirst().at());
  }

  @Test
  void anHourIsToldInMinutes() {
    crashes(60, Duration.ofMinutes(1));
    List<TimeTick> ticks = ticks(Duration.ofSeconds(15));
    assertEquals(Instant.parse("2026-11-21T14:40:00Z"), ticks.getFirst().at());
    assertTrue(ticks.stream().allMatch(tick -> tick.unit() == Roundness.MINUTE), ticks::toString);
  }

  @Test
  void whatHappensWithinASecondIsToldInMilliseconds() {
    crashes(6, Duration.ofMillis(3));
    assertEquals(
        List.of(Roundness.MILLISECOND),
        ticks(Duration.ofSeconds(1)).stream().map(TimeTick::unit).distinct().toList());
  }

  @Test
  void aTickLiesWhereTheFirstThingOfThatTimeOrLaterIsShown() {
    crashes(60, Duration.ofSeconds(7));
    for (TimeTick tick : ticks(Duration.ofSeconds(9))) {
      Beat shown = story.at(tick.show()).orElseThrow().beat();
      assertEquals(shown.start(), tick.show());
      assertTrue(!shown.entry().at().isBefore(tick.at()), tick::toString);
      Beat before = story.beats().get(shown.index() - 1);
      assertTrue(before.entry().at().isBefore(tick.at()), tick::toString);
    }
  }

  @Test
  void ticksLieStillWhenTheScaleMovesOn() {
    crashes(200, Duration.ofSeconds(11));
    Duration cell = Duration.ofSeconds(10);
    List<TimeTick> all = ticks(cell);
    Duration from = Duration.ofSeconds(77);
    List<TimeTick> later = TimeTicks.between(story, from, story.end(), cell);
    assertTrue(all.containsAll(later));
    assertEquals(all.getLast(), later.getLast());
  }

  @Test
  void whereNothingHappenedThereIsNoTick() {
    assertEquals(List.of(), ticks(Duration.ofSeconds(1)));
    crashes(3, Duration.ZERO);
    assertEquals(List.of(), ticks(Duration.ofSeconds(1)));
  }
}
