package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each command answers, word for word. */
class CommandsTest {
  private static Script app() {
    return Script.withApp("web: node app.js", "worker: node jobs.js");
  }

  private static List<String> say(String command) {
    return app().tell(command);
  }

  private static Effect asked(String command) {
    Script script = app().quietly();
    script.tell(command);
    return script.effects.getFirst();
  }

  @Test
  void appsListsTheApps() {
    Script script = app();
    script.deploy("blog", "web: node blog.js");
    assertEquals(List.of("blog", "photos"), script.tell("apps"));
  }

  @Test
  void psListsTheDynosWithTheirAge() {
    Script script = app();
    script.tell("ps:scale worker=1");
    script.advance(Duration.ofMinutes(3));
    assertEquals(
        List.of(
            "Free dyno hours quota remaining this month: 549h 53m (99%)",
            "Free dyno usage for this app: 0h 6m (0%)",
            "=== web (Free): node app.js (1)",
            "web.1: up 2019/11/10 12:00:03 +0000 (~ 3m ago)",
            "=== worker (Free): node jobs.js (1)",
            "worker.1: up 2019/11/10 12:00:13 +0000 (~ 2m ago)"),
        script.tell("ps"));
  }

  @Test
  void psSaysThatASleepingDynoIsIdle() {
    Script script = app();
    script.advance(Duration.ofHours(2));
    assertEquals("web.1: idle 2019/11/10 12:30:03 +0000 (~ 1h ago)", script.tell("ps").getLast());
    script.advance(Duration.ofHours(24));
    assertEquals("web.1: idle 2019/11/10 12:30:03 +0000", script.tell("ps").getLast());
  }

  @Test
  void psSaysThatADynoWhichRestartsIsStarting() {
    Script script = app();
    script.host.exitTime = Duration.ofSeconds(3);
    script.tell("ps:restart");
    assertEquals("web.1: starting", script.tell("ps").getLast());
    script.advance(Duration.ofSeconds(3));
    assertEquals(
        "web.1: starting 2019/11/10 12:00:13 +0000 (~ 0s ago)", script.tell("ps").getLast());
  }

  @Test
  void psOfAnAppScaledToNothingSaysSo() {
    Script script = app();
    script.tell("ps:scale web=0");
    assertEquals("No dynos on ⬢ photos", script.tell("ps").getLast());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ps:restart            | Restarting dynos on ⬢ photos... done",
        "ps:restart web.1      | Restarting dyno web.1 on ⬢ photos... done",
        "ps:stop web.1         | Stopping dyno web.1 on ⬢ photos... done",
        "crash web.1           | Crashing dyno web.1 on ⬢ photos... done",
        "ps:scale web=0        | Scaling dynos... done, now running web at 0:Free",
        "ps:scale web=1:Hobby  | Scaling dynos... done, now running web at 1:Hobby",
        "config                | === ⬢ photos Config Vars",
        "config:unset A        | Unsetting A and restarting ⬢ photos... done, v3",
        "domains:remove x.io   | x.io is no custom domain of photos. Type domains for the list.",
        "skip 31m              | Skipping 31m ahead; what is due on the way happens at its time.",
        "sleep                 | Skipping ahead until photos sleeps.",
        "rate 60               | The platform clock goes at 60x.",
        "rate 1.5x             | The platform clock goes at 1.5x.",
        "pause                 | The platform clock is paused.",
        "resume                | The platform clock goes at 1x.",
        "visit                 | Opening http://photos.herokuapp.test/",
        "visit /env -a photos  | Opening http://photos.herokuapp.test/env",
        "visit www.a.io/b      | Opening http://www.a.io/b",
        "visit http://www.a.io | Opening http://www.a.io/",
        "upload                | Uploading a picture to http://photos.herokuapp.test/upload",
      })
  void aCommandIsAnsweredInOneLine(String command, String answer) {
    assertEquals(List.of(answer), say(command));
  }

  @Test
  void configSetTellsTheReleaseAndTheValues() {
    assertEquals(
        List.of("Setting A, B and restarting ⬢ photos... done, v4", "A: 1", "B: x=y"),
        say("config:set B=x=y A=1"));
  }

  @Test
  void quotationMarksHoldAValueTogether() {
    assertEquals(
        List.of("Setting A, B and restarting ⬢ photos... done, v4", "A: it's me", "B: a \"b\""),
        say("config:set A=\"it's me\" B='a \"b\"'"));
  }

  @Test
  void configListsWhatIsSetAndNotWhatWasUnset() {
    Script script = app();
    script.tell("config:set A=1 B=2");
    script.tell("config:unset A");
    assertEquals(List.of("=== ⬢ photos Config Vars", "B: 2"), script.tell("config"));
  }

  @Test
  void domainsAddTellsTheTarget() {
    assertEquals(
        List.of(
            "Adding www.photos.example to ⬢ photos... done",
            "Configure your app's DNS provider to point to the DNS Target"
                + " www.photos.example.herokudns.test.",
            "(That was done for you, as a record of type CNAME. Type dns to see it.)"),
        say("domains:add www.photos.example"));
  }

  @Test
  void domainsListsThemAllWithTheirRecordType() {
    Script script = app();
    script.tell("domains:add www.photos.example");
    script.tell("domains:add photos.example");
    assertEquals(
        List.of(
            "=== photos Domains",
            "photos.herokuapp.test",
            "photos.localhost",
            "photos.example  ALIAS or ANAME  photos.example.herokudns.test",
            "www.photos.example  CNAME  www.photos.example.herokudns.test"),
        script.tell("domains"));
  }

  @Test
  void releasesListsTheNewestFirstWithTheirAge() {
    Script script = app();
    script.tell("config:set A=1");
    script.advance(Duration.ofMinutes(3));
    assertEquals(
        List.of(
            "=== ⬢ photos Releases - Current: v4",
            "v4  Set A config vars  learner@dynoscope.test  2019/11/10 12:00:10 +0000 (~ 3m ago)",
            "v3  Deploy 3f9a77c1    learner@dynoscope.test  2019/11/10 12:00:00 +0000 (~ 3m ago)",
            "v2  Enable Logplex     learner@dynoscope.test  2019/11/10 12:00:00 +0000 (~ 3m ago)",
            "v1  Initial release    learner@dynoscope.test  2019/11/10 12:00:00 +0000 (~ 3m ago)"),
        script.tell("releases"));
  }

  @Test
  void anAddressNeedsNoAppToBeVisitedAndAPathDoes() {
    Script script = app();
    script.tell("apps:create shop");
    assertEquals(List.of("Opening http://www.a.io/b"), script.tell("visit http://www.a.io/b"));
    assertEquals(
        List.of("Which app? Add -a and its name. Apps here: photos, shop."),
        script.tell("visit /b"));
  }

  @Test
  void commandsForTheClockAndTheBrowserAskTheWorldOutside() {
    assertEquals(new Effect.SkipClock(Duration.ofMinutes(90)), asked("skip 1h30m"));
    assertEquals(new Effect.SkipClock(Duration.ofMinutes(30).minusSeconds(7)), asked("sleep"));
    assertEquals(new Effect.SetClockRate(0), asked("pause"));
    assertEquals(new Effect.Browse("http://photos.herokuapp.test/a"), asked("visit /a"));
    assertEquals(
        new Effect.UploadPicture(Script.PHOTOS, "http://photos.herokuapp.test/upload"),
        asked("upload"));
  }
}
