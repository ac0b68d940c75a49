package dev.dynoscope.app;

import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.json.JournalFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the journal of a simulation, which comes faster than any other, many entries at once. */
final class SimulatedJournal implements AutoCloseable {
  private static final int AT_ONCE = 1000;

  private final JournalFile.Writer writer;
  private final List<Entry> waiting = new ArrayList<>();

  private SimulatedJournal(JournalFile.Writer writer) {
    this.writer = writer;
  }

  /** Writes into {@code file}, in place of what was there. */
  static SimulatedJournal into(Path file) throws IOException {
    return new SimulatedJournal(JournalFile.write(file));
  }

  /** Takes the entries that come next. */
  void take(List<Entry> entries) {
    waiting.addAll(entries);
    if (waiting.size() >= AT_ONCE) {
      write();
    }
  }

  private void write() {
    try {
      writer.append(waiting);
      waiting.clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    write();
    writer.close();
  }
}
