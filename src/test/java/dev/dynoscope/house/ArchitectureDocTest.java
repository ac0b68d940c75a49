package dev.dynoscope.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** ARCHITECTURE.md shows the very tables that are enforced. */
class ArchitectureDocTest {
  @Test
  void importTableIsTheEnforcedOne() throws IOException {
    assertEquals(lines(House.ROOMS.stream().map(Room::row).toList()), table("| package |"));
  }

  @Test
  void libraryTableIsTheEnforcedOne() throws IOException {
    assertEquals(lines(House.LIBRARIES.stream().map(Library::row).toList()), table("| library |"));
  }

  @Test
  void codecsAreNamed() throws IOException {
    String page = page();
    assertEquals(
        List.of(),
        House.CODECS.stream().filter(name -> !page.contains("`" + name + "`")).toList(),
        "sub-packages of pure packages that may read and write");
  }

  /** The body of the Markdown table whose head starts so. */
  private static String table(String head) throws IOException {
    return lines(
        page()
            .lines()
            .dropWhile(line -> !line.startsWith(head))
            .skip(2)
            .takeWhile(line -> line.startsWith("|"))
            .toList());
  }

  private static String lines(List<String> rows) {
    return String.join("\n", rows);
  }

  private static String page() throws IOException {
    return Files.readString(Path.of("ARCHITECTURE.md"));
  }
}
