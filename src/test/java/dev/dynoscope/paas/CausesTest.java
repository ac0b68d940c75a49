package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.journal.DynoFact.DynoIdled;
import dev.dynoscope.journal.DynoFact.DynoUp;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.Fact;
import dev.dynoscope.journal.HoursFact.HoursExhausted;
import dev.dynoscope.journal.LearnerFact.CommandGiven;
import dev.dynoscope.journal.LogLine;
import dev.dynoscope.journal.PageFact.PageAsked;
import dev.dynoscope.journal.RequestFact.DynoPicked;
import dev.dynoscope.journal.RequestFact.ResponseCompleted;
import dev.dynoscope.paas.json.ChangedEra;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each entry names what brought it about. */
class CausesTest {
  /** The names of the facts that lead to the latest entry of a kind, the first cause first. */
  private static List<String> causes(Script script, Class<? extends Fact> of) {
    List<String> names = new ArrayList<>();
    Entry entry = script.entriesOf(of).getLast();
    for (long at = entry.seq(); at > 0; at = script.entries.get((int) at - 1).cause()) {
      names.addFirst(script.entries.get((int) at - 1).fact().getClass().getSimpleName());
    }
    return names;
  }

  @Test
  void aCommandIsCausedByNothing() {
    Script script = Script.withApp("web: node app.js");
    script.tell("ps");
    script.tell("ps");

    assertEquals(0, script.entriesOf(CommandGiven.class).getLast().cause());
    assertEquals(List.of("CommandGiven"), causes(script, CommandGiven.class));
  }

  @Test
  void aRestartLeadsBackToItsCommand() {
    Script script = Script.withApp("web: node app.js");
    script.tell("ps");
    script.tell("ps:restart");
    script.advance(Duration.ofSeconds(5));

    assertEquals(
        List.of(
            "CommandGiven",
            "DynoSignalled",
            "DynoExited",
            "DiskDiscarded",
            "DynoStarted",
            "DynoUp"),
        causes(script, DynoUp.class));
  }

  @Test
  void whatHasNoHoursLeftSleepsBecauseTheyAreUsedUp() {
    Script script =
        new Script(ChangedEra.with("hours/pool", "PT1H", "sleep/after", "PT9H"), 1, Script.START);
    script.deploy("photos", "web: node app.js");
    script.deploy("shop", "web: node app.js");
    script.advance(Duration.ofHours(1));

    for (Entry idled : script.entriesOf(DynoIdled.class)) {
      Entry cause = script.entries.get((int) idled.cause() - 1);
      assertEquals(HoursExhausted.class, cause.fact().getClass());
    }
    assertEquals(2, script.entriesOf(DynoIdled.class).size());
  }

  @Test
  void theFirstBootLeadsBackToTheDeploy() {
    Script script = Script.withApp("web: node app.js");

    assertEquals(List.of("AppCreated", "DynoStarted", "DynoUp"), causes(script, DynoUp.class));
  }

  @Test
  void aHeldRequestGoesOnBecauseTheDynoCameUpWhichItWoke() {
    Script script = Script.withApp("web: node app.js");
    script.advance(Duration.ofMinutes(31));
    script.get("/");
    script.advance(Duration.ofSeconds(5));

    assertEquals(
        List.of(
            "RequestReceived",
            "RouteFound",
            "RequestHeld",
            "DynoUnidled",
            "DynoStarted",
            "DynoUp",
            "DynoPicked"),
        causes(script, DynoPicked.class));
    assertEquals("ResponseCompleted", causes(script, ResponseCompleted.class).getLast());
  }

  @Test
  void theNextBootAfterACoolOffLeadsBackToTheCrash() {
    Script script = Script.withApp("web: node app.js");
    script.host.exit(Script.web(1), 1);
    script.advance(Duration.ofSeconds(5));
    script.host.exit(Script.web(1), 1);
    script.advance(Duration.ofMinutes(21));

    assertEquals(
        List.of("DynoExited", "DiskDiscarded", "DynoCrashed", "DynoStarted", "DynoUp"),
        causes(script, DynoUp.class).subList(8, 13));
  }

  @Test
  void twoAppsThatSleepAtTheSameMomentDoNotCauseEachOther() {
    Script script = new Script(1);
    script.deploy("photos", "web: node app.js");
    script.deploy("shop", "web: node shop.js");
    script.advance(Duration.ofMinutes(31));

    for (Entry idled : script.entriesOf(DynoIdled.class)) {
      Fact cause = script.entries.get((int) idled.cause() - 1).fact();
      assertEquals(idled.fact().subject(), cause.subject());
    }
    assertEquals(2, script.facts(DynoIdled.class).size());
  }

  @Test
  void aLogLineCausesNothing() {
    Script script = Script.withApp("web: node app.js", "worker: node jobs.js");
    script.tell("ps:scale worker=1");
    script.advance(Duration.ofHours(1));
    script.get("/");
    script.advance(Duration.ofMinutes(1));
    script.give(
        new Input.OutputLine(new DynoName(Script.PHOTOS, "worker", 1), 2, "thumbnail made"));

    assertEquals(
        List.of(),
        script.entries.stream()
            .filter(e -> e.cause() > 0)
            .filter(e -> script.entries.get((int) e.cause() - 1).fact() instanceof LogLine)
            .toList());
  }

  @Test
  void theBrowserGoesWhereTheLearnerSentIt() {
    Script script = Script.withApp("web: node app.js");
    script.tell("visit /env");
    script.give(new Input.PageAsked("GET", "http://photos.herokuapp.test/env"));

    assertEquals(
        List.of("CommandGiven", "CommandAnswered", "PageAsked"), causes(script, PageAsked.class));
  }
}
