package dev.dynoscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.wording.Wording;
import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** README.md lists the keys that there are. */
class KeysInReadmeTest {
  private static final Wording ENGLISH = Wordings.load(Language.ENGLISH);

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
        key.caps(ENGLISH).stream()
            .map(cap -> "<kbd>" + cap + "</kbd>")
            .collect(Collectors.joining(" "));
    return "| " + caps + " | " + key.group().words(ENGLISH) + " | " + key.what(ENGLISH) + " |";
  }
}
