package dev.dynoscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sample apps that are offered are those that come with the program. */
class SampleTest {
  @Test
  void everySampleAppIsOffered() throws Exception {
    try (Stream<Path> all = Files.list(Path.of("lessons", "apps"))) {
      List<String> folders =
          all.filter(Files::isDirectory)
              .map(folder -> folder.getFileName().toString())
              .sorted()
              .toList();
      assertEquals(folders, Sample.ALL.stream().map(Sample::name).sorted().toList());
    }
  }

  @Test
  void aSampleIsDeployedByOneCommand() {
    assertEquals(
        "apps:create counter --from lessons/apps/counter", Sample.ALL.get(1).command());
  }
}
