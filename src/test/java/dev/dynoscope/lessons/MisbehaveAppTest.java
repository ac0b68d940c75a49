package dev.dynoscope.lessons;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The app that misbehaves on request can be built, and the page about the codes knows its ways. */
class MisbehaveAppTest {
  private static final Path SOURCE = Path.of("lessons", "apps", "misbehave", "Misbehave.java");
  private static final Path PAGE = Path.of("docs", "error-codes.md");

  @Test
  void compilesWithoutAWarning(@TempDir Path out) {
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null, null, null, "-Xlint:all", "-Werror", "-d", out.toString(), SOURCE.toString());

    assertEquals(0, code);
  }

  @Test
  void everyWayToMisbehaveIsOnThePage() throws IOException {
    String page = Files.readString(PAGE);
    TreeSet<String> missing = new TreeSet<>();
    Matcher path = Pattern.compile("case \"(/[a-z]+)\" ->").matcher(Files.readString(SOURCE));
    while (path.find()) {
      if (!page.contains("`" + path.group(1) + "`")) {
        missing.add(path.group(1));
      }
    }

    assertEquals(new TreeSet<>(List.of("/trickle")), missing, "it causes no code");
  }
}
