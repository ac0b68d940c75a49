package dev.dynoscope.live.dyno.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.live.dyno.local.DiskState;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What two layers amount to, as the overlay file system of Linux means them. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "the layers are those of Linux")
class OverlayTest {
  private static final DiskState EMPTY = new DiskState(new TreeMap<>(), List.of());

  @TempDir private Path folder;
  private Overlay overlay = new Overlay(Path.of(""), EMPTY, EMPTY);
  private Path upper = Path.of("");

  @BeforeEach
  void lay() throws IOException {
    Path lower = Files.createDirectories(folder.resolve("lower/pages")).resolveSibling("");
    upper = Files.createDirectory(folder.resolve("upper"));
    Files.writeString(lower.resolve("index.html"), "hello");
    Files.writeString(lower.resolve("pages/about.html"), "about");
    Files.writeString(lower.resolve("pages/team.html"), "team");
    overlay = Overlay.of(upper, DiskState.of(lower).files());
  }

  private List<FileInfo> written() throws IOException {
    return overlay.now().writtenSince(overlay.asUnpacked());
  }

  private List<String> deleted() throws IOException {
    return overlay.now().deletedSince(overlay.asUnpacked());
  }

  private static void whiteOut(Path file) throws IOException, InterruptedException {
    Process made = new ProcessBuilder("mknod", file.toString(), "c", "0", "0").start();
    assumeTrue(made.waitFor() == 0, "this user cannot make what stands for a deleted file");
  }

  private static void makeOpaque(Path folder) throws IOException {
    UserDefinedFileAttributeView view =
        Files.getFileAttributeView(folder, UserDefinedFileAttributeView.class);
    try {
      view.write("overlay.opaque", ByteBuffer.wrap("y".getBytes(StandardCharsets.US_ASCII)));
    } catch (FileSystemException e) {
      assumeTrue(false, "this file system has no such attributes");
    }
  }

  @Test
  void nothingWrittenIsNothingChanged() throws Exception {
    assertEquals(List.of(), written());
    assertEquals(List.of(), deleted());
  }

  @Test
  void whatIsAboveIsWrittenBesideOrInsteadOfWhatIsBelow() throws Exception {
    Files.writeString(upper.resolve("index.html"), "hello again");
    Files.createDirectories(upper.resolve("new/deep"));
    Files.writeString(upper.resolve("new/deep/file"), "1");
    assertEquals(
        List.of(new FileInfo("index.html", 11), new FileInfo("new/deep/file", 1)), written());
    assertEquals(List.of(), deleted());
  }

  @Test
  void copyThatNobodyWroteToIsNoChange() throws Exception {
    Path copy = Files.writeString(upper.resolve("index.html"), "hello");
    Files.setLastModifiedTime(copy, Files.getLastModifiedTime(folder.resolve("lower/index.html")));
    assertEquals(List.of(), written());
  }

  @Test
  void deletedFileIsOneThatADeviceWithoutNumberStandsFor() throws Exception {
    whiteOut(upper.resolve("index.html"));
    assertEquals(List.of("index.html"), deleted());
    assertEquals(List.of(), written());
  }

  @Test
  void deletedFolderTakesItsFilesAlong() throws Exception {
    whiteOut(upper.resolve("pages"));
    assertEquals(List.of("pages/about.html", "pages/team.html"), deleted());
  }

  @Test
  void folderMadeAnewShowsNothingOfTheOldOne() throws Exception {
    Path pages = Files.createDirectory(upper.resolve("pages"));
    makeOpaque(pages);
    Files.writeString(pages.resolve("about.html"), "another");
    assertEquals(List.of("pages/team.html"), deleted());
    assertEquals(List.of(new FileInfo("pages/about.html", 7)), written());
  }

  @Test
  void folderThatIsOnlyWrittenToKeepsTheRest() throws Exception {
    Files.createDirectory(upper.resolve("pages"));
    Files.writeString(upper.resolve("pages/more.html"), "m");
    assertEquals(List.of(), deleted());
    assertEquals(List.of(new FileInfo("pages/more.html", 1)), written());
  }

  @Test
  void fileInPlaceOfAFolderAndFolderInPlaceOfAFile() throws Exception {
    Files.writeString(upper.resolve("pages"), "no folder");
    Files.createDirectory(upper.resolve("index.html"));
    assertEquals(List.of("index.html", "pages/about.html", "pages/team.html"), deleted());
    assertEquals(List.of(new FileInfo("pages", 9)), written());
  }
}
