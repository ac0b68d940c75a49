package dev.dynoscope.app;

import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.json.JournalFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the journal of a simulation, which comes faster than any other, many entries at once. */
final class SimulatedJournal implements AutoCloseable {
  private static final int AT_ONCE = 1000;

  private final Optional<JournalFile.Writer> writer;
  private final List<Entry> waiting = new ArrayList<>();

  private SimulatedJournal(Optional<JournalFile.Writer> writer) {
    this.writer = writer;
  }

  /** Writes into {@code file}, in place of what was there; without one, writes nothing. */
  static SimulatedJournal into(Optional<Path> file) throws IOException {
    return new SimulatedJournal(
        file.isPresent() ? Optional.of(JournalFile.write(file.get())) : Optional.empty());
  }

  /** Takes the entries that come next. */
  void take(List<Entry> entries) {
    if (writer.isPresent()) {
      waiting.addAll(entries);
    }
    if (waiting.size() >= AT_ONCE) {
      write(writer.get());
    }
  }

  private void write(JournalFile.Writer to) {
    try {
      to.append(waiting);
      waiting.clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    if (writer.isPresent()) {
      try (JournalFile.Writer last = writer.get()) {
        write(last);
      }
    }
  }
}
