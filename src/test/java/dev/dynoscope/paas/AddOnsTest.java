package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.AppFact.ReleaseCreated;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoFact.DynoSignalled;
import dev.dynoscope.journal.DynoFact.DynoUp;
import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.journal.StorageFact;
import dev.dynoscope.journal.StorageFact.BucketClosed;
import dev.dynoscope.journal.StorageFact.BucketFailed;
import dev.dynoscope.journal.StorageFact.BucketOpened;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** Object storage as an add-on: how it comes, what the app gets of it, how it goes. */
class AddOnsTest {
  private static final Duration A_WHILE = Duration.ofSeconds(20);
  private static final String DESTROY = "addons:destroy storage --confirm photos";
  private final Script script = Script.withApp("web: node app.js");

  private void attach() {
    script.tell("addons:create storage");
    script.advance(A_WHILE);
  }

  private Effect.OpenBucket opening() {
    return (Effect.OpenBucket) script.ordersToStorage().getFirst();
  }

  @Test
  void aBucketIsMadeFirstAndAReleaseSetsTheConfigVarsThen() {
    script.quietly();
    List<String> answer = script.tell("addons:create storage");
    assertEquals("Creating storage on ⬢ photos... free", answer.getFirst());
    assertEquals(List.of(), script.facts(ReleaseCreated.class));
    script.advance(A_WHILE);
    ReleaseCreated release = script.facts(ReleaseCreated.class).getFirst();
    assertTrue(
        release.description().matches("Attach STORAGE \\(@ref:storage-[a-z]+-\\d{5}\\)"),
        release.description());
    assertEquals(AddOn.NAMES, release.configNames());
    assertEquals("photos-storage", script.facts(BucketOpened.class).getFirst().bucket());
  }

  @Test
  void theDynosRestartAndGetTheKeyOfTheirBucket() {
    script.quietly();
    attach();
    assertEquals(1, script.facts(DynoSignalled.class).size());
    assertEquals(1, script.facts(DynoUp.class).size());
    SortedMap<String, String> env = script.envOfLastBoot();
    assertEquals(ScriptedStorage.ENDPOINT, env.get("AWS_ENDPOINT_URL"));
    assertEquals("photos-storage", env.get("S3_BUCKET"));
    assertEquals("us-east-1", env.get("AWS_REGION"));
    assertEquals(opening().accessKey(), env.get("AWS_ACCESS_KEY_ID"));
    assertEquals(opening().secretKey(), env.get("AWS_SECRET_ACCESS_KEY"));
  }

  @Test
  void aSecretIsToldToNobodyButWhoAsksForIt() {
    script.quietly();
    attach();
    List<String> listed = script.tell("config");
    String secret = opening().secretKey();
    assertFalse(script.entries.toString().contains(secret));
    assertFalse(script.effects.toString().contains("OpenBucket[secret"));
    assertTrue(listed.contains("AWS_SECRET_ACCESS_KEY: ****"), listed.toString());
    assertEquals(List.of(secret), script.tell("config:get AWS_SECRET_ACCESS_KEY"));
  }

  @Test
  void theSameDiceGiveTheSameKeysAndOthersOthers() {
    attach();
    Script again = Script.withApp("web: node app.js");
    again.tell("addons:create storage");
    assertTrue(again.effects.contains(opening()));
    Script other = new Script(2);
    other.deploy("photos", "web: node app.js");
    other.tell("addons:create storage");
    Effect.OpenBucket foreign =
        (Effect.OpenBucket)
            other.effects.stream()
                .filter(Effect.ForStorage.class::isInstance)
                .findFirst()
                .orElseThrow();
    assertNotEquals(opening().secretKey(), foreign.secretKey());
  }

  @Test
  void anAppHasOneStorageAtMost() {
    script.tell("addons:create storage");
    assertEquals(
        List.of("photos has object storage already. Type addons to see it."),
        script.tell("addons:create storage"));
    script.advance(A_WHILE);
    assertEquals(
        List.of("photos has object storage already. Type addons to see it."),
        script.tell("addons:create storage"));
    assertEquals(1, script.ordersToStorage().size());
  }

  @Test
  void addonsSaysHowFarItIs() {
    assertEquals(List.of("No add-ons for app photos."), script.tell("addons"));
    script.tell("addons:create storage");
    assertTrue(script.tell("addons").get(1).endsWith("free  creating"));
    script.advance(A_WHILE);
    assertTrue(script.tell("addons").get(1).endsWith("free  created"));
  }

  @Test
  void withoutABucketThereIsASentenceAndNoRelease() {
    script.storage.works = false;
    script.quietly();
    attach();
    assertEquals("The disk is full.", script.facts(BucketFailed.class).getFirst().sentence());
    assertEquals(List.of(), script.facts(ReleaseCreated.class));
    assertEquals(List.of("No add-ons for app photos."), script.tell("addons"));
    script.storage.works = true;
    attach();
    assertEquals(1, script.facts(ReleaseCreated.class).size());
  }

