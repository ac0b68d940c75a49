package dev.dynoscope.world;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.journal.AppFact;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.BranchFact;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is known of builds. */
class AppBooksTest {
  private static final AppName PHOTOS = new AppName("photos");
  private static final AppBooks BUILDING =
      after(AppBooks.NONE, new AppFact.BuildStarted(PHOTOS, "apps/photos"));

  private static AppBooks after(AppBooks books, AppFact fact) {
    return books.after(fact, Instant.EPOCH);
  }

  @Test
  void aBuildGoesOnFromItsBeginningToItsEnd() {
    assertEquals(List.of(PHOTOS), BUILDING.building());
    AppBooks printed = after(BUILDING, new AppFact.BuildPrinted(PHOTOS, "-----> Java app"));
    assertEquals(List.of(PHOTOS), printed.building());
    AppBooks failed = after(printed, new AppFact.BuildFailed(PHOTOS, "There is no Procfile."));
    assertEquals(List.of(), failed.building());
    assertEquals(List.of("-----> Java app"), failed.of(PHOTOS).build());
    assertEquals(List.of(), after(BUILDING, new AppFact.BuildCancelled(PHOTOS)).building());
  }

  @Test
  void aRunThatIsTakenUpAgainGoesOnWithoutIt() {
    BranchFact begun = new BranchFact.BranchBegun("re-run 1", "main", 12);
    assertEquals(List.of(), BUILDING.after(begun).building());
  }
}
