package dev.dynoscope.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.demo.DemoJournal;
import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoFact;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.Fact;
import dev.dynoscope.journal.LearnerFact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is marked on the timeline, and how it is found again. */
class TimelineMarksTest {
  private static final DynoName WEB = new DynoName(new AppName("photos"), "web", 1);
  private static final Optional<MarkKind> ALL = Optional.empty();
  private static final Optional<MarkKind> FAILURE = Optional.of(MarkKind.FAILURE);

  private final Story story = new Story();
  private final Marks marks = new Marks();

  private void tell(Fact fact) {
    long seq = story.lastSeq() + 1;
    Entry entry = new Entry(seq, Instant.EPOCH.plusSeconds(seq), 0, Actor.PLATFORM, fact);
    story.add(entry);
    marks.add(entry, story);
  }

  private void crash() {
    tell(new DynoFact.DynoCrashed(WEB, 1, "status 1", Optional.empty()));
  }

  private void up() {
    tell(new DynoFact.DynoUp(WEB, 1, "", Duration.ofSeconds(1), 0, Instant.EPOCH));
  }

  private void ask() {
    tell(new LearnerFact.CommandGiven("ps"));
  }

  @Test
  void theyAreFoundByTimeAndKind() {
    up();
    crash();
    up();
    crash();
    Mark second = marks.get(FAILURE, 1);
    assertEquals(4, second.seq());
    assertEquals(Optional.of(second), marks.after(FAILURE, marks.get(FAILURE, 0).at()));
    assertEquals(Optional.of(marks.get(FAILURE, 0)), marks.before(FAILURE, second.at()));
    assertEquals(Optional.of(marks.get(ALL, 2)), marks.before(ALL, second.at()));
    assertEquals(Optional.empty(), marks.after(ALL, second.at()));
    assertEquals(Optional.empty(), marks.before(ALL, marks.get(ALL, 0).at()));
    assertEquals(3, marks.countBefore(ALL, second.at()));
  }

  @Test
  void theyLieInTheMiddleOfWhatShowsThem() {
    up();
    crash();
    Beat beat = story.beats().get(1);
    assertEquals(beat.start().plus(beat.length().dividedBy(2)), marks.get(FAILURE, 0).at());
  }

  @Test
  void aCommandComesAfterWhatIsBeingShown() {
    up();
    ask();
    assertEquals(story.end(), marks.get(Optional.of(MarkKind.ACTION), 0).at());
  }

  @Test
  void whatCameBeforeTheFirstBeatIsShownByIt() {
    ask();
    assertEquals(0, marks.count(ALL));
    up();
    assertEquals(2, marks.count(ALL));
    assertEquals(1, marks.get(ALL, 0).seq());
  }

  @Test
  void anAppSleepsAndWakesOnceHoweverManyDynosItHas() {
    DynoName other = new DynoName(WEB.app(), "web", 2);
    tell(new DynoFact.DynoIdled(WEB, 1));
    tell(new DynoFact.DynoIdled(other, 1));
    tell(new DynoFact.DynoUnidled(WEB, 1));
    tell(new DynoFact.DynoUnidled(other, 1));
    up();
    up();
    assertEquals(
        List.of(MarkKind.SLEEP, MarkKind.SLEEP, MarkKind.RESTART),
        List.of(marks.get(ALL, 0).kind(), marks.get(ALL, 1).kind(), marks.get(ALL, 2).kind()));
    assertEquals(3, marks.count(ALL));
  }

  @Test
  void inAStoryTheyLieInOrderAndEachKindAddsUp() {
    Story whole = new Story();
    Marks all = new Marks();
    List<Entry> entries = new ArrayList<>(DemoJournal.made().after(0, 100_000));
    for (Entry entry : entries) {
      whole.add(entry);
      all.add(entry, whole);
    }
    int sum = 0;
    for (MarkKind kind : MarkKind.values()) {
      sum += all.count(Optional.of(kind));
    }
    assertEquals(all.count(ALL), sum);
    for (int i = 1; i < sum; i++) {
      assertTrue(all.get(ALL, i - 1).at().compareTo(all.get(ALL, i).at()) <= 0, "mark " + i);
    }
  }
}
