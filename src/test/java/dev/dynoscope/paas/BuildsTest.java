package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.AppFact.BuildCancelled;
import dev.dynoscope.journal.AppFact.BuildFailed;
import dev.dynoscope.journal.AppFact.BuildPrinted;
import dev.dynoscope.journal.AppFact.BuildStarted;
import dev.dynoscope.journal.AppFact.ReleaseCreated;
import dev.dynoscope.journal.AppFact.SlugCompiled;
import dev.dynoscope.journal.DynoFact.DynoStarted;
import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.journal.LearnerFact.CommandAnswered;
import dev.dynoscope.journal.SlugId;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A folder is built once, and what comes of it is released or told. */
class BuildsTest {
  private static final String DEPLOY = "deploy apps/shop";

  private static Slug slug(String id, long bytes) {
    TreeMap<String, String> commands = new TreeMap<>();
    commands.put("web", "node new.js");
    return new Slug(
        new SlugId(id), Language.NODE, commands, List.of(new FileInfo("app.js", 1)), bytes);
  }

  private static Script building() {
    Script script = Script.withApp("web: node app.js").quietly();
    script.tell(DEPLOY);
    return script;
  }

  private static Effect.CompileSlug order(Script script) {
    return script.effects.stream()
        .filter(Effect.CompileSlug.class::isInstance)
        .map(Effect.CompileSlug.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> answer(Script script) {
    return script.facts(CommandAnswered.class).getLast().lines();
  }

  private static void say(Script script, String line) {
    script.give(new Input.BuildOutput(1, Script.PHOTOS, line));
  }

  private static List<String> printed(Script script) {
    return script.facts(BuildPrinted.class).stream().map(BuildPrinted::line).toList();
  }

  @Test
  void aBuildIsAskedForAndDynosRunOnMeanwhile() {
    Script script = building();

    assertEquals(
        List.of(new BuildStarted(Script.PHOTOS, "apps/shop")), script.facts(BuildStarted.class));
    assertEquals(new Effect.CompileSlug(1, Script.PHOTOS, "apps/shop"), order(script));
    assertEquals(List.of("Build started by user learner@dynoscope.test"), script.log("api"));
    assertEquals(List.of(), script.log("web.1"));
  }

  @Test
  void aSlugIsReleasedAndTheLearnerHearsOfIt() {
    Script script = building();
    script.advance(Duration.ofSeconds(4));
    say(script, "-----> Node.js app detected");
    say(script, "-----> Compressing...");
    script.give(new Input.Built(1, Script.PHOTOS, slug("0123456789ab", 4_200)));

    assertEquals(
        List.of(
            "Build started by user learner@dynoscope.test",
            "Deploy 01234567 by user learner@dynoscope.test",
            "Release v4 created by user learner@dynoscope.test",
            "Build succeeded"),
        script.log("api"));
    assertEquals(
        List.of(
            "-----> Node.js app detected",
            "-----> Compressing...",
            "       Done: 4.1K",
            "-----> Launching...",
            "       Released v4",
            "       http://photos.herokuapp.test/ deployed"),
        answer(script));
    assertEquals("node new.js", script.facts(DynoStarted.class).getFirst().command());
  }

  @Test
  void everyLineOfABuildIsToldAsItComes() {
    Script script = building();
    say(script, "-----> Node.js app detected");
    assertEquals(
        List.of("-----> Building ⬢ photos from apps/shop...", "-----> Node.js app detected"),
        printed(script));

    script.quietly().give(new Input.Built(1, Script.PHOTOS, slug("0123456789ab", 4_200)));
    assertEquals(
        List.of(
            "       Done: 4.1K",
            "-----> Launching...",
            "       Released v4",
            "       http://photos.herokuapp.test/ deployed"),
        printed(script));
  }

  @Test
  void aBuildThatHasMoreToSayThanAnybodyReadsIsCutShort() {
    Script script = building();
    for (int i = 0; i < 1_000; i++) {
      say(script, "x".repeat(1_000));
    }
    assertEquals(201, printed(script).size());
    assertEquals("x".repeat(500) + "…", printed(script).get(1));
    assertEquals("       (more lines than 200, which are left out)", printed(script).getLast());

    script.give(new Input.Built(1, Script.PHOTOS, slug("0123456789ab", 10)));
    assertEquals("       http://photos.herokuapp.test/ deployed", printed(script).getLast());
  }

  @Test
  void whatABuildSaysThatIsOverIsNotTold() {
    Script script = building();
    script.give(new Input.Built(1, Script.PHOTOS, slug("0123456789ab", 10)));
    script.quietly();
    say(script, "-----> Late");

    assertEquals(List.of(), script.entries);
  }

  @Test
  void theSlugCompilersOutputComesBeforeTheFirstReleaseToo() {
    Script script = new Script(1);
    script.give(
        new Input.Deployed(
            Script.PHOTOS, slug("0123456789ab", 10), List.of("-----> Node.js app detected")));

    assertEquals("-----> Node.js app detected", printed(script).getFirst());
    assertEquals("       Released v3", printed(script).get(3));
  }

  @Test
  void oneSlugServesManyBoots() {
    Script script = building();
    script.give(new Input.Built(1, Script.PHOTOS, slug("0123456789ab", 10)));
    script.tell("ps:scale web=5:standard-1x");
    script.tell("ps:restart");
    script.advance(Duration.ofSeconds(10));

    assertEquals(1, script.facts(SlugCompiled.class).size());
    assertEquals(
        11,
        script.facts(DynoStarted.class).stream()
            .filter(d -> d.slug().value().equals("0123456789ab"))
            .count());
  }

  @Test
  void anAppIsMadeOfAFolderInOneCommand() {
    Script script = new Script(1);

    assertEquals(
        List.of(
            "Creating ⬢ photos... done",
            "http://photos.herokuapp.test/",
            "-----> Building ⬢ photos from apps/photos..."),
        script.tell("apps:create photos --from apps/photos"));
    assertEquals(new Effect.CompileSlug(1, Script.PHOTOS, "apps/photos"), order(script));
    script.give(new Input.Built(1, Script.PHOTOS, slug("0123456789ab", 10)));
    assertEquals("       http://photos.herokuapp.test/ deployed", answer(script).getLast());
    assertEquals(
        List.of("The name photos is already taken. Choose another one."),
        script.tell("apps:create photos --from apps/photos"));
  }

  @Test
  void aFailedBuildLeavesTheAppAsItIs() {
    Script script = building();
    script.give(new Input.BuildFailed(1, Script.PHOTOS, "There is no folder apps/shop."));

    assertEquals(
        List.of(
            "Build started by user learner@dynoscope.test",
            "Build failed -- check your build output"),
        script.log("api"));
    assertEquals(
        List.of(
            " !     There is no folder apps/shop.",
            " !     Build failed: ⬢ photos runs on as before."),
        answer(script));
    assertEquals(List.of(), script.facts(ReleaseCreated.class));
    assertEquals(List.of(), script.log("web.1"));
  }

  @Test
  void aCancelledBuildIsStoppedAndMakesNoRelease() {
    Script script = building();

    script.tell("builds:cancel");
    assertEquals(List.of("Cancelling the build of ⬢ photos... done"), answer(script));
    assertEquals(new Effect.StopBuild(1), script.effects.getLast());
    assertEquals(List.of(new BuildCancelled(Script.PHOTOS)), script.facts(BuildCancelled.class));
    assertEquals(
        List.of(
            "Build started by user learner@dynoscope.test",
            "Build cancelled by user learner@dynoscope.test"),
        script.log("api"));
    script.give(new Input.Built(1, Script.PHOTOS, slug("0123456789ab", 10)));
    assertEquals(List.of(), script.facts(ReleaseCreated.class));
    assertEquals(
        List.of("No build of photos goes on, so there is none to cancel. Type releases."),
        script.tell("builds:cancel"));
    assertEquals(List.of("-----> Building ⬢ photos from other..."), script.tell("deploy other"));
  }

  @Test
  void whoeverAskedForACancelledBuildIsAnswered() {
    Script script = building();
    script.tell("builds:cancel");

    assertTrue(
        script.facts(CommandAnswered.class).stream()
            .anyMatch(answer ->
                answer.lines().contains(" !     Build cancelled: ⬢ photos runs on as before.")));
  }

  @Test
  void aSlugThatIsTooLargeIsNoRelease() {
    Script script = building();
    script.give(new Input.Built(1, Script.PHOTOS, slug("0123456789ab", 500L * 1024 * 1024 + 1)));

    assertEquals(
        List.of(
            "Compiled slug size: 500.0M is too large (max is 500M). Name what no dyno needs in a"
                + " file .slugignore."),
        script.facts(BuildFailed.class).stream().map(BuildFailed::sentence).toList());
    assertEquals(List.of(), script.facts(ReleaseCreated.class));
  }

  @Test
  void oneBuildAtATimeForEachApp() {
    Script script = building();
    script.tell("apps:create shop");

    assertEquals(
        List.of("photos is being built right now. Try again when that is done."),
        script.tell("deploy other -a photos"));
    assertEquals(
        List.of("-----> Building ⬢ shop from other..."), script.tell("deploy other -a shop"));
  }

  @Test
  void aBuildThatTakesTooLongIsGivenUpAndItsSlugComesTooLate() {
    Script script = building();
    script.advance(Duration.ofMinutes(15));
    script.give(new Input.Built(1, Script.PHOTOS, slug("0123456789ab", 10)));

    assertEquals(
        List.of("The build took longer than 15 minutes and was given up."),
        script.facts(BuildFailed.class).stream().map(BuildFailed::sentence).toList());
    assertEquals(List.of(), script.facts(ReleaseCreated.class));
  }

  @Test
  void theSlugOfAnAppThatIsGoneComesToNothing() {
    Script script = building();
    script.tell("apps:destroy photos --confirm photos");
    script.quietly().give(new Input.Built(1, Script.PHOTOS, slug("0123456789ab", 10)));

    assertEquals(List.of(), script.entries);
    assertEquals(List.of(""), List.of(String.join("", script.tell("apps"))));
  }
}
