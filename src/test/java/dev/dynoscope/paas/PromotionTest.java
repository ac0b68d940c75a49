package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.journal.AppFact.ReleaseCreated;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.SlugId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One slug in many apps that differ in their config vars, and the way back to a former release. */
class PromotionTest {
  private static Script stagingAndProduction() {
    Script script = new Script(1);
    script.deploy("staging", "web: node app.js");
    script.tell("apps:create production");
    script.tell("config:set MODE=trial -a staging");
    script.tell("config:set MODE=real -a production");
    return script;
  }

  private static Effect.StartDyno lastStart(Script script) {
    return script.effects.stream()
        .filter(Effect.StartDyno.class::isInstance)
        .map(Effect.StartDyno.class::cast)
        .toList()
        .getLast();
  }

  @Test
  void theSlugGoesOverAndTheConfigVarsStay() {
    Script script = stagingAndProduction();

    assertEquals(
        List.of(
            "Fetching app info...",
            "Starting promotion to apps: production...",
            "Waiting for promotion to complete...",
            "",
            "Promotion successful",
            "production: succeeded"),
        script.tell("pipelines:promote -a staging --to production"));
    assertEquals(
        new ReleaseCreated(
            new AppName("production"),
            4,
            "Promote staging v4 3f9a77c1",
            new SlugId("3f9a77c1"),
            List.of("MODE"),
            false),
        script.facts(ReleaseCreated.class).getLast());
    assertEquals(new SlugId("3f9a77c1"), lastStart(script).slug());
    assertEquals(Map.of("DYNO", "web.1", "MODE", "real"), lastStart(script).env());
  }

  @Test
  void whatCannotBePromotedIsRefusedAndChangesNothing() {
    Script script = stagingAndProduction();

    assertEquals(
        List.of("Cannot promote from an app to itself: staging. Specify a different target app."),
        script.tell("pipelines:promote -a staging --to production,staging"));
    assertEquals(
        List.of("There is no app named \"prod\". Apps here: production, staging."),
        script.tell("pipelines:promote -a staging --to prod"));
    assertEquals(
        List.of("production has no slug to promote. Deploy to it first."),
        script.tell("pipelines:promote -a production --to staging"));
    assertEquals(
        List.of(
            "pipelines:promote takes --to and the app that gets the slug, or several with commas"
                + " between them."),
        script.tell("pipelines:promote -a staging"));
    assertEquals(List.of(1, 2, 3), versions(script, "production"), "no app has got anything");
  }

  private static List<Integer> versions(Script script, String app) {
    return script.facts(ReleaseCreated.class).stream()
        .filter(r -> r.app().value().equals(app))
        .map(ReleaseCreated::version)
        .toList();
  }

  @Test
  void aRollbackIsANewReleaseWithSlugAndConfigVarsOfTheFormerOne() {
    Script script = Script.withApp("web: node app.js");
    script.tell("config:set A=1");
    script.tell("config:set A=2 B=3");
    script.advance(Duration.ofSeconds(10));
    script.quietly();

    assertEquals(
        List.of(
            "Rolling back ⬢ photos to v4... done, v6",
            " ▸    Rollback affects code and config vars; it doesn't add or remove addons.",
            " ▸    To undo, run: rollback v5"),
        script.tell("rollback v4"));
    assertEquals(
        List.of(
            "Rollback to v4 by user learner@dynoscope.test",
            "Release v6 created by user learner@dynoscope.test"),
        script.log("api"));
    assertEquals(Map.of("A", "1", "DYNO", "web.1"), lastStart(script).env());
  }

  @Test
  void withoutAVersionItIsTheReleaseBefore() {
    Script script = Script.withApp("web: node app.js");
    script.tell("config:set A=1");

    assertEquals("Rolling back ⬢ photos to v3... done, v5", script.tell("rollback").getFirst());
    assertEquals("Rolling back ⬢ photos to v4... done, v6", script.tell("rollback").getFirst());
    assertEquals(List.of("1"), script.tell("config:get A"));
  }

  @Test
  void aReleaseThatIsNotThereOrHadNoSlugIsRefused() {
    Script script = Script.withApp("web: node app.js");

    assertEquals(
        List.of("There is no release \"v9\" of photos. Type releases for the list."),
        script.tell("rollback v9"));
    assertEquals(
        List.of("There is no release \"last\" of photos. Type releases for the list."),
        script.tell("rollback last"));
    assertEquals(
        List.of(
            "v2 of photos has no slug: nothing was deployed by then. Type releases for the list."),
        script.tell("rollback 2"));
  }

  @Test
  void aSlugIsDamagedOnRequest() {
    Script script = Script.withApp("web: node app.js").quietly();
    script.tell("slug:damage");

    assertEquals(List.of(new Effect.DamageSlug(new SlugId("3f9a77c1"))), script.effects);
  }
}
