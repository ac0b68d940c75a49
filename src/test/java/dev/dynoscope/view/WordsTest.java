package dev.dynoscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.picture.Ink;
import dev.dynoscope.session.Session;
import dev.dynoscope.story.MarkKind;
import dev.dynoscope.story.Marks;
import dev.dynoscope.view.Block.Bar;
import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the window says, without a window. */
class WordsTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0 ms",
    "450000, 0.5 ms",
    "20000, 20 µs",
    "12000000, 12 ms",
    "1200000000, 1.2 s",
    "59000000000, 59 s",
    "1860000000000, 31 min",
    "11520000000000, 3 h 12 min",
    "187200000000000, 2 d 4 h"
  })
  void timesAreTold(long nanos, String words) {
    assertEquals(words, Amounts.time(Duration.ofNanos(nanos)));
  }

  @ParameterizedTest
  @CsvSource({"26, 26 B", "1240, 1.2 kB", "48213, 48 kB", "3400000, 3.4 MB"})
  void sizesAreTold(long bytes, String words) {
    assertEquals(words, Amounts.size(bytes));
  }

  @ParameterizedTest
  @CsvSource({"1, ×1", "60, ×60", "0.1, ×0.1", "0.25, ×0.25", "3600, ×3600", "3.9, ×3.9"})
  void factorsAreTold(double factor, String words) {
    assertEquals(words, Amounts.times(factor));
  }

  @Test
  void noKeyDoesTwoThings() {
    List<String> caps =
        Arrays.stream(Keys.values())
            // while presenting its keys come before those of others
            .filter(key -> key != Keys.BLACKOUT)
            .flatMap(key -> key.caps(Wordings.load(Language.ENGLISH)).stream())
            .toList();
    assertEquals(caps.size(), new HashSet<>(caps).size());
  }

  @Test
  void marksTellWhatMattered() {
    Session session = told(Tale.whole());
    assertEquals(
        List.of(
            "release v1",
            "web=1",
            "web.1 up in 1.2 s",
            "ada.png written",
            "web.1 restarts",
            "ada.png lost",
            "web.1 up in 1.2 s",
            "skipped 30 min",
            "asleep",
            "woke in 1.2 s"),
        labels(session, kind -> kind != MarkKind.ACTION));
    assertEquals(
        List.of(
            "visit -a photos",
            "upload -a photos",
            "ps:restart web.1 -a photos",
            "sleep -a photos",
            "visit -a photos"),
        labels(session, kind -> kind == MarkKind.ACTION));
  }

  private static List<String> labels(Session session, Predicate<MarkKind> wanted) {
    MarkWords words = new MarkWords(Wordings.load(Language.ENGLISH));
    Marks marks = session.marks();
    return IntStream.range(0, marks.count(Optional.empty()))
        .mapToObj(i -> marks.get(Optional.empty(), i))
        .filter(mark -> wanted.test(mark.kind()))
        .map(mark -> words.label(session.entry(mark.seq()), mark.kind()))
        .toList();
  }

  private static Session told(Tale tale) {
    Session session =
        new Session(tale.journal, new Session.Source(new ArrayList<>()::add, tale::now));
    session.advance(Duration.ZERO);
    return session;
  }

  @Test
  void stepsAreCountedFromWhatBeganThem() {
    Session session = told(new Tale().deployed().visit());
    Ledger ledger = new Ledger(session);
    ledger.update();
    List<Integer> steps = session.story().beats().stream().map(ledger::step).toList();
    // slug, release, formation, start, up; then the visit's nine
    assertEquals(List.of(1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 6, 7, 8, 9), steps);
  }

  @Test
  void labelsOfTheTimelineDoNotOverlap() {
    Session session = told(Tale.whole());
    TimeScale scale = new TimeScale(Duration.ZERO, Duration.ofSeconds(60), 500);
    Pins pins = new Pins(session, Wordings.load(Language.ENGLISH));
    List<Pin> all =
        Arrays.stream(MarkKind.values())
            .filter(kind -> kind != MarkKind.ACTION)
            .flatMap(kind -> pins.labelled(kind, scale, 3).stream())
            .toList();
    List<TimelineLabels.Spot> spots =
        new TimelineLabels().placed(all, 500, label -> 6.0 * label.length());
    assertEquals(5, spots.size());
    for (TimelineLabels.Spot a : spots) {
      for (TimelineLabels.Spot b : spots) {
        boolean overlap =
            !a.equals(b) && a.row() == b.row() && a.left() < b.right() && b.left() < a.right();
        assertEquals(false, overlap, () -> a + " and " + b);
      }
    }
  }

  @Test
  void waterfallTellsEachStepOfARequest() {
    Tale tale = new Tale().deployed().visit();
    PageContext context = Contexts.of(tale);
    List<Bar> bars =
        Waterfalls.of(context.world().requests().newest().orElseThrow(), context).bars();
    assertEquals(
        List.of("Arrive", "Route", "Connect", "Dyno", "Return"),
        bars.stream().map(Bar::name).toList());
    assertEquals("12 ms", bars.get(3).took());
    assertEquals(Ink.OK, bars.get(3).ink());
    assertEquals(1.0, bars.get(4).to(), 1e-9);
  }
}
