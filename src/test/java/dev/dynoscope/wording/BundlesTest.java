package dev.dynoscope.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the program can say is said somewhere, and written in all its languages. */
class BundlesTest {
  /** A key stands in the sources as a whole, or a family of keys as its beginning and a point. */
  private static final Pattern KEY =
      Pattern.compile(
          "\"(?!window\\.css|lesson\\.json|lesson\\.schema)((?:"
              + String.join("|", Wordings.PARTS)
              + ")\\.[a-z0-9.-]+)\"");

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)[},]");

  private final SortedMap<String, String> english = Wordings.written(Language.ENGLISH);

  @Test
  void whatIsSaidIsWritten() throws IOException {
    List<String> missing =
        new TreeSet<>(keysInSources())
            .stream()
                .filter(
                    key -> key.endsWith(".") ? family(key).isEmpty() : !english.containsKey(key))
                .toList();
    assertEquals(List.of(), missing);
  }

  @Test
  void whatIsWrittenIsSaid() throws IOException {
    List<String> said = keysInSources();
    List<String> families = said.stream().filter(key -> key.endsWith(".")).toList();
    List<String> unused =
        english.keySet().stream()
            .filter(key -> !said.contains(key) && families.stream().noneMatch(key::startsWith))
            .toList();
    assertEquals(List.of(), unused);
  }

  @Test
  void everyLanguageSaysAllOfIt() {
    assertEquals(english.keySet(), Wordings.written(Language.GERMAN).keySet());
  }

  @Test
  void everyLanguageHasTheSamePlaces() {
    List<String> differing = new ArrayList<>();
    Wordings.written(Language.GERMAN)
        .forEach((key, pattern) -> {
          if (!places(pattern).equals(places(english.getOrDefault(key, "")))) {
            differing.add(key);
          }
        });
    assertEquals(List.of(), differing);
  }

  @Test
  void keysBeginWithTheNameOfTheirFile() throws IOException {
    List<String> strange = new ArrayList<>();
    for (String part : Wordings.PARTS) {
      Path file =
          Path.of("src/main/resources/dev/dynoscope/wording/bundle/en", part + ".properties");
      try (Stream<String> lines = Files.lines(file)) {
        lines
            .filter(line -> line.matches("[a-z][^ ]* = .*") && !line.startsWith(part + "."))
            .forEach(strange::add);
      }
    }
    assertEquals(List.of(), strange);
  }

  private List<Map.Entry<String, String>> family(String beginning) {
    return english.entrySet().stream().filter(e -> e.getKey().startsWith(beginning)).toList();
  }

  private static Set<String> places(String pattern) {
    return new TreeSet<>(PLACE.matcher(pattern).results().map(found -> found.group(1)).toList());
  }

  private static List<String> keysInSources() throws IOException {
    List<String> keys = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        KEY.matcher(Files.readString(file))
            .results()
            .map((MatchResult r) -> r.group(1))
            .forEach(keys::add);
      }
    }
    return keys;
  }
}
