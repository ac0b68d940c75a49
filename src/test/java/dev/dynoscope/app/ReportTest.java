package dev.dynoscope.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.demo.MonthJournal;
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

class ReportTest {
  @TempDir private Path folder = Path.of("");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path journal = Path.of("");

  @BeforeEach
  void record() throws IOException {
    journal = folder.resolve("month.jsonl");
    try (JournalFile.Writer writer = JournalFile.write(journal)) {
      writer.append(MonthJournal.made());
    }
  }

  private int report(String... more) {
    List<String> words = new ArrayList<>(List.of("report", journal.toString()));
    words.addAll(List.of(more));
    CommandLine line = Main.commandLine(new ProgramLog(Optional.empty()));
    return line.setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(words.toArray(String[]::new));
  }

  @Test
  void theReportIsPrintedAndWrittenIntoTheFilesThatAreNamed() throws IOException {
    Path json = folder.resolve("a.json");
    Path svg = folder.resolve("a.svg");
    Path png = folder.resolve("a.png");
    assertEquals(
        0, report("--json", "" + json, "--svg", "" + svg, "--png", "" + png), err::toString);

    assertTrue(out.toString().contains("Requests: 119 885, the platform ended 1 043 of them"));
    assertTrue(Files.readString(json).contains("\"requests\" : 119885,"));
    assertTrue(Files.readString(svg).contains("<title>Report of 32 d 23 h"));
    byte[] bitmap = Files.readAllBytes(png);
    assertEquals(2400, (bitmap[18] & 0xff) << 8 | (bitmap[19] & 0xff));
    assertEquals("", err.toString());
  }

  @Test
  void theSameJournalGivesTheSameBytes() throws IOException {
    Path one = folder.resolve("one.svg");
    Path two = folder.resolve("two.svg");
    assertEquals(0, report("--svg", "" + one, "--theme", "projector"));
    String first = out.toString();
    assertEquals(0, report("--svg", "" + two, "--theme", "projector"));
    assertEquals(first + first, out.toString());
    assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(two));
  }

  @Test
  void aJournalThatIsCutOffIsReportedUpToThere() throws IOException {
    assertEquals(0, report());
    String whole = out.toString();
    Files.writeString(journal, "{\"seq\":", StandardOpenOption.APPEND);
    assertEquals(0, report());
    assertEquals(whole + whole, out.toString());
    assertTrue(err.toString().startsWith("The journal is damaged at line "), err::toString);
  }

  @Test
  void whatCannotBeReadOrWrittenIsNamedBeforeAnythingIsRead() throws IOException {
    Path nowhere = folder.resolve("none").resolve("a.svg");
    assertEquals(1, report("--svg", "" + nowhere));
    assertEquals(
        "The report cannot be written: there is no folder " + nowhere.getParent() + ".\n",
        err.toString());
    assertEquals(2, report("--svg", "" + folder.resolve("a"), "--png", "" + folder.resolve("a")));
    try (JournalFile.Writer writer = JournalFile.write(journal)) {
      writer.append(List.of());
    }
    assertEquals(1, report());
    assertTrue(err.toString().contains("The journal has no entries"), err::toString);
    assertEquals("", out.toString());
  }
}
