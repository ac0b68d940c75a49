package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The last lines of an app's log, and some of them. */
class LogsTest {
  private static Script app() {
    Script script = Script.withApp("web: node app.js");
    for (int i = 1; i <= 3; i++) {
      script.give(new Input.OutputLine(Script.web(1), 1, "line " + i));
    }
    return script;
  }

  private static List<String> texts(List<String> lines) {
    return lines.stream().map(l -> l.substring(l.indexOf(' ') + 1)).toList();
  }

  @Test
  void printsTheWholeLineWithItsTime() {
    assertEquals(
        List.of("2019-11-10T12:00:10.000000+00:00 app[web.1]: line 3"), app().tell("logs -n 1"));
  }

  @Test
  void isFilteredBySourceProcessAndDyno() {
    Script script = app();
    script.get("/");
    script.advance(Duration.ofSeconds(1));

    assertEquals(
        List.of(
            "heroku[web.1]: State changed from created to starting",
            "heroku[web.1]: Starting process with command `node app.js`",
            "heroku[web.1]: State changed from starting to up"),
        texts(script.tell("logs -s heroku -p web")));
    assertEquals(
        List.of("app[web.1]: line 2", "app[web.1]: line 3"),
        texts(script.tell("logs -s app -d web.1 -n 2")));
    assertEquals(1, script.tell("logs -p router").size());
    assertEquals(List.of(), script.tell("logs -d web.2"));
  }

  @Test
  void aHundredLinesAreShownAndFifteenHundredKept() {
    Script script = app();
    for (int i = 0; i < 1_500; i++) {
      script.give(new Input.OutputLine(Script.web(1), 1, "more " + i));
      script.advance(Duration.ofMillis(20));
    }

    assertEquals(100, script.tell("logs").size());
    List<String> all = script.tell("logs -n 9999");
    assertEquals(1_500, all.size());
    assertTrue(all.getFirst().endsWith("more 0"), all.getFirst());
  }

  @Test
  void followTheAppToItsNewNameAndGoWithIt() {
    Script script = app();
    script.tell("apps:rename gallery");
    assertEquals(List.of("app[web.1]: line 3"), texts(script.tell("logs -s app -p web -n 1")));

    script.tell("apps:destroy gallery --confirm gallery");
    script.advance(Duration.ofSeconds(10));
    script.tell("apps:create gallery");
    assertEquals(List.of(), script.tell("logs -p web"));
  }

  @Test
  void whatIsNoNumberOrNoSourceIsRefused() {
    assertEquals(
        List.of("\"0\" is no number of lines; write -n and a number from 1 to 1500."),
        app().tell("logs -n 0"));
    assertEquals(
        List.of("\"me\" is no source of log lines; write -s app or -s heroku."),
        app().tell("logs -s me"));
    assertEquals(List.of("A word is missing after -p."), app().tell("logs -p"));
    assertEquals(
        List.of("logs takes no more words, but got \"--tail\"."), app().tell("logs --tail"));
  }
}
