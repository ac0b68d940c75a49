package dev.dynoscope.app;

import dev.dynoscope.journal.BranchFact.FilesPutBack;
import dev.dynoscope.journal.DynoFact;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.journal.Journal;
import dev.dynoscope.live.KeptFiles.Boot;
import dev.dynoscope.live.KeptFiles.FileKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which files dynos had written at the end of a journal, and how often each was written. */
final class WrittenThen {
  private static final int SLICE = 10_000;

  private final Map<FileKey, Integer> counts = new HashMap<>();
  private final SortedMap<DynoName, Integer> boots = new TreeMap<>();
  private final SortedMap<DynoName, SortedMap<String, FileInfo>> disks = new TreeMap<>();

  private WrittenThen() {}

  /** After the entry {@code seq} of {@code journal}. */
  static WrittenThen after(Journal journal, long seq) {
    WrittenThen written = new WrittenThen();
    for (long read = 0; read < seq; ) {
      List<Entry> slice = journal.after(read, (int) Math.min(SLICE, seq - read));
      slice.forEach(written::take);
      read += slice.size();
    }
    return written;
  }

  /** How often each file of each boot was written, those that are gone by now too. */
  Map<FileKey, Integer> counts() {
    return counts;
  }

  /** The latest boot of each dyno. */
  Boot latest(DynoName dyno) {
    return new Boot(dyno, boots.getOrDefault(dyno, 0));
  }

  /** What is on the disks of the latest boots, besides slugs; dynos with nothing are left out. */
  SortedMap<DynoName, SortedMap<String, FileInfo>> disks() {
    return disks;
  }

  private void take(Entry entry) {
    switch (entry.fact()) {
      case DynoFact.DynoStarted f -> {
        boots.put(f.dyno(), f.boot());
        disks.remove(f.dyno());
      }
      case DynoFact.FileWritten f -> written(f.dyno(), f.boot(), f.file());
      case FilesPutBack f -> f.files().forEach(file -> written(f.dyno(), f.boot(), file));
      case DynoFact.FileDeleted f -> disks.getOrDefault(f.dyno(), new TreeMap<>()).remove(f.path());
      case DynoFact.DiskDiscarded f -> disks.remove(f.dyno());
      default -> {}
    }
  }

  private void written(DynoName dyno, int boot, FileInfo file) {
    counts.merge(new FileKey(dyno, boot, file.path()), 1, Integer::sum);
    disks.computeIfAbsent(dyno, _ -> new TreeMap<>()).put(file.path(), file);
  }
}
