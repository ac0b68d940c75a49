package dev.dynoscope.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.live.FileKeeper.Kept;
import dev.dynoscope.live.FileKeeper.Opened;
import dev.dynoscope.live.KeptFiles.FileKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What files held is kept, as long as there is room. */
class KeptFilesTest {
  private static final DynoName WEB_1 = new DynoName(new AppName("photos"), "web", 1);

  @TempDir private Path folder = Path.of("");
  private KeptFiles files = new KeptFiles(folder);

  @BeforeEach
  void open() {
    files = new KeptFiles(folder.resolve("kept"), 20, 10);
  }

  private static FileKey key(String path) {
    return new FileKey(WEB_1, 1, path);
  }

  private void write(String path, String text) {
    files.keep(
        WEB_1,
        1,
        path,
        () -> new Opened(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), false));
  }

  private String text(KeptFiles.Book book, String path, int number) throws IOException {
    Optional<Kept> found = files.find(book, key(path), number);
    return found.isEmpty() ? "" : Files.readString(found.get().contents());
  }

  private List<String> onDisk() throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve("kept"))) {
      return all.map(path -> path.getFileName().toString()).toList();
    }
  }

  @Test
  void everyVersionIsKeptInItsOrder() throws IOException {
    write("a.txt", "one");
    write("a.txt", "two");
    write("b.txt", "one");
    assertEquals("one", text(files.book(), "a.txt", 1));
    assertEquals("two", text(files.book(), "a.txt", 2));
    assertEquals("one", text(files.book(), "b.txt", 1));
    assertEquals("", text(files.book(), "a.txt", 3));
    assertEquals(2, onDisk().size());
  }

  @Test
  void whatIsTooLongOrCannotBeReadIsNotKept() throws IOException {
    write("long.txt", "12345678901");
    files.keep(
        WEB_1,
        1,
        "gone.txt",
        () -> {
          throw new IOException("gone");
        });
    write("long.txt", "1234567890");
    assertEquals("", text(files.book(), "long.txt", 1));
    assertEquals("", text(files.book(), "gone.txt", 1));
    assertEquals("1234567890", text(files.book(), "long.txt", 2));
    assertEquals(1, onDisk().size());
  }

  @Test
  void whatWasNotUsedForTheLongestMakesRoom() throws IOException {
    write("a.txt", "aaaaaaaa");
    write("b.txt", "bbbbbbbb");
    assertEquals("aaaaaaaa", text(files.book(), "a.txt", 1));
    write("c.txt", "cccccccc");
    assertEquals("", text(files.book(), "b.txt", 1));
    assertEquals("aaaaaaaa", text(files.book(), "a.txt", 1));
    assertEquals("cccccccc", text(files.book(), "c.txt", 1));
    assertEquals(2, onDisk().size());
  }

  @Test
  void aBranchKnowsWhatWasBeforeItAndGoesItsOwnWay() throws IOException {
    write("a.txt", "one");
    write("a.txt", "two");
    KeptFiles.Book main = files.book();
    Kept one = files.find(main, key("a.txt"), 1).orElseThrow();
    KeptFiles.Book branch =
        files.begin(
            main, Map.of(key("a.txt"), 1), Map.of(new KeptFiles.Boot(WEB_1, 2), List.of(one)));
    write("a.txt", "three");
    assertEquals("three", text(branch, "a.txt", 2));
    assertEquals("two", text(main, "a.txt", 2));
    assertEquals(List.of(one), files.toPutBack(WEB_1, 2));
    assertTrue(files.find(branch, new FileKey(WEB_1, 2, "a.txt"), 1).isPresent());
    assertEquals(List.of(), files.toPutBack(WEB_1, 3));
  }
}
