package dev.dynoscope.journal.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.Fact;
import dev.dynoscope.journal.LearnerFact.CommandAnswered;
import dev.dynoscope.journal.LearnerFact.CommandGiven;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A journal is the same after it was written to a file and read, or as much of it as is whole. */
class JournalFileTest {
  @TempDir Path folder;

  private static List<Entry> ofEveryKind(boolean full) {
    List<Entry> entries = new ArrayList<>();
    for (Class<?> kind : JournalJson.records(Fact.class)) {
      long seq = entries.size() + 1L;
      Fact fact = (Fact) Sample.of(kind, full);
      entries.add(
          new Entry(seq, Instant.ofEpochSecond(seq, 123_456_789), seq - 1, Actor.PLATFORM, fact));
    }
    return entries;
  }

  private Path written(List<Entry> entries) throws IOException {
    Path file = folder.resolve("journal.jsonl");
    try (JournalFile.Writer writer = JournalFile.write(file)) {
      writer.append(entries);
    }
    return file;
  }

  private Path cut(List<Entry> entries, int bytes) throws IOException {
    Path file = written(entries);
    byte[] all = Files.readAllBytes(file);
    return Files.write(file, Arrays.copyOf(all, all.length - bytes));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aFactOfEveryKindComesBackAsItWas(boolean full) throws IOException {
    List<Entry> entries = ofEveryKind(full);
    JournalFile.Loaded loaded = JournalFile.read(written(entries));

    assertEquals(Optional.empty(), loaded.damage());
    assertEquals(entries, loaded.entries());
  }

  @Test
  void whatIsWrittenCanBeReadBeforeTheFileIsClosed() throws IOException {
    Path file = folder.resolve("journal.jsonl");
    try (JournalFile.Writer writer = JournalFile.write(file)) {
      writer.append(ofEveryKind(true));
      assertEquals(ofEveryKind(true), JournalFile.read(file).entries());
    }
  }

  @Test
  void aFileCutOffInTheMiddleOfALineLoadsUpToTheLastWholeEntry() throws IOException {
    List<Entry> entries = ofEveryKind(true);
    JournalFile.Loaded loaded = JournalFile.read(cut(entries, 5));

    assertEquals(entries.subList(0, entries.size() - 1), loaded.entries());
    assertEquals(
        Optional.of(
            "The journal is damaged at line "
                + (entries.size() + 1)
                + ": the line is cut off or damaged. What came before it was loaded."),
        loaded.damage());
  }

  @Test
  void aFileCutOffInTheMiddleOfACharacterLoadsUpToTheLastWholeEntry() throws IOException {
    Entry first = new Entry(1, Instant.EPOCH, 0, Actor.LEARNER, new CommandGiven("ps"));
    Entry second =
        new Entry(2, Instant.EPOCH, 1, Actor.PLATFORM, new CommandAnswered("ps", List.of("⬢")));
    int tail = "\u2b22\"]}}\n".getBytes(StandardCharsets.UTF_8).length;

    for (int kept = 1; kept < 3; kept++) {
      assertEquals(
          List.of(first), JournalFile.read(cut(List.of(first, second), tail - kept)).entries());
    }
  }

  @Test
  void aJournalWithoutEntriesIsEmpty() throws IOException {
    assertEquals(
        new JournalFile.Loaded(List.of(), Optional.empty()), JournalFile.read(written(List.of())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"null", "{}", "[]", "7", "{\"seq\":2,\"at\":\"1970-01-01T00:00:00Z\"}", ""})
  void aLineThatIsNoEntryEndsWhatIsLoaded(String line) throws IOException {
    Entry first = new Entry(1, Instant.EPOCH, 0, Actor.LEARNER, new CommandGiven("ps"));
    Path file = written(List.of(first));
    Files.writeString(file, Files.readString(file) + line + "\n{}\n");

    JournalFile.Loaded loaded = JournalFile.read(file);
    assertEquals(List.of(first), loaded.entries());
    assertTrue(loaded.damage().orElseThrow().startsWith("The journal is damaged at line 3: "));
  }

  @Test
  void anEntryOutOfOrderEndsWhatIsLoaded() throws IOException {
    Entry third = new Entry(3, Instant.EPOCH, 0, Actor.LEARNER, new CommandGiven("ps"));

    assertEquals(
        Optional.of(
            "The journal is damaged at line 2: its entries are out of order. What came before it"
                + " was loaded."),
        JournalFile.read(written(List.of(third))).damage());
  }

  @Test
  void aFileThatIsNoJournalIsRefusedWithASentence() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.txt"), "milk\n");

    assertTrue(
        assertThrows(IOException.class, () -> JournalFile.read(file))
            .toString()
            .contains("is not a journal that this program can read: its first line should be"));
    assertTrue(
        assertThrows(IOException.class, () -> JournalFile.read(folder.resolve("none")))
            .toString()
            .contains("There is no journal file at"));
  }
}
