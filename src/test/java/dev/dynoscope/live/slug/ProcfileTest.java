package dev.dynoscope.live.slug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.dynoscope.paas.SlugStore.Unfit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a Procfile may say, and what is answered to what it may not. */
class ProcfileTest {
  private static final String HOW =
      "is not a process type, a colon and a command. Write a line such as"
          + " `web: java -cp build Main`.";

  @TempDir private Path folder;

  @Test
  void typesAndCommandsAreReadWithCommentsBlankLinesAndWindowsLineEnds() throws Exception {
    write("\uFEFF# an app\r\n\r\nweb:  java -cp build Main $PORT \r\nworker-2: sh -c 'a: b'");
    assertEquals(
        Map.of("web", "java -cp build Main $PORT", "worker-2", "sh -c 'a: b'"),
        Procfile.in(folder).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "serve",
        "web serve",
        "web:",
        "web: ",
        ": serve",
        "we b: serve",
        "web.1: serve",
      })
  void badLineIsQuotedWithItsNumberAndHowItShouldBe(String line) throws Exception {
    write("# first\n" + line + "\n");
    assertEquals(
        folder.resolve("Procfile") + ", line 2: \"" + line.strip() + "\" " + HOW, refusal());
  }

  @Test
  void typeNamedTwiceIsRefused() throws Exception {
    write("web: a\nweb: b\n");
    assertEquals(
        folder.resolve("Procfile")
            + ", line 2: \"web: b\" names the process type web a second time."
            + " Keep one of the lines.",
        refusal());
  }

  @Test
  void aFolderMayHaveNoProcfile() throws Exception {
    assertEquals(Optional.empty(), Procfile.in(folder));
  }

  @Test
  void procfileByAnotherNameIsPointedOut() throws Exception {
    Files.writeString(folder.resolve("Procfile.txt"), "web: serve\n");
    assertEquals(folder + " has no Procfile. Rename Procfile.txt to Procfile.", refusal());
  }

  @Test
  void procfileWithoutAProcessIsRefused() throws Exception {
    write("# nothing\n");
    assertEquals(
        folder.resolve("Procfile")
            + " names no process. Add a line such as `web: java -cp build Main`.",
        refusal());
  }

  @Test
  void procfileThatIsNotTextIsRefused() throws Exception {
    Files.write(folder.resolve("Procfile"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0});
    assertEquals(
        folder.resolve("Procfile") + " is not text in UTF-8. Save it as UTF-8.", refusal());
  }

  private void write(String text) throws IOException {
    Files.writeString(folder.resolve("Procfile"), text);
  }

  private String refusal() {
    return String.valueOf(assertThrows(Unfit.class, () -> Procfile.in(folder)).getMessage());
  }
}
