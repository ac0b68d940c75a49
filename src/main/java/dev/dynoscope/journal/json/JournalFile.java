package dev.dynoscope.journal.json;

import dev.dynoscope.journal.Entry;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Journals as files: a first line that says what it is, then one entry a line. A file that was cut
 * off in the middle of a line loads up to its last whole entry.
 */
public final class JournalFile {
  /** The first line of every journal file of this format. */
  static final String HEADER = "{\"dynoscope\":\"journal\",\"version\":1}";

  private static final int VERSION = 1;
  private static final Pattern ANY_HEADER =
      Pattern.compile("\\{\"dynoscope\":\"journal\",\"version\":(\\d{1,9})[,}].*");
  private static final int LONGEST_HEADER = 1_000;
  private static final int BUFFER_CHARS = 128 * 1024;

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
    try (InputStream in = Files.newInputStream(file)) {
      return readEach(in, file.toString(), each);
    }
  }

  /**
   * Reads what is in a journal file, as {@link #readEach(Path, Consumer)} does.
   *
   * @param name of the file, for what is to be said
   */
  public static Optional<String> readEach(InputStream in, String name, Consumer<Entry> each)
      throws IOException {
    // not newBufferedReader: a file may have been cut off in the middle of a character
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), BUFFER_CHARS);
    checkHeader(name, firstLine(lines));
    return parse(lines, each);
  }

  /** No more than a first line of ours can have: what it is not may be anything, and have none. */
  private static String firstLine(BufferedReader lines) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = lines.read(); next >= 0 && next != '\n'; next = lines.read()) {
      if (line.length() == LONGEST_HEADER) {
        return "";
      }
      line.append((char) next);
    }
    return line.toString().strip();
  }

  private static void checkHeader(String name, String line) throws IOException {
    if (HEADER.equals(line)) {
      return;
    }
    Matcher other = ANY_HEADER.matcher(line);
    if (other.matches()) {
      throw new IOException(
          name
              + " was recorded by another version of the program: its format is "
              + other.group(1)
              + ", and this one reads format "
              + VERSION
              + ". Open it with a newer one.");
    }
    throw new IOException(
        name
            + " is not a journal that this program can read: its first line should be "
            + HEADER
            + ". Journals are made with `dynoscope serve --journal FILE`, and recordings saved in"
            + " the window.");
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
