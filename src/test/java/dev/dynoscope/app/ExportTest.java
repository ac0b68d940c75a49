package dev.dynoscope.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.demo.DemoJournal;
import dev.dynoscope.journal.Journal;
import dev.dynoscope.journal.json.JournalFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ExportTest {
  @TempDir private Path folder = Path.of("");
  private final StringWriter err = new StringWriter();
  private Path journal = Path.of("");
  private long last;

  @BeforeEach
  void record() throws IOException {
    journal = folder.resolve("demo.journal");
    Journal demo = DemoJournal.made();
    last = demo.lastSeq();
    try (JournalFile.Writer writer = JournalFile.write(journal)) {
      writer.append(demo.after(0, Math.toIntExact(last)));
    }
  }

  private int export(String at, Path figure, String... more) {
    List<String> words =
        new ArrayList<>(List.of("export", journal.toString(), "--at", at, "-o", figure.toString()));
    words.addAll(List.of(more));
    CommandLine line = Main.commandLine(new ProgramLog(Optional.empty()));
    return line.setErr(new PrintWriter(err, true)).execute(words.toArray(String[]::new));
  }

  @Test
  void theSameMomentGivesTheSameBytes() throws IOException {
    for (String kind : List.of(".svg", ".png")) {
      Path one = folder.resolve("one" + kind);
      Path two = folder.resolve("two" + kind);
      assertEquals(0, export("end", one), err::toString);
      assertEquals(0, export(Long.toString(last), two), err::toString);
      assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(two));
    }
    assertEquals("", err.toString());
  }

  @Test
  void anotherMomentAndAnotherThemeGiveOtherFigures() throws IOException {
    Path end = folder.resolve("end.svg");
    Path start = folder.resolve("start.svg");
    Path dark = folder.resolve("dark.svg");
    assertEquals(0, export("end", end));
    assertEquals(0, export("1", start));
    assertEquals(0, export("end", dark, "--theme", "dark", "--size", "1600x900"));
    assertFalse(Files.readString(end).equals(Files.readString(start)));
    assertTrue(Files.readString(dark).contains("width=\"1600\" height=\"900\""));
  }

  @Test
  void aPngHasScaleTimesItsSize() throws IOException {
    Path figure = folder.resolve("a.PNG");
    assertEquals(0, export("end", figure, "--size", "640x360", "--scale", "1.5"), err::toString);
    byte[] png = Files.readAllBytes(figure);
    assertEquals(960, (png[18] & 0xff) << 8 | (png[19] & 0xff));
    assertEquals(540, (png[22] & 0xff) << 8 | (png[23] & 0xff));
  }

  @Test
  void aJournalThatIsCutOffIsShownUpToThere() throws IOException {
    Files.writeString(journal, "{\"seq\":", StandardOpenOption.APPEND);
    assertEquals(0, export("end", folder.resolve("a.svg")));
    assertEquals(
        "The journal is damaged at line "
            + (last + 2)
            + ": the line is cut off or damaged. What came before it was loaded.\n",
        err.toString());
  }

  @Test
  void aPlaceOutsideTheJournalIsToldWithItsRange() {
    assertEquals(1, export(Long.toString(last + 1), folder.resolve("a.svg")));
    assertEquals(
        "The journal has no entry " + (last + 1) + ": its entries are 1 to " + last + ".\n",
        err.toString());
  }

  @Test
  void whatCannotBeReadOrWrittenIsNamed() {
    Path nowhere = folder.resolve("none").resolve("a.svg");
    assertEquals(1, export("end", nowhere));
    assertEquals(
        "The figure cannot be written: there is no folder " + nowhere.getParent() + ".\n",
        err.toString());
    journal = folder.resolve("no.journal");
    assertEquals(1, export("end", folder.resolve("a.svg")));
    assertTrue(err.toString().contains("There is no journal file at " + journal), err::toString);
  }

  @Test
  void wrongWordsAreExitCodeTwoAndASentence() {
    assertEquals(2, export("end", folder.resolve("a.gif")));
    assertEquals(2, export("x", folder.resolve("a.svg")));
    assertEquals(2, export("end", folder.resolve("a.svg"), "--size", "0x0"));
    assertEquals(2, export("end", folder.resolve("a.svg"), "--theme", "pink"));
    assertEquals(2, export("end", folder.resolve("a.svg"), "--scale", "0"));
    assertTrue(err.toString().contains("name a file that ends in .svg or .png."), err::toString);
    assertTrue(err.toString().contains("\"pink\" is no theme"), err::toString);
  }
}
