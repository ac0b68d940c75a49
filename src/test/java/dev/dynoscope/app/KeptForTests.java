package dev.dynoscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.Journal;
import dev.dynoscope.session.Recordings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Recordings as the program opens, saves and keeps them, for tests of the window. */
public final class KeptForTests implements AutoCloseable {
  private final Path folder;
  private final KeptRuns runs;
  private final List<Journal> journals = new ArrayList<>();
  private final List<Follower> followers = new ArrayList<>();
  private final List<String> troubles = Collections.synchronizedList(new ArrayList<>());

  /** Those in {@code folder}, which begins empty. */
  public KeptForTests(Path folder) {
    this.folder = folder;
    runs = new KeptRuns(folder, Instant.parse("2026-11-22T14:10:05Z"));
  }

  /** Where recordings are opened and saved. */
  public Recordings shelf() {
    return new RecordingShelf(folder, 1_000_000, Optional.empty());
  }

  /** Keeps a recording of the journal of the next branch, as it grows. */
  public void keep(Journal journal) {
    try {
      int branch = journals.size();
      journals.add(journal);
      followers.add(new Follower("kept-" + branch, journal, runs.record(branch), troubles::add));
    } catch (IOException e) {
      troubles.add(e.toString());
    }
  }

  /** Says that journals have grown. */
  public void wake() {
    followers.forEach(Follower::wake);
  }

  /** Ends, and fails unless all that was in the journals is in the files. */
  @Override
  public void close() throws IOException {
    followers.forEach(Follower::close);
    assertEquals(List.of(), troubles);
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files = found.filter(file -> file.getFileName().toString().startsWith("run-")).toList();
    }
    assertEquals(journals.size(), files.size());
    for (int branch = 0; branch < journals.size(); branch++) {
      String ending = branch == 0 ? ".journal" : "-re-run-" + branch + ".journal";
      boolean first = branch == 0;
      Path file =
          files.stream()
              .filter(it -> it.toString().endsWith(ending))
              .filter(it -> !first || !it.toString().contains("-re-run-"))
              .findFirst()
              .orElseThrow();
      Journal opened = shelf().open(file.toString()).done().join().journal();
      assertEquals(all(journals.get(branch)), all(opened), file::toString);
    }
  }

  private static List<Entry> all(Journal journal) {
    return journal.after(0, Integer.MAX_VALUE);
  }
}
