package dev.dynoscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** README.md lists the keys that there are. */
class KeysInReadmeTest {
  @Test
  void readmeListsEveryKeyAndNoOther() throws IOException {
    assertEquals(
        Arrays.stream(Keys.values()).map(KeysInReadmeTest::row).collect(Collectors.joining("\n")),
        Files.readAllLines(Path.of("README.md")).stream()
            .dropWhile(line -> !line.startsWith("| key |"))
            .skip(2)
            .takeWhile(line -> line.startsWith("|"))
            .collect(Collectors.joining("\n")));
  }

  private static String row(Keys key) {
    String caps =
        key.caps().stream().map(cap -> "<kbd>" + cap + "</kbd>").collect(Collectors.joining(" "));
    return "| " + caps + " | " + key.group() + " | " + key.what() + " |";
  }
}
