package dev.dynoscope.world;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.AppFact;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.Fact;
import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.journal.StorageFact.AccessRefused;
import dev.dynoscope.journal.StorageFact.AccessesCounted;
import dev.dynoscope.journal.StorageFact.BucketClosed;
import dev.dynoscope.journal.StorageFact.BucketFailed;
import dev.dynoscope.journal.StorageFact.BucketOpened;
import dev.dynoscope.journal.StorageFact.ObjectDeleted;
import dev.dynoscope.journal.StorageFact.ObjectFetched;
import dev.dynoscope.journal.StorageFact.ObjectStored;
import dev.dynoscope.journal.StorageFact.ObjectsListed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is known of the storage after each fact. */
class StorageStateTest {
  private static final AppName PHOTOS = new AppName("photos");
  private static final Instant AT = Instant.parse("2026-11-22T08:00:00Z");
  private World world = World.EMPTY;

  private StorageStateTest tell(Fact... facts) {
    for (Fact fact : facts) {
      world = world.after(new Entry(world.seq() + 1, AT, 0, Actor.STORAGE, fact));
    }
    return this;
  }

  private StorageStateTest opened() {
    return tell(new BucketOpened("b", PHOTOS, List.of(new FileInfo("kofi.png", 5))));
  }

  private BucketState bucket() {
    return world.storage().find("b").orElseThrow();
  }

  @Test
  void aBucketHasWhatWasStoredAndNotDeleted() {
    opened()
        .tell(
            new ObjectStored("b", "ada.png", 3, "web.1"),
            new ObjectStored("b", "ada.png", 4, "web.1"),
            new ObjectStored("b", "lin.png", 7, "web.1"),
            new ObjectDeleted("b", "kofi.png", "web.1"));
    assertEquals(List.of(new FileInfo("ada.png", 4), new FileInfo("lin.png", 7)), bucket().files());
    assertEquals(11, bucket().bytes());
  }

  @Test
  void whatIsFetchedIsThereEvenIfItsStoringWasNotTold() {
    opened().tell(new ObjectFetched("b", "ada.png", 9, "web.1"));
    assertEquals(Map.of("ada.png", 9L, "kofi.png", 5L), bucket().objects());
    tell(new ObjectFetched("b", "kofi.png", 1, "web.1"));
    assertEquals(5L, bucket().objects().get("kofi.png"), "a part of it may have been asked for");
  }

  @Test
  void theLatestAccessesAreKept() {
    opened().tell(new AccessRefused("b", "", 403, "AccessDenied", "x"));
    for (int i = 0; i < 12; i++) {
      tell(new ObjectsListed("b", i, "web.1"));
    }
    assertEquals(12, bucket().latest().size());
    assertEquals(new ObjectsListed("b", 0, "web.1"), bucket().latest().getFirst().fact());
  }

  @Test
  void countsAddUp() {
    AccessesCounted counted = new AccessesCounted("b", new TreeMap<>(Map.of("fetched", 3L)));
    opened().tell(counted, counted);
    assertEquals(Map.of("fetched", 6L), bucket().counted());
  }

  @Test
  void aBucketGoesWithItsAppsNameAndEndsWhenItIsClosed() {
    AppName album = new AppName("album");
    tell(new AppFact.AppCreated(PHOTOS, List.of()));
    opened().tell(new AppFact.AppRenamed(PHOTOS, album, List.of()));
    assertEquals(Optional.empty(), world.storage().of(PHOTOS));
    assertEquals("b", world.storage().of(album).orElseThrow().name());
    tell(new BucketClosed("b", album));
    assertEquals(StorageState.NONE, world.storage());
  }

  @Test
  void whatNeverOpenedIsNotThere() {
    tell(new BucketFailed("b", PHOTOS, "No."), new ObjectStored("b", "ada.png", 3, "web.1"));
    assertEquals(StorageState.NONE, world.storage());
  }
}
