package dev.dynoscope.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.demo.DemoJournal;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoFact;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.Fact;
import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.journal.Journal;
import dev.dynoscope.journal.PageFact;
import dev.dynoscope.journal.RequestFact;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class WorldTest {
  private static final DynoName WEB_1 = new DynoName(new AppName("photos"), "web", 1);
  private final Journal journal = DemoJournal.made();
  private final History history = new History(journal);

  private long seqOf(Predicate<Fact> which) {
    return journal.after(0, 100_000).stream()
        .filter(e -> which.test(e.fact()))
        .mapToLong(Entry::seq)
        .findFirst()
        .orElseThrow();
  }

  private DynoState web1(long seq) {
    return history.at(seq).dynos().find(WEB_1).orElseThrow();
  }

  @Test
  void aFileThatWasWrittenIsInTheWrittenLayerUntilItsDiskIsThrownAway() {
    FileInfo ada = new FileInfo("assets/profilepictures/ada.png", 3_900);
    assertEquals(List.of(ada), web1(seqOf(DynoFact.FileWritten.class::isInstance)).written());
    long discarded = seqOf(f -> f instanceof DynoFact.DiskDiscarded d && !d.lost().isEmpty());
    assertEquals(List.of(ada), web1(discarded - 1).written());
    assertEquals(List.of(), web1(discarded).written());
    assertEquals(List.of(ada), web1(discarded).lost());
  }

  @Test
  void aDynoGoesThroughItsPhases() {
    assertEquals(DynoPhase.STARTING, web1(seqOf(DynoFact.DynoStarted.class::isInstance)).phase());
    assertEquals(DynoPhase.UP, web1(seqOf(DynoFact.DynoUp.class::isInstance)).phase());
    long idled = seqOf(DynoFact.DynoIdled.class::isInstance);
    assertEquals(DynoPhase.STOPPING, web1(idled).phase());
    long unidled = seqOf(DynoFact.DynoUnidled.class::isInstance);
    assertEquals(DynoPhase.IDLE, web1(unidled).phase());
  }

  @Test
  void aCustomDomainIsARowOfTheRoutersTable() {
    assertEquals(
        List.of("photos.herokuapp.test", "photos.localhost", "www.photos.example"),
        history.at(journal.lastSeq()).apps().table().stream().map(AppStates.Row::host).toList());
  }

  @Test
  void theTimeARequestWasHeldIsKnown() {
    long picked =
        journal.after(0, 100_000).stream()
            .filter(e -> e.fact() instanceof RequestFact.DynoPicked)
            .mapToLong(Entry::seq)
            .filter(s -> s > seqOf(RequestFact.RequestHeld.class::isInstance))
            .findFirst()
            .orElseThrow();
    RequestState held = history.at(picked).requests().newest().orElseThrow();
    assertEquals(
        Duration.ofMillis(420), held.between(RequestStep.HELD, RequestStep.PICKED).orElseThrow());
  }

  @Test
  void theBrowserKeepsThePageUntilTheNextOneIsThereAndSaysThatItWaits() {
    long asked = seqOf(PageFact.PageAsked.class::isInstance);
    assertTrue(history.at(asked).page().loading());
    PageState shown = history.at(seqOf(PageFact.PageShown.class::isInstance)).page();
    assertFalse(shown.loading());
    assertEquals("Profile pictures", shown.shown().orElseThrow().title());
  }

  @Test
  void aRequestSentWhileAPageLoadsCountsAsThePages() {
    long received = seqOf(RequestFact.RequestReceived.class::isInstance);
    assertTrue(history.at(received).requests().newest().orElseThrow().fromPage());
  }
}
