package dev.dynoscope.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SimulateTest {
  @TempDir private Path folder = Path.of("");
  private final StringWriter err = new StringWriter();
  private final StringWriter out = new StringWriter();

  private int simulate(String... words) {
    List<String> all = new ArrayList<>(List.of("simulate"));
    all.addAll(List.of(words));
    CommandLine line = Main.commandLine(new ProgramLog(Optional.empty()));
    return line.setErr(new PrintWriter(err, true))
        .setOut(new PrintWriter(out, true))
        .execute(all.toArray(String[]::new));
  }

  /** In a JVM of its own, which thinks that it is somewhere else. */
  private byte[] elsewhere(String name, String seed, String... settings) throws Exception {
    Path journal = folder.resolve(name);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(settings));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of("simulate", "lessons/scenarios/class.json", "--seed", seed));
    command.addAll(List.of("--for", "41m", "--journal", journal.toString()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
    Process process = builder.redirectOutput(folder.resolve("out").toFile()).start();
    assertEquals(0, process.waitFor(), () -> "see " + folder.resolve("out"));
    return Files.readAllBytes(journal);
  }

  @Test
  void oneSeedGivesTheSameJournalInEachJvmLocaleAndTimeZone() throws Exception {
    byte[] here = elsewhere("here", "3");
    assertArrayEquals(
        here,
        elsewhere(
            "there",
            "3",
            "-Duser.language=ar",
            "-Duser.country=EG",
            "-Duser.timezone=Asia/Kolkata",
            "-Dfile.encoding=ISO-8859-1",
            "-XX:TieredStopAtLevel=1"));
    assertFalse(Arrays.equals(here, elsewhere("other", "4")), "another seed is another run");
  }

  @Test
  void aFileThatIsNotThereOrIsNoScenarioIsToldInASentence() throws Exception {
    assertEquals(Trouble.FAILED, simulate("nowhere.json"));
    Path wrong = Files.writeString(folder.resolve("wrong.json"), "{\"title\":\"t\"}");
    assertEquals(Trouble.FAILED, simulate(wrong.toString()));
    assertEquals(Trouble.FAILED, simulate("lessons/scenarios/class.json", "--for", "1 week"));
    assertEquals(
        """
        The scenario cannot be read: nowhere.json: there is no such file.
        %s is no scenario. Line 1, at lasts: this is missing; add "lasts": "…".
        "1 week" is no span of time; write it as 30d, 12h or 90m.
        """
            .formatted(wrong),
        err.toString());
  }
}
