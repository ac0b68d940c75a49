package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.StorageFact;
import dev.dynoscope.journal.StorageFact.AccessesCounted;
import dev.dynoscope.journal.StorageFact.ObjectFetched;
import dev.dynoscope.journal.StorageFact.ObjectStored;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What clients do in a bucket is told, with who it was, at a bounded rate. */
class BucketTrafficTest {
  private static final String BUCKET = "photos-storage";
  private final Script script = Script.withApp("web: node app.js");

  @BeforeEach
  void attach() {
    script.tell("addons:create storage");
    script.advance(Duration.ofSeconds(20));
    script.quietly();
  }

  private String who(String agent) {
    script.give(new Input.ObjectStored(BUCKET, "ada.png", 48, agent));
    return script.facts(ObjectStored.class).getLast().client();
  }

  @Test
  void aDynoIsKnownByTheNameThatItGivesItself() {
    assertEquals("web.1", who("photos (dyno web.1)"));
  }

  @Test
  void othersAreToldByWhatTheyCallThemselves() {
    assertEquals("aws-sdk-java", who("aws-sdk-java/2.54.2 md/io"));
    assertEquals("photos", who("photos (dyno web.7)"));
    assertEquals("another client", who(""));
    assertEquals(40, who("x".repeat(200)).length());
  }

  @Test
  void whatIsSaidOfABucketThatIsNotThereIsOfNoInterest() {
    script.give(new Input.ObjectStored("others", "ada.png", 48, ""));
    assertEquals(List.of(), script.facts(StorageFact.class));
  }

  @Test
  void aFloodIsCountedAndTheCountIsExact() {
    for (int i = 0; i < 5_000; i++) {
      script.give(new Input.ObjectFetched(BUCKET, "ada.png", 48, "photos (dyno web.1)"));
    }
    script.advance(Duration.ofSeconds(2));
    int told = script.facts(ObjectFetched.class).size();
    List<AccessesCounted> counted = script.facts(AccessesCounted.class);
    assertEquals(200, told);
    assertEquals(
        List.of(Map.of("fetched", 4_800L)),
        counted.stream().map(c -> Map.copyOf(c.counts())).toList());
    assertTrue(script.nextDue().filter(due -> due.equals(script.now())).isEmpty());
  }
}
