package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.AppFact.ReleaseCreated;
import dev.dynoscope.journal.StorageFact;
import dev.dynoscope.journal.StorageFact.BucketClosed;
import dev.dynoscope.journal.StorageFact.BucketFailed;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** Object storage when dynos run in another way from now on, where it may have another address. */
class MovingStorageTest {
  private static final Duration A_WHILE = Duration.ofSeconds(20);
  private static final String DESTROY = "addons:destroy storage --confirm photos";
  private final Script script = Script.withApp("web: node app.js");

  private void attach() {
    script.tell("addons:create storage");
    script.advance(A_WHILE);
  }

  private void open(String kind) {
    script.give(new Input.HostOpened(kind, "Honest.", List.of("engine", "process"), List.of()));
  }

  private void runElsewhere(String kind) {
    open(kind);
    script.advance(A_WHILE);
  }

  @Test
  void whenDynosRunWhereTheStorageHasAnotherAddressAReleaseTellsThemSo() {
    runElsewhere("process");
    attach();
    SortedMap<String, String> before = script.envOfLastBoot();
    script.quietly().storage.endpoint = "http://172.18.0.1:9000";
    runElsewhere("engine");
    SortedMap<String, String> after = script.envOfLastBoot();
    assertEquals("http://172.18.0.1:9000", after.get("AWS_ENDPOINT_URL"));
    assertEquals(before.get(AddOn.SECRET), after.get(AddOn.SECRET), "the key stays");
    assertEquals(1, script.facts(ReleaseCreated.class).size());
  }

  @Test
  void whenDynosRunElsewhereAndTheStorageIsWhereItWasThereIsNoRelease() {
    runElsewhere("process");
    attach();
    script.quietly();
    runElsewhere("engine");
    assertEquals(1, script.ordersToStorage().size());
    assertEquals(List.of(), script.facts(ReleaseCreated.class));
  }

  @Test
  void whileItIsAskedForAgainItCanBeDestroyedLikeAnyOther() {
    runElsewhere("process");
    attach();
    open("engine");
    script.quietly().tell(DESTROY);
    script.advance(A_WHILE);
    assertEquals(1, script.facts(BucketClosed.class).size());
    assertEquals(List.of(), script.facts(ReleaseCreated.class).getLast().configNames());
    assertFalse(script.envOfLastBoot().containsKey("S3_BUCKET"));
  }

  @Test
  void whatIsDoneInItsBucketIsToldWhileItIsAskedForAgain() {
    runElsewhere("process");
    attach();
    open("engine");
    script.quietly().give(new Input.ObjectStored("photos-storage", "ada.png", 48, "web.1"));
    assertEquals(1, script.facts(StorageFact.class).size());
  }

  @Test
  void whereItCannotBeReachedFromItStaysWithASentenceAndWhatItSetBefore() {
    runElsewhere("process");
    attach();
    script.quietly().storage.works = false;
    runElsewhere("engine");
    assertEquals("The disk is full.", script.facts(BucketFailed.class).getFirst().sentence());
    assertEquals(List.of(), script.facts(ReleaseCreated.class));
    assertTrue(script.tell("addons").get(1).endsWith("free  created"));
    script.storage.works = true;
    script.quietly().storage.endpoint = "http://172.18.0.1:9000";
    runElsewhere("engine");
    assertEquals(1, script.facts(ReleaseCreated.class).size());
  }
}
