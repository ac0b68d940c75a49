package dev.dynoscope.journal;

import java.util.ArrayList;
import java.util.List;

/**
 * The log of all that happened: entries are only ever added at the end. One writer, any number of
 * readers on any threads.
 */
public final class Journal {
  private final List<Entry> entries = new ArrayList<>();

  /** A journal that begins with {@code entries}, for example those of a recording. */
  public static Journal of(List<Entry> entries) {
    Journal journal = new Journal();
    journal.append(entries);
    return journal;
  }

  /** Adds entries; their numbers must follow on without a gap. */
  public synchronized void append(List<Entry> more) {
    for (Entry entry : more) {
      if (entry.seq() != entries.size() + 1) {
        throw new IllegalArgumentException(
            "entry " + entry.seq() + " cannot follow entry " + entries.size());
      }
      entries.add(entry);
    }
  }

  /** The number of the last entry, 0 while there is none. */
  public synchronized long lastSeq() {
    return entries.size();
  }

  /** The entry with the number {@code seq}, from 1 to {@link #lastSeq()}. */
  public synchronized Entry entry(long seq) {
    return entries.get(Math.toIntExact(seq) - 1);
  }

  /** The entries after {@code seq}, oldest first, {@code most} of them at the most. */
  public synchronized List<Entry> after(long seq, int most) {
    int from = Math.toIntExact(seq);
    return List.copyOf(entries.subList(from, from + Math.min(entries.size() - from, most)));
  }
}
