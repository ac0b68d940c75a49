package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.journal.LogLine;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DynoOutputTest {
  @Test
  void aFloodOfOutputIsCutAndTheLossIsToldExactly() {
    Script script = Script.withApp("web: run");
    int before = script.facts(LogLine.class).size();
    for (int i = 0; i < 5000; i++) {
      script.give(new Input.OutputLine(Script.web(1), 1, "line " + i));
    }
    script.advance(Duration.ofSeconds(1));

    List<LogLine> lines = script.facts(LogLine.class).subList(before, before + 1501);
    assertEquals("line 1499", lines.get(1499).text());
    assertEquals("log-shuttle", lines.get(1500).process());
    assertEquals(
        "Error L12: 3500 messages dropped since",
        lines.get(1500).text().replaceAll(" \\d{4}-.*", ""));
    assertEquals(before + 1501, script.facts(LogLine.class).size());
  }

  @Test
  void linesPassAgainAfterAQuietTime() {
    Script script = Script.withApp("web: run");
    for (int i = 0; i < 2000; i++) {
      script.give(new Input.OutputLine(Script.web(1), 1, "flood"));
    }
    script.advance(Duration.ofSeconds(2));
    script.give(new Input.OutputLine(Script.web(1), 1, "after"));

    assertEquals("after", script.facts(LogLine.class).getLast().text());
  }
}
