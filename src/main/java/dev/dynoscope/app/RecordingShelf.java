package dev.dynoscope.app;

import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.Journal;
import dev.dynoscope.journal.json.JournalFile;
import dev.dynoscope.live.Reason;
import dev.dynoscope.session.LongWork;
import dev.dynoscope.session.NoRecording;
import dev.dynoscope.session.Recording;
import dev.dynoscope.session.Recordings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Opens and saves recordings, and knows those that the program keeps of its own runs. */
final class RecordingShelf implements Recordings {
  private static final Logger LOG = Logger.getLogger(RecordingShelf.class.getName());
  private static final int SLICE = 5_000;

  private final Path folder;
  private final long mostEntries;
  private final AtomicReference<Optional<Path>> lost;

  /**
   * Recordings of runs are kept in {@code folder}.
   *
   * @param mostEntries how much of a recording is opened
   * @param lost the recording of a run that did not end well
   */
  RecordingShelf(Path folder, long mostEntries, Optional<Path> lost) {
    this.folder = folder;
    this.mostEntries = mostEntries;
    this.lost = new AtomicReference<>(lost);
  }

  @Override
  public LongWork<Recording> open(String file) {
    return Toil.begin("open-recording", toil -> read(file, toil));
  }

  /** There is no room for more, which is no fault of the file. */
  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private Recording read(String file, Toil<Recording> toil) throws NoRecording {
    List<Entry> entries = new ArrayList<>();

    try {
      Path path = Path.of(file);
      Optional<String> flaw = readEach(path, entries, toil);
      if (entries.isEmpty()) {
        throw new NoRecording(file + " has no entries, so there is nothing to show.");
      }
      return new Recording(String.valueOf(path.getFileName()), Journal.of(entries), flaw);
    } catch (IOException | InvalidPathException e) {
      throw new NoRecording(sentence(e), e);
    }
  }

  private Optional<String> readEach(Path path, List<Entry> entries, Toil<Recording> toil)
      throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new IOException("There is no recording at " + path + ". Check the path.");
    }
    double all = Math.max(1, Files.size(path));
    try (InputStream in =
        new CountedStream(Files.newInputStream(path), read -> toil.at(Math.min(1, read / all)))) {
      return JournalFile.readEach(
          in,
          path.toString(),
          entry -> {
            if (entries.size() >= mostEntries) {
              throw new Enough();
            }
            entries.add(entry);
          });
    } catch (Enough e) {
      return Optional.of(
          String.format(
              Locale.ROOT,
              "The recording is longer than the window holds: its first %,d entries are here. For"
                  + " the figures of all of it: dynoscope report %s",
              mostEntries,
              path));
    }
  }

  private static String sentence(Exception e) {
    String reason = Reason.of(e);
    return reason.endsWith(".") ? reason : "The recording cannot be opened: " + reason + ".";
  }

  @Override
  public LongWork<String> save(Journal journal, String file) {
    return Toil.begin("save-recording", toil -> write(journal, file, toil));
  }

  private static String write(Journal journal, String file, Toil<String> toil) throws NoRecording {
    try {
      Path to = Path.of(file).toAbsolutePath();
      write(journal, to, toil);
      return to.toString();
    } catch (InvalidPathException e) {
      throw unsaved(e, Reason.of(e));
    }
  }

  private static void write(Journal journal, Path to, Toil<String> toil) throws NoRecording {
    // may be read by whom the folder allows, and is taken over if we are killed over it
    Path making = to.resolveSibling("." + to.getFileName() + ".part");
    try {
      writeAll(journal, making, toil);
      Files.move(making, to, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw unsaved(e, Reason.of(e).replace(making.toString(), to.toString()));
    } finally {
      discard(making);
    }
  }

  private static void discard(Path making) {
    try {
      Files.deleteIfExists(making);
    } catch (IOException e) {
      LOG.log(Level.FINE, "Nothing was begun, or it stays: {0}", Reason.of(e));
    }
  }

  private static NoRecording unsaved(Exception why, String reason) {
    return new NoRecording(
        "The recording cannot be saved: " + reason + ". Choose another place.", why);
  }

  private static void writeAll(Journal journal, Path file, Toil<String> toil) throws IOException {
    long all = journal.lastSeq();
    try (JournalFile.Writer writer = JournalFile.write(file)) {
      for (long written = 0; written < all; ) {
        List<Entry> slice = journal.after(written, (int) Math.min(SLICE, all - written));
        writer.append(slice);
        written += slice.size();
        toil.at((double) written / all);
      }
    }
  }

  @Override
  public String folder() {
    return folder.toString();
  }

  @Override
  public Optional<String> takeLost() {
    return lost.getAndSet(Optional.empty()).map(Path::toString);
  }
}
