package dev.dynoscope.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Small rooms: how long a file and a method may be, and what has no place in either. */
class TidyTest {
  private static final int FILE_LINES = 300;
  private static final int METHOD_LINES = 50;

  /** Lines of {@code place number}: what is longer, with how long it is now. It only shrinks. */
  private static final Path OVERSIZE = Path.of("src/test/resources/house/oversize.txt");

  /** Written so that this line does not match itself. */
  private static final Pattern LEFT_FOR_LATER = Pattern.compile("\\b(TO[D]O|FIX[M]E|X[X]X)\\b");

  @Test
  void filesAndMethodsAreShortOrListedWithTheirPresentLength() throws IOException {
    Map<String, Integer> oversize = new TreeMap<>();
    for (JavaFile file : JavaFile.below("src")) {
      if (file.lines() > FILE_LINES) {
        oversize.put(file.path(), file.lines());
      }
      for (JavaFile.Method method : file.methods()) {
        if (method.lines() > METHOD_LINES) {
          oversize.merge(method.place(), method.lines(), Math::max);
        }
      }
    }
    assertEquals(
        listed(),
        oversize,
        OVERSIZE + " must list what is too long, with numbers that only shrink");
  }

  @Test
  void publicTypesAndPackagesSayWhatTheyAreFor() throws IOException {
    List<String> bare = new ArrayList<>();
    JavaFile.below("src/main/java").forEach(file -> bare.addAll(file.bare()));
    assertEquals(List.of(), bare, "these have no Javadoc");
  }

  @Test
  void nothingIsLeftForLaterInTheSources() throws IOException {
    assertEquals(List.of(), linesWith(LEFT_FOR_LATER), "an issue is the place for it");
  }

  @Test
  void noLineHasATab() throws IOException {
    assertEquals(List.of(), linesWith(Pattern.compile("\t")), "indent with spaces");
  }

  private static Map<String, Integer> listed() throws IOException {
    Map<String, Integer> known = new TreeMap<>();
    for (String line : Files.readAllLines(OVERSIZE)) {
      if (!line.isBlank() && !line.startsWith("//")) {
        int space = line.lastIndexOf(' ');
        known.put(line.substring(0, space), Integer.valueOf(line.substring(space + 1)));
      }
    }
    return known;
  }

  private static List<String> linesWith(Pattern wrong) throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : Written.files()) {
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        if (wrong.matcher(lines.get(i)).find()) {
          found.add(file + ":" + (i + 1));
        }
      }
    }
    return found;
  }
}
