package dev.dynoscope.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.demo.DemoJournal;
import dev.dynoscope.journal.Entry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How much happened when, at any zoom. */
class DensityTest {
  private final List<Entry> entries = DemoJournal.made().after(0, 100_000);
  private final Story story = told();

  private Story told() {
    Story told = new Story();
    entries.forEach(told::add);
    return told;
  }

  @Test
  void beforeTheBeginningNothingAndAfterTheEndAll() {
    assertEquals(0, story.entriesBefore(Duration.ZERO));
    assertEquals(entries.size(), story.entriesBefore(story.end()));
    assertEquals(entries.size(), story.entriesBefore(story.end().plusDays(1)));
  }

  @Test
  void howeverTheStoryIsCutThePartsAddUp() {
    for (int parts : new int[] {1, 7, 100, 1_000}) {
      long sum = 0;
      long before = 0;
      for (int i = 1; i <= parts; i++) {
        long until = story.entriesBefore(story.end().multipliedBy(i).dividedBy(parts));
        sum += until - before;
        before = until;
      }
      assertEquals(entries.size(), sum, parts + " parts");
    }
  }

  @Test
  void aPartIsWhatItsBeatsTell() {
    Beat beat = story.beats().get(9);
    long told = story.entriesBefore(beat.end()) - story.entriesBefore(beat.start());
    assertEquals(beat.lastSeq() - beat.firstSeq() + 1, told);
  }

  @Test
  void aMomentIsFoundInTheBeatThatShowsIt() {
    for (Beat beat : story.beats()) {
      assertEquals(beat, story.at(beat.start()).orElseThrow().beat());
      assertEquals(beat, story.at(beat.end().minusNanos(1)).orElseThrow().beat());
    }
  }
}
