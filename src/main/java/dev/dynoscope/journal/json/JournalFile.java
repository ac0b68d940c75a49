package dev.dynoscope.journal.json;

import dev.dynoscope.journal.Entry;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Journals as files: a first line that says what it is, then one entry a line. A file that was cut
 * off in the middle of a line loads up to its last whole entry.
 */
public final class JournalFile {
  /** The first line of every journal file of this format. */
  static final String HEADER = "{\"dynoscope\":\"journal\",\"version\":1}";

  private JournalFile() {}

  /**
   * What a journal file held.
   *
   * @param damage what was wrong with its end, as a sentence; empty when it was whole
   */
  public record Loaded(List<Entry> entries, Optional<String> damage) {}

  /**
   * Reads a journal file whole.
   *
   * @throws IOException with a sentence for people, when the file cannot be read or is no journal
   */
  public static Loaded read(Path file) throws IOException {
    List<Entry> entries = new ArrayList<>();
    Optional<String> damage = readEach(file, entries::add);
    return new Loaded(entries, damage);
  }

  /**
   * Reads a journal file entry by entry and keeps none, so that it may be longer than memory.
   *
   * @param each gets the entries, oldest first
   * @return what was wrong with its end, as a sentence; empty when it was whole
   * @throws IOException with a sentence for people, when the file cannot be read or is no journal
   */
  public static Optional<String> readEach(Path file, Consumer<Entry> each) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("There is no journal file at " + file + ". Check the path.");
    }
    // not newBufferedReader: a file may have been cut off in the middle of a character
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      if (!HEADER.equals(lines.readLine())) {
        throw new IOException(
            file
                + " is not a journal that this program can read: its first line should be "
                + HEADER
                + ". Journals are made with `dynoscope serve --journal FILE`.");
      }
      return parse(lines, each);
    }
  }

  private static Optional<String> parse(BufferedReader lines, Consumer<Entry> each)
      throws IOException {
    JournalJson json = new JournalJson();
    long number = 1;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Optional<Entry> entry = json.read(line);
      if (entry.isEmpty()) {
        return Optional.of(damaged(number, "the line is cut off or damaged"));
      }
      if (entry.get().seq() != number) {
        return Optional.of(damaged(number, "its entries are out of order"));
      }
      each.accept(entry.get());
      number++;
    }
    return Optional.empty();
  }

  private static String damaged(long line, String how) {
    return "The journal is damaged at line "
        + (line + 1)
        + ": "
        + how
        + ". What came before it was loaded.";
  }

  /** Opens {@code file} for writing, replacing what was there, and writes the first line. */
  public static Writer write(Path file) throws IOException {
    return new Writer(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
  }

  /** Writes entries as they come. Not for several threads at once. */
  public static final class Writer implements AutoCloseable {
    private final JournalJson json = new JournalJson();
    private final BufferedWriter out;

    private Writer(BufferedWriter out) throws IOException {
      this.out = out;
      out.write(HEADER);
      out.write('\n');
    }

    /** Adds entries and hands them to the operating system, so that a crash of ours loses none. */
    public void append(List<Entry> entries) throws IOException {
      for (Entry entry : entries) {
        out.write(json.write(entry));
        out.write('\n');
      }
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
