package dev.dynoscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.demo.DemoJournal;
import dev.dynoscope.journal.Journal;
import dev.dynoscope.journal.json.JournalFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code dynoscope film}. */
class FilmTest {
  @TempDir private Path folder = Path.of("");
  private final StringWriter err = new StringWriter();
  private Path journal = Path.of("");

  @BeforeEach
  void record() throws IOException {
    journal = folder.resolve("demo.journal");
    Journal demo = DemoJournal.made();
    try (JournalFile.Writer writer = JournalFile.write(journal)) {
      writer.append(demo.after(0, Math.toIntExact(demo.lastSeq())));
    }
  }

  private int film(String file, String... more) {
    List<String> words =
        new ArrayList<>(List.of("film", journal.toString(), "-o", folder.resolve(file).toString()));
    words.addAll(List.of(more));
    return Main.commandLine(new ProgramLog(Optional.empty()))
        .setErr(new PrintWriter(err, true))
        .execute(words.toArray(String[]::new));
  }

  @Test
  void aStretchOfAJournalBecomesAFilmOfTheSizeAskedFor() throws IOException {
    assertEquals(0, film("a.gif", "--to", "12", "--size", "480x270", "--rate", "5"), err::toString);
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    reader.setInput(ImageIO.createImageInputStream(folder.resolve("a.gif").toFile()));
    assertEquals(480, reader.getWidth(0));
    assertEquals(270, reader.getHeight(0));
    assertEquals("", err.toString());
  }

  @Test
  void whatCannotBeMadeIsSaid() throws IOException {
    assertEquals(2, film("a.mp4"));
    assertEquals(1, film("a.gif", "--from", "30", "--to", "1"));
    assertEquals(1, film("a.gif", "--to", "9999"));
    assertEquals(2, film("a.gif", "--rate", "60"));
    assertEquals(
        List.of(
            "\"" + folder.resolve("a.mp4") + "\" is no film: name a file that ends in .gif.",
            "Try `dynoscope film --help`.",
            "Nothing is told from 30 to 1: choose a later --to.",
            "The journal has no entry 9999: its entries are 1 to "
                + DemoJournal.made().lastSeq()
                + ".",
            "Invalid value for option '--rate': \"60\" is no rate; write a number such as"
                + " 12.5, up to 50.",
            "Try `dynoscope film --help`."),
        err.toString().lines().toList());
    assertEquals(false, Files.exists(folder.resolve("a.gif")));
  }
}