  @Test
  void destroyingWantsConfirmationAndTakesTheConfigVarsAway() {
    attach();
    assertTrue(script.tell("addons:destroy storage").getFirst().startsWith("WARNING: "));
    script.quietly();
    assertTrue(script.tell(DESTROY).getFirst().endsWith("on ⬢ photos... done"));
    script.advance(A_WHILE);
    ReleaseCreated release = script.facts(ReleaseCreated.class).getFirst();
    assertTrue(release.description().startsWith("Detach STORAGE (@ref:storage-"));
    assertEquals(List.of(), release.configNames());
    assertEquals(List.of(new Effect.CloseBucket("photos-storage")), script.ordersToStorage());
    assertEquals(1, script.facts(BucketClosed.class).size());
    assertFalse(script.envOfLastBoot().containsKey("S3_BUCKET"));
    assertEquals(
        List.of("photos has no object storage. Type addons:create storage for one."),
        script.tell(DESTROY));
  }

  @Test
  void oneThatIsNotThereYetGoesWithoutARelease() {
    script.tell("addons:create storage");
    script.quietly();
    script.tell(DESTROY);
    script.advance(A_WHILE);
    assertEquals(List.of(), script.facts(ReleaseCreated.class));
    assertEquals(List.of(), script.facts(StorageFact.class));
    assertEquals(List.of(new Effect.CloseBucket("photos-storage")), script.ordersToStorage());
  }

  @Test
  void whatTheAddOnSetsCannotBeSetByHand() {
    attach();
    String refusal = script.tell("config:set S3_BUCKET=mine").getFirst();
    assertTrue(refusal.startsWith("Cannot overwrite attachment values S3_BUCKET:"), refusal);
    assertEquals(refusal, script.tell("config:unset S3_BUCKET").getFirst());
    script.tell(DESTROY);
    script.tell("config:set S3_BUCKET=mine");
    assertEquals(List.of("mine"), script.tell("config:get S3_BUCKET"));
    String taken = script.tell("addons:create storage").getFirst();
    assertTrue(taken.startsWith("The add-on would set S3_BUCKET, which photos has"), taken);
  }

  @Test
  void aRollbackChangesNothingOfTheAddOn() {
    script.tell("config:set A=1");
    attach();
    script.tell("rollback v3");
    script.advance(A_WHILE);
    assertEquals(List.of(""), script.tell("config:get A"));
    assertEquals(List.of("photos-storage"), script.tell("config:get S3_BUCKET"));
    script.tell(DESTROY);
    script.tell("rollback v5");
    script.advance(A_WHILE);
    assertEquals(List.of(""), script.tell("config:get S3_BUCKET"));
  }

  @Test
  void theReleaseCommandIsNotRunForItButWaitedFor() {
    script.deploy("photos", "web: node app.js", "release: node migrate.js");
    script.quietly();
    attach();
    assertEquals(List.of(), script.facts(ReleaseCreated.class));
    script.host.exit(
        script.host.alive.keySet().stream()
            .filter(d -> d.process().equals("release"))
            .findFirst()
            .orElseThrow(),
        0);
    script.advance(A_WHILE);
    ReleaseCreated release = script.facts(ReleaseCreated.class).getFirst();
    assertTrue(release.description().startsWith("Attach"));
    assertFalse(release.pending());
  }

  @Test
  void anotherNameOfTheAppLeavesTheBucketAsItIs() {
    attach();
    script.tell("apps:rename album -a photos");
    script.advance(A_WHILE);
    assertEquals("photos-storage", script.envOfLastBoot().get("S3_BUCKET"));
    script.deploy("photos", "web: node app.js");
    script.quietly();
    script.tell("addons:create storage -a photos");
    script.advance(A_WHILE);
    BucketOpened second = script.facts(BucketOpened.class).getFirst();
    assertEquals("photos-storage-2", second.bucket());
    assertEquals(new AppName("photos"), second.app());
  }

  @Test
  void whatBelongsToAnAppGoesWithIt() {
    attach();
    script.quietly();
    script.tell("apps:destroy photos --confirm photos");
    assertEquals(List.of(new Effect.CloseBucket("photos-storage")), script.ordersToStorage());
    assertEquals(
        List.of("photos-storage"),
        script.facts(BucketClosed.class).stream().map(BucketClosed::bucket).toList());
  }

  @Test
  void anAppThatGoesBeforeItsBucketIsThereLeavesNothing() {
    script.tell("addons:create storage");
    script.tell("apps:destroy photos --confirm photos");
    script.quietly();
    script.advance(A_WHILE);
    assertEquals(List.of(), script.facts(StorageFact.class));
  }

  @Test
  void whatIsThereFromAnEarlierRunIsTold() {
    script.storage.kept = List.of(new FileInfo("ada.png", 48));
    attach();
    assertEquals(
        List.of(new FileInfo("ada.png", 48)),
        script.facts(BucketOpened.class).getFirst().objects());
  }

  @Test
  void otherAddOnsAreUnknown() {
    for (String verb : Set.of("create", "destroy")) {
      String answer = script.tell("addons:" + verb + " heroku-postgresql").getFirst();
      assertTrue(answer.startsWith("Couldn't find either the add-on service"), answer);
    }
  }
}
