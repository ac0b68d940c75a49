package dev.dynoscope.pairs;

import dev.dynoscope.journal.Entry;
import java.io.IOException;
import java.util.List;

/** Plays scripts on a platform. */
interface Driver extends AutoCloseable {
  void play(Step step) throws Exception;

  /** All that has happened on the platform. */
  List<Entry> entries();

  @Override
  void close() throws IOException;
}
