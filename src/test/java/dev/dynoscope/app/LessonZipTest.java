package dev.dynoscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Lessons that somebody sent. */
class LessonZipTest {
  private static final int LINK = 0120777;

  @TempDir private Path folder = Path.of("");

  private interface Filling {
    void fill(ZipArchiveOutputStream zip) throws IOException;
  }

  private Path zip(Filling filling) throws IOException {
    Path file = folder.resolve("pinger.zip");
    try (OutputStream out = Files.newOutputStream(file);
        ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
      filling.fill(zip);
    }
    return file;
  }

  private static void add(ZipArchiveOutputStream zip, String name, byte[] bytes, int mode)
      throws IOException {
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    if (mode != 0) {
      entry.setUnixMode(mode);
    }
    zip.putArchiveEntry(entry);
    zip.write(bytes);
    zip.closeArchiveEntry();
  }

  private static void add(ZipArchiveOutputStream zip, String name, String text) throws IOException {
    add(zip, name, text.getBytes(StandardCharsets.UTF_8), 0);
  }

  private static String check(Path path) {
    StringWriter out = new StringWriter();
    new CommandLine(new LessonCheckCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(out))
        .setExecutionExceptionHandler((e, line, _) -> {
          line.getErr().println(e.getMessage());
          return 1;
        })
        .execute(path.toString());
    return out.toString().strip().replace(System.lineSeparator(), "\n");
  }

  @Test
  void aLessonInAZipIsChecked() throws IOException {
    Path zip = zip(z -> add(z, "lesson.json", LessonNewCommand.example()));
    assertEquals(
        "1 lesson, 3 steps, 1 prediction, played simulated: nothing is wrong.", check(zip));
  }

  @Test
  void aZipMayHoldAFolderOfLessons() throws IOException {
    Path zip =
        zip(z -> {
          add(z, "course/", "");
          add(z, "one/lesson.json", LessonNewCommand.example());
          add(z, "two/lesson.json", LessonNewCommand.example());
        });
    assertEquals(
        "2 lessons, 6 steps, 2 predictions, played simulated: nothing is wrong.", check(zip));
  }

  @Test
  void whatIsWrongIsToldWithTheNameOfTheZip() throws IOException {
    Path zip = zip(z -> add(z, "lesson.json", "{\n\"titel\": 3}"));
    assertEquals(
        zip
            + "/lesson.json:2: At titel: this is not known here; did you mean \"title\"?\n"
            + "1 lesson, 0 steps, 0 predictions, played simulated: 1 thing is wrong.",
        check(zip));
  }

  @Test
  void aZipWithNoLessonIsToldSo() throws IOException {
    Path zip = zip(z -> add(z, "readme.txt", "hello"));
    assertEquals("There is no lesson.json in " + zip + ", nor in a folder of it.", check(zip));
  }

  @ParameterizedTest
  @CsvSource({"../evil.txt", "a/../../evil.txt", "/etc/evil.txt", "C:evil.txt"})
  void nothingIsWrittenOutsideOfItsFolder(String name) throws IOException {
    Path zip = zip(z -> add(z, name, "evil"));
    Trouble told = assertThrows(Trouble.class, () -> LessonZip.open(zip).close());
    assertTrue(told.sentence().startsWith(zip + " is not opened: \""), told.sentence());
    assertTrue(told.sentence().endsWith("would lie outside of the lesson's folder."), name);
    assertFalse(Files.exists(folder.resolve("evil.txt")));
  }

  @Test
  void linksAreRefused() throws IOException {
    Path zip = zip(z -> add(z, "apps", "/etc".getBytes(StandardCharsets.UTF_8), LINK));
    Trouble told = assertThrows(Trouble.class, () -> LessonZip.open(zip).close());
    assertEquals(
        zip + " is not opened: \"apps\" is a link; put the file itself there.", told.sentence());
  }

  @Test
  void aZipThatUnpacksToVeryMuchIsRefused() throws IOException {
    byte[] much = new byte[(int) LessonZip.MOST_BYTES + 1];
    Arrays.fill(much, (byte) 'a');
    Path zip = zip(z -> add(z, "much.txt", much, 0));
    Trouble told = assertThrows(Trouble.class, () -> LessonZip.open(zip).close());
    assertEquals(
        zip + " is not opened: it unpacks to more than 32 MB; a lesson needs less.",
        told.sentence());
  }

  @Test
  void aZipOfVeryManyFilesIsRefused() throws IOException {
    Path zip =
        zip(z -> {
          for (int i = 0; i <= LessonZip.MOST_FILES; i++) {
            add(z, "f" + i, "");
          }
        });
    Trouble told = assertThrows(Trouble.class, () -> LessonZip.open(zip).close());
    assertEquals(
        zip + " is not opened: it has more than 2000 files; a lesson needs far fewer.",
        told.sentence());
  }

  @Test
  void whatIsNoZipIsToldSo() throws IOException {
    Path file = Files.writeString(folder.resolve("no.zip"), "no zip at all");
    Trouble told = assertThrows(Trouble.class, () -> LessonZip.open(file).close());
    assertTrue(told.sentence().startsWith(file + " cannot be opened as a zip: "), told.sentence());
  }

  @Test
  void whatWasUnpackedIsDeletedInTheEnd() throws Exception {
    Path zip = zip(z -> add(z, "apps/mine/server.js", "// nothing"));
    Path unpacked;
    try (LessonZip opened = LessonZip.open(zip)) {
      unpacked = opened.path();
      assertTrue(Files.exists(unpacked.resolve("apps/mine/server.js")));
    }
    assertFalse(Files.exists(unpacked));
  }

  @Test
  void whoIsSentALessonIsToldWhatWouldRunAndWhatHoldsIt() throws Exception {
    Path lesson = Files.createDirectories(folder.resolve("sent"));
    Files.createDirectories(lesson.resolve("apps/mine"));
    Files.writeString(lesson.resolve("apps/mine/server.js"), "// nothing");
    Files.writeString(
        lesson.resolve("lesson.json"),
        """
        {"title": "t", "about": "a",
         "start": {"apps": [{"name": "mine"}, {"name": "photos"}], "commands": ["run rm -r /"]},
         "steps": [{"id": "a", "title": "t", "say": "s"}]}
        """);
    LessonFolder sent = new LessonFolder(lesson);
    LessonApps apps = new LessonApps(sent, sent.lesson());
    assertEquals(
        "This lesson brings code that somebody else wrote, and runs it on this machine: mine (one"
            + " file, 1 kB). It gives commands that run code: run rm -r /. The code runs in"
            + " sandboxes. It cannot read your files, but it can reach the network.",
        apps.warning(Wordings.load(Language.ENGLISH), "sandbox"));
    LessonFolder ours = LessonFolder.named("vanishing-picture");
    assertEquals(
        "This lesson brings no code of its own; it uses the sample apps of the program.",
        new LessonApps(ours, ours.lesson()).warning(Wordings.load(Language.ENGLISH), "process"));
  }
}
