package dev.dynoscope.world;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoFact.DynoStarted;
import dev.dynoscope.journal.DynoFact.MemoryMeasured;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.Fact;
import dev.dynoscope.journal.Journal;
import dev.dynoscope.journal.SlugId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A journal so long that not every checkpoint can be kept. */
class LongHistoryTest {
  private static final int LENGTH = 600_000;
  private static final DynoName WEB_1 = new DynoName(new AppName("photos"), "web", 1);

  private final Journal journal = measured();

  /** After each entry the dyno takes as many bytes as the entry's number says. */
  private static Journal measured() {
    List<Entry> entries = new ArrayList<>();
    entries.add(
        entry(1, new DynoStarted(WEB_1, 1, 1, new SlugId("3f9a77c1"), "node", "host-a1", "Free")));
    for (long seq = 2; seq <= LENGTH; seq++) {
      entries.add(entry(seq, new MemoryMeasured(WEB_1, 1, seq, LENGTH)));
    }
    return Journal.of(entries);
  }

  private static Entry entry(long seq, Fact fact) {
    return new Entry(seq, Instant.EPOCH.plusSeconds(seq), 0, Actor.PLATFORM, fact);
  }

  private static long bytes(World world) {
    return world.dynos().find(WEB_1).orElseThrow().memory();
  }

  @Test
  void theWorldIsTheSameWhicheverWayOneComesToIt() {
    History history = new History(journal);
    for (long seq : List.of(LENGTH, 2, 300_001, 299_999, 599_999, 256, 257, LENGTH)) {
      World world = history.at(seq);
      assertEquals(seq, world.seq());
      assertEquals(seq, bytes(world));
    }
  }

  @Test
  void whatWasFoldedAheadIsTheSame() {
    History history = new History(journal);
    for (int i = 0; i < 400; i++) {
      history.lookAhead(LENGTH, 1_000);
      if (i % 97 == 0) {
        assertEquals(i * 11 + 2, bytes(history.at(i * 11 + 2)));
      }
    }
    assertEquals(399_999, bytes(history.at(399_999)));
    assertEquals(LENGTH, bytes(history.at(LENGTH)));
  }
}
