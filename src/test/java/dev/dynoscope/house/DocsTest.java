package dev.dynoscope.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages name files that exist and commands that the build really has. */
class DocsTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern ELSEWHERE = Pattern.compile("^([a-z]+:|#).*");
  private static final String TEST_COMMAND = "mvn verify";

  @Test
  void linksLeadToFilesThatExist() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path page : Written.pages()) {
      var links = LINK.matcher(Files.readString(page));
      while (links.find()) {
        String link = links.group(1);
        Path target = page.resolveSibling(link.replaceFirst("#.*$", "")).normalize();
        if (!ELSEWHERE.matcher(link).matches() && !Files.exists(target)) {
          broken.add(page + " -> " + link);
        }
      }
    }
    assertEquals(List.of(), broken);
  }

  @Test
  void readmeStartsTheProgramWithTheBuildsDefault() throws IOException {
    assertTrue(commands().contains("mvn"), "README.md shows the bare mvn");
    String pom = Files.readString(Path.of("pom.xml"));
    assertTrue(pom.contains("<defaultGoal>compile exec:exec</defaultGoal>"), "a bare mvn runs it");
  }

  @Test
  void continuousIntegrationRunsReadmesTestCommand() throws IOException {
    assertTrue(commands().contains(TEST_COMMAND), "README.md shows " + TEST_COMMAND);
    List<String> script = Files.readAllLines(Path.of(".ci/run"));
    assertEquals(
        ".ci/engines " + TEST_COMMAND,
        script.getLast(),
        ".ci/run ends with README's test command, and has engines for it");
  }

  @Test
  void readmeShowsNoOtherMavenCommand() throws IOException {
    List<String> known = List.of("mvn", TEST_COMMAND, "mvn package");
    assertEquals(List.of(), commands().stream().filter(each -> !known.contains(each)).toList());
  }

  /** The lines of README.md's code blocks that call Maven, less their comments. */
  private static List<String> commands() throws IOException {
    return Files.readAllLines(Path.of("README.md")).stream()
        .filter(line -> line.startsWith("mvn"))
        .map(line -> line.replaceFirst("\\s+#.*$", "").strip())
        .toList();
  }
}
