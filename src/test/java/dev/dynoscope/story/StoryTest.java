package dev.dynoscope.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.demo.DemoJournal;
import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoFact.DiskDiscarded;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.Fact;
import dev.dynoscope.journal.Journal;
import dev.dynoscope.journal.LogLine;
import dev.dynoscope.journal.PageFact.PageAsked;
import dev.dynoscope.journal.RequestFact.RequestReceived;
import dev.dynoscope.journal.RequestFact.ResponseCompleted;
import dev.dynoscope.journal.RequestFact.RouteMissing;
import dev.dynoscope.journal.RequestId;
import dev.dynoscope.journal.StorageFact.ObjectFetched;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryTest {
  private static Story demo() {
    Story story = new Story();
    DemoJournal.made().after(0, 100_000).forEach(story::add);
    return story;
  }

  private static Entry entry(long seq, Fact fact) {
    return new Entry(seq, Instant.EPOCH.plusMillis(seq), 0, Actor.ROUTER, fact);
  }

  @Test
  void beatsFollowOnWithoutGapsInShowTimeAndTakeInEveryEntryOnce() {
    Journal journal = DemoJournal.made();
    List<Beat> beats = demo().beats();
    Duration time = Duration.ZERO;
    long next = 1;
    for (Beat beat : beats) {
      assertEquals(time, beat.start());
      assertEquals(next, beat.firstSeq());
      time = beat.end();
      next = beat.lastSeq() + 1;
    }
    assertEquals(journal.lastSeq(), next - 1);
  }

  @Test
  void anEntryIsShownNoEarlierThanWhatCausedIt() {
    Story story = demo();
    Journal journal = DemoJournal.made();
    for (Entry entry : journal.after(0, 100_000)) {
      if (entry.cause() > 0) {
        int effect = story.beatOf(entry.seq()).orElseThrow().index();
        int cause = story.beatOf(entry.cause()).orElseThrow().index();
        assertTrue(cause <= effect, "entry " + entry.seq() + " is shown before its cause");
      }
    }
  }

  @Test
  void whatHasBeenToldIsNeverRetimedByWhatComesLater() {
    Story grown = new Story();
    Story whole = demo();
    for (Entry entry : DemoJournal.made().after(0, 100_000)) {
      grown.add(entry);
      for (Beat told : grown.beats()) {
        assertEquals(whole.beats().get(told.index()).start(), told.start());
        assertEquals(whole.beats().get(told.index()).length(), told.length());
      }
    }
  }

  @Test
  void aLogLineGetsNoBeatOfItsOwn() {
    Story story = new Story();
    story.add(entry(1, new RequestReceived(new RequestId("a"), "GET", "h", "/", "1.2.3.4")));
    story.add(entry(2, new LogLine(new AppName("photos"), "heroku", "router", "text")));
    assertEquals(1, story.beats().size());
    assertEquals(2, story.beats().getFirst().lastSeq());
  }

  @Test
  void requestsThatOverlapAreToldFasterTheMoreThereAre() {
    Story story = new Story();
    for (int i = 1; i <= 4; i++) {
      story.add(entry(i, new RequestReceived(new RequestId("r" + i), "GET", "h", "/", "::1")));
    }
    assertEquals(1200, story.beats().get(0).length().toMillis());
    assertEquals(600, story.beats().get(1).length().toMillis());
    assertEquals(400, story.beats().get(2).length().toMillis());
    assertEquals(300, story.beats().get(3).length().toMillis());
  }

  @Test
  void whatIsFetchedForAPagesPicturesIsToldFasterThanWhatIsFetchedByItself() {
    RequestId page = new RequestId("a");
    DynoName web = new DynoName(new AppName("photos"), "web", 1);
    Story story = new Story();
    story.add(entry(1, new ObjectFetched("b", "ada.png", 9, "web.1")));
    story.add(entry(2, new PageAsked("GET", "http://h/")));
    story.add(entry(3, new RequestReceived(page, "GET", "h", "/", "::1")));
    story.add(
        entry(4, new ResponseCompleted(page, web, 200, 9, Duration.ZERO, Duration.ofMillis(1))));
    story.add(entry(5, new ObjectFetched("b", "ada.png", 9, "web.1")));
    assertEquals(1200, story.beats().getFirst().length().toMillis());
    assertEquals(360, story.beats().getLast().length().toMillis());
  }

  @Test
  void theLossOfFilesIsShownLongerThanTheEndOfAnEmptyDisk() {
    List<Beat> discards =
        demo().beats().stream().filter(b -> b.entry().fact() instanceof DiskDiscarded).toList();
    assertEquals(
        List.of(600L, 3400L, 600L, 600L, 600L),
        discards.stream().map(b -> b.length().toMillis()).toList());
  }

  @Test
  void atFindsTheBeatAndHowFarItHasCome() {
    Story story = demo();
    Beat third = story.beats().get(2);
    Moment middle = story.at(third.start().plus(third.length().dividedBy(2))).orElseThrow();
    assertEquals(third, middle.beat());
    assertEquals(0.5, middle.progress(), 1e-9);
    assertEquals(story.beats().getFirst(), story.at(Duration.ofSeconds(-5)).orElseThrow().beat());
    assertEquals(1.0, story.at(Duration.ofDays(1)).orElseThrow().progress());
  }

  @Test
  void anEntryOutOfOrderIsRefused() {
    Story story = new Story();
    Entry second = entry(2, new RouteMissing(new RequestId("a"), "h"));
    assertThrows(IllegalArgumentException.class, () -> story.add(second));
  }
}
