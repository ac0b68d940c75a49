package dev.dynoscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.view.Settings;
import dev.dynoscope.view.WindowPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings come back as they were, and a file that makes no sense hurts nobody. */
class SettingsFileTest {
  private static final Settings ALL =
      new Settings(
          Optional.of(new WindowPlace(10, -20.5, 1_300, 800, true)),
          "projector",
          125,
          "de",
          false,
          412,
          96,
          Settings.Motion.REDUCED,
          2.5,
          true,
          "First the router.\nThen the rest.",
          false);

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("settings.json");
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    SettingsFile settings = new SettingsFile(folder.resolve("new"));
    settings.write(ALL);
    assertEquals(ALL, new SettingsFile(folder.resolve("new")).read());
    try (Stream<Path> files = Files.list(folder.resolve("new"))) {
      assertEquals(List.of("settings.json"), files.map(f -> f.getFileName().toString()).toList());
    }
  }

  @Test
  void withoutAFileAllBeginsAsUsualAndNothingIsLogged() {
    assertEquals(List.of(), logged(() -> assertEquals(Settings.FIRST, read())));
  }

  @Test
  void damagedFileIsPutAsideAndSaidInTheLog() throws IOException {
    Files.writeString(file(), "{\"version\": 1, \"zoo");
    assertEquals(1, logged(() -> assertEquals(Settings.FIRST, read())).size());
    assertFalse(Files.exists(file()));
    assertTrue(Files.exists(folder.resolve("settings-unreadable.json")));
  }

  @Test
  void fileFromTheFutureIsPutAsideAndSaidInTheLog() throws IOException {
    Files.writeString(file(), "{\"version\": 2, \"zoom\": 125}");
    List<String> said = logged(() -> assertEquals(Settings.FIRST, read()));
    assertEquals(1, said.size());
    assertTrue(Files.exists(folder.resolve("settings-unreadable.json")));
  }

  @Test
  void whatIsMissingOrOutOfRangeIsAsUsual() throws IOException {
    Files.writeString(
        file(),
        "{\"version\": 1, \"zoom\": 3000, \"inspectorWidth\": -4, \"look\": \"light\","
            + " \"speed\": 1e99}");
    Settings read = read();
    assertEquals("light", read.look());
    assertEquals(100, read.zoom());
    assertEquals(260, read.inspectorWidth());
    assertEquals(10, read.speed());
    assertEquals(Optional.empty(), read.place());
  }

  private Settings read() {
    return new SettingsFile(folder).read();
  }

  private static List<String> logged(Runnable what) {
    List<String> lines = new ArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            lines.add(line.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger logger = Logger.getLogger(SettingsFile.class.getName());
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
    try {
      what.run();
    } finally {
      logger.removeHandler(handler);
      logger.setUseParentHandlers(true);
    }
    return lines;
  }
}
