package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.journal.AppFact.ReleaseCreated;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** Config vars: what may be set, what restarts, what a dyno gets of it. */
class ConfigTest {
  private static SortedMap<String, String> env(Script script) {
    return script.effects.stream()
        .filter(Effect.StartDyno.class::isInstance)
        .map(e -> ((Effect.StartDyno) e).env())
        .toList()
        .getLast();
  }

  @Test
  void whatChangesNothingMakesNoReleaseAndRestartsNothing() {
    Script script = Script.withApp("web: node app.js");
    script.tell("config:set A=1");
    script.quietly();

    assertEquals(
        List.of("Setting A and restarting ⬢ photos... done, v4", "A: 1"),
        script.tell("config:set A=1"));
    assertEquals(
        List.of("Unsetting B and restarting ⬢ photos... done, v4"), script.tell("config:unset B"));
    assertEquals(List.of(), script.facts(ReleaseCreated.class));
    assertEquals(List.of(), script.effects);
  }

  @Test
  void unsettingIsToldAsSuchInTheLog() {
    Script script = Script.withApp("web: node app.js");
    script.tell("config:set A=1");
    script.quietly().tell("config:unset A");

    assertEquals(
        List.of(
            "Remove A config vars by user learner@dynoscope.test",
            "Release v5 created by user learner@dynoscope.test"),
        script.log("api"));
  }

  @Test
  void aValueMayHoldSpacesAndEqualsSigns() {
    Script script = Script.withApp("web: node app.js");
    script.tell("config:set \"URL=http://a/?x=1 2\" LONGER_NAME=b");

    assertEquals("http://a/?x=1 2", env(script).get("URL"));
    assertEquals(List.of("http://a/?x=1 2"), script.tell("config:get URL"));
    assertEquals(List.of(""), script.tell("config:get NONE"));
    assertEquals(
        List.of("=== ⬢ photos Config Vars", "LONGER_NAME: b", "URL:         http://a/?x=1 2"),
        script.tell("config"));
  }

  @Test
  void namesAndValuesTogetherAreLimited() {
    Script script = Script.withApp("web: node app.js");
    String fits = "A".repeat(4) + "=" + "é".repeat((32_768 - 4) / 2);

    assertEquals(
        "Setting AAAA and restarting ⬢ photos... done, v4",
        script.tell("config:set " + fits).getFirst());
    assertEquals(
        List.of(
            "The config vars of photos would take 32770 bytes, names and values together; 32768"
                + " are allowed. Put large values into files of the app."),
        script.tell("config:set B=1"));
  }

  @Test
  void whatThePlatformSetsItselfIsSaidAndOverridden() {
    Script script = Script.withApp("web: node app.js");

    assertEquals(
        List.of(
            "Setting DYNO, PORT and restarting ⬢ photos... done, v4",
            "DYNO: me",
            "PORT: 80",
            " ▸    DYNO is the platform's own: it sets it anew in every dyno.",
            " ▸    PORT is the platform's own: it sets it anew in every web dyno."),
        script.tell("config:set PORT=80 DYNO=me"));
    assertEquals("web.1", env(script).get("DYNO"));
  }

  @Test
  void dynosKnowNothingOfThemselvesUntilThatIsAskedForAndReleased() {
    Script script = Script.withApp("web: node app.js");
    assertEquals(
        List.of("Enabling runtime-dyno-metadata for ⬢ photos... done"),
        script.tell("labs:enable runtime-dyno-metadata"));
    script.tell("ps:restart");
    assertEquals(List.of("DYNO"), List.copyOf(env(script).keySet()));

    script.tell("config:set A=1");
    assertEquals(
        List.of(
            "A",
            "DYNO",
            "HEROKU_APP_ID",
            "HEROKU_APP_NAME",
            "HEROKU_DYNO_ID",
            "HEROKU_RELEASE_CREATED_AT",
            "HEROKU_RELEASE_VERSION",
            "HEROKU_SLUG_COMMIT",
            "HEROKU_SLUG_DESCRIPTION"),
        List.copyOf(env(script).keySet()));
    assertEquals("photos", env(script).get("HEROKU_APP_NAME"));
    assertEquals("v4", env(script).get("HEROKU_RELEASE_VERSION"));
    assertEquals("2019-11-10T12:00:10Z", env(script).get("HEROKU_RELEASE_CREATED_AT"));
    assertEquals("3f9a77c1", env(script).get("HEROKU_SLUG_COMMIT"));
    assertEquals("Deploy 3f9a77c1", env(script).get("HEROKU_SLUG_DESCRIPTION"));
  }
}
