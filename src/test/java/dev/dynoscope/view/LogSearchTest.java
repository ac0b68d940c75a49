package dev.dynoscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.LogLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Lines are found by words, by process and by what is wrong. */
class LogSearchTest {
  private final List<Entry> all = new ArrayList<>();
  private final LogSearch search = new LogSearch();

  private void line(String process, String text) {
    long seq = all.size() + 1L;
    LogLine line = new LogLine(Tale.PHOTOS, "heroku", process, text);
    all.add(new Entry(seq, Instant.EPOCH.plusSeconds(seq), 0, Actor.PLATFORM, line));
    search.take(all);
  }

  private List<Long> found(long seq) {
    return search.lines(seq).stream().map(Entry::seq).toList();
  }

  private void three() {
    line("router", "at=info path=\"/\"");
    line("web.1", "State changed from starting to up");
    line("router", "at=error code=H12 path=\"/slow\"");
  }

  @Test
  void processAndErrorsLeaveOutOtherLines() {
    three();
    search.lookFor(new LogSearch.Wanted("", "router", false));
    search.take(all);
    assertEquals(List.of(1L, 3L), found(3));
    search.lookFor(new LogSearch.Wanted("", "", true));
    search.take(all);
    assertEquals(List.of(3L), found(3));
    assertEquals(new TreeSet<>(List.of("router", "web.1")), search.processes());
  }

  @Test
  void wordsAreHitsAmongTheLinesWhateverTheirCase() {
    three();
    search.lookFor(new LogSearch.Wanted("PATH=", "", false));
    search.take(all);
    assertEquals(List.of(1L, 2L, 3L), found(3));
    assertEquals(List.of(0, 2), search.hits(3));
    assertEquals(List.of(0), search.hits(2));
    line("web.1", "path= of the classes");
    assertEquals(List.of(0, 2, 3), search.hits(4));
  }

  @Test
  void whatCameLaterThanTheShownMomentIsNotFound() {
    three();
    assertEquals(List.of(1L, 2L), found(2));
    assertEquals(List.of(), found(0));
  }
}
