package dev.dynoscope.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The sources are laid out as google-java-format lays them out; {@code mvn test -Dtest=FormatTest
 * -Dformat} rewrites them.
 */
class FormatTest {
  @Test
  void sourcesAreFormatted() throws IOException, FormatterException {
    boolean rewrite = System.getProperty("format") != null;
    List<Path> wrong = new ArrayList<>();
    for (Path file : sources()) {
      String was = Files.readString(file);
      String formatted = format(was);
      if (!formatted.equals(was)) {
        if (rewrite) {
          Files.writeString(file, formatted);
        } else {
          wrong.add(file);
        }
      }
    }
    assertEquals(List.of(), wrong, "to rewrite them: mvn test -Dtest=FormatTest -Dformat");
  }

  private static String format(String source) throws FormatterException {
    return new Formatter()
        .formatSourceAndFixImports(RemoveUnusedImports.removeUnusedImports(source));
  }

  private static List<Path> sources() throws IOException {
    try (var all = Files.walk(Path.of("src"))) {
      return all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
