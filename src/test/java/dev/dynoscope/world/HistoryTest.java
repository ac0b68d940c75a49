package dev.dynoscope.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoFact.DynoStarted;
import dev.dynoscope.journal.DynoFact.FileWritten;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.Fact;
import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.journal.Journal;
import dev.dynoscope.journal.SlugId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HistoryTest {
  private static final DynoName WEB = new DynoName(new AppName("photos"), "web", 1);

  private static Journal journal(int entries) {
    List<Entry> all = new ArrayList<>();
    SlugId slug = new SlugId("abc");
    all.add(entry(1, new DynoStarted(WEB, 1, 3, slug, "run", "host-a1", "Free")));
    for (int seq = 2; seq <= entries; seq++) {
      all.add(entry(seq, new FileWritten(WEB, 1, new FileInfo("f" + seq % 40, seq))));
    }
    return Journal.of(all);
  }

  private static Entry entry(long seq, Fact fact) {
    return new Entry(seq, Instant.EPOCH.plusSeconds(seq), 0, Actor.DYNO, fact);
  }

  @Test
  void anyJumpGivesTheSameWorldAsFoldingFromTheStart() {
    Journal journal = journal(2000);
    List<World> folded = new ArrayList<>(List.of(World.EMPTY));
    journal.after(0, 5000).forEach(e -> folded.add(folded.getLast().after(e)));
    History history = new History(journal);
    long seed = 20261122;
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      int seq = random.nextInt(2001);
      assertEquals(folded.get(seq), history.at(seq), "seed " + seed + ", entry " + seq);
    }
  }

  @Test
  void aWorldThatHasNotHappenedIsRefused() {
    History history = new History(journal(3));
    assertThrows(IllegalArgumentException.class, () -> history.at(4));
    assertThrows(IllegalArgumentException.class, () -> history.at(-1));
  }
}
