package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** README.md lists the commands that there are. */
class HelpInReadmeTest {
  @Test
  void readmeListsWhatHelpPrints() throws IOException {
    List<String> block =
        Files.readAllLines(Path.of("README.md")).stream()
            .dropWhile(line -> !line.equals("```text"))
            .skip(1)
            .takeWhile(line -> !line.equals("```"))
            .toList();
    assertEquals(CommandReader.HELP, block);
  }
}
