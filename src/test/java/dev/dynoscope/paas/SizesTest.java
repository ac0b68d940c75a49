package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.DynoFact.DynoStarted;
import dev.dynoscope.journal.LearnerFact.CommandRefused;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How many dynos of which size an app has. */
class SizesTest {
  private static Script app() {
    return Script.withApp("web: node app.js", "worker: node jobs.js").quietly();
  }

  @Test
  void numberAndSizeAreSetInOneGo() {
    Script script = app();
    assertEquals(
        List.of("Scaling dynos... done, now running web at 2:Standard-1X"),
        script.tell("ps:scale web=2:standard-1x"));
    assertEquals(
        List.of("Scaled to web@2:Standard-1X by user learner@dynoscope.test"), script.log("api"));
  }

  @Test
  void severalProcessTypesAreScaledTogether() {
    Script script = app();
    assertEquals(
        List.of("Scaling dynos... done, now running web at 0:Free, worker at 1:Hobby"),
        script.tell("ps:scale web=0 worker=1:Hobby"));
    assertEquals(
        List.of("Scaled to web@0:Free worker@1:Hobby by user learner@dynoscope.test"),
        script.log("api"));
  }

  @Test
  void moreAndFewer() {
    Script script = app();
    script.tell("ps:scale web=2:standard-1x");
    assertEquals(
        List.of("Scaling dynos... done, now running web at 5:Standard-1X"),
        script.tell("ps:scale web+3"));
    assertEquals(
        List.of("Scaling dynos... done, now running web at 0:Standard-1X"),
        script.tell("ps:scale web-9"));
  }

  @Test
  void withNoMoreWordsItListsWhatThereIs() {
    Script script = app();
    script.tell("ps:scale worker=2:standard-2x");

    assertEquals(List.of("web=1:Free worker=2:Standard-2X"), script.tell("ps:scale"));
    assertEquals(
        List.of(
            "=== Process Types", "web          Free           1", "worker       Standard-2X    2"),
        script.tell("ps:type"));
  }

  @Test
  void aSizeOfWhichThereMayBeOneIsRefusedWithTheCommandThatLeadsOn() {
    Script script = app();
    script.tell("ps:scale web=2");

    assertEquals(
        Optional.of("ps:scale web=2:standard-1x"),
        script.facts(CommandRefused.class).getFirst().instead());
    assertEquals(List.of(), script.facts(DynoStarted.class));
  }

  @Test
  void theCommandThatLeadsOnNamesTheAppWhereThereAreSeveral() {
    Script script = app();
    script.deploy("shop", "web: node shop.js");
    String sentence = script.tell("ps:scale web=2 -a shop").getFirst();

    assertTrue(sentence.endsWith(": ps:scale web=2:standard-1x -a shop"), sentence);
  }

  @Test
  void noneOfSeveralIsScaledIfOneIsRefused() {
    Script script = app();
    script.tell("ps:scale worker=1 web=2");

    assertEquals(List.of("web=1:Free worker=0:Free"), script.tell("ps:scale"));
  }

  @Test
  void anotherSizeBootsTheDynosAnew() {
    Script script = app();
    script.tell("ps:type standard-2x");
    script.advance(Duration.ofSeconds(10));

    assertEquals("Standard-2X", script.facts(DynoStarted.class).getFirst().size());
    assertEquals("=== web (Standard-2X): node app.js (1)", script.tell("ps").getFirst());
  }

  @Test
  void theSameSizeAgainBootsNothing() {
    Script script = app();
    script.tell("ps:type free");

    assertEquals(List.of(), script.facts(DynoStarted.class));
  }

  @Test
  void aSmallerNumberComesBeforeASmallerSize() {
    Script script = app();
    script.tell("ps:scale web=2:standard-1x");
    assertEquals(
        List.of(
            "Cannot update to more than 1 Free size dynos per process type. Fewer can be of"
                + " this size: ps:scale web=1:free"),
        script.tell("ps:type free"));
  }
}
