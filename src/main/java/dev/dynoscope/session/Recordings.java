package dev.dynoscope.session;

import dev.dynoscope.journal.Journal;
import java.util.Optional;

/** Where recordings are opened and saved. */
public interface Recordings {
  /** Begins to open a file; returns at once. */
  LongWork<Recording> open(String file);

  /**
   * Begins to save all that a journal tells by now, in place of what is in the file; returns at
   * once.
   *
   * @return work that gives the file
   */
  LongWork<String> save(Journal journal, String file);

  /** The folder where the program keeps those of its own runs, the latest ones. */
  String folder();

  /** The recording of a run that did not end well, of which nobody was told yet; told once. */
  Optional<String> takeLost();
}
