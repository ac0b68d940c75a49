package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code heroku[web.1]} says, word for word, in the course of a dyno's life. */
class LogSequencesTest {
  private static final String START = "Starting process with command `node app.js`";

  private static Script app() {
    return Script.withApp("web: node app.js");
  }

  @Test
  void boot() {
    assertEquals(
        List.of(
            "State changed from created to starting", START, "State changed from starting to up"),
        app().log("web.1"));
  }

  @Test
  void sleep() {
    Script script = app().quietly();
    script.advance(Duration.ofMinutes(31));

    assertEquals(
        List.of(
            "Idling",
            "State changed from up to down",
            "Stopping all processes with SIGTERM",
            "Process exited with status 143"),
        script.log("web.1"));
  }

  @Test
  void wake() {
    Script script = app();
    script.advance(Duration.ofMinutes(31));
    script.quietly().get("/");
    script.advance(Duration.ofSeconds(5));

    assertEquals(
        List.of(
            "Unidling",
            "State changed from down to starting",
            START,
            "State changed from starting to up"),
        script.log("web.1"));
  }

  @Test
  void restart() {
    Script script = app().quietly();
    script.tell("ps:restart web.1");
    script.advance(Duration.ofSeconds(5));

    assertEquals(
        List.of(
            "Restarting",
            "State changed from up to starting",
            "Stopping all processes with SIGTERM",
            "Process exited with status 143",
            START,
            "State changed from starting to up"),
        script.log("web.1"));
  }

  @Test
  void crash() {
    Script script = app().quietly();
    script.host.exit(Script.web(1), 0);
    script.advance(Duration.ofSeconds(5));

    assertEquals(
        List.of(
            "Process exited with status 0",
            "State changed from up to crashed",
            "State changed from crashed to starting",
            START,
            "State changed from starting to up"),
        script.log("web.1"));
  }
}
