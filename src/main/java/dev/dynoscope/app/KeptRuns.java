package dev.dynoscope.app;

import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.json.JournalFile;
import dev.dynoscope.live.Reason;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Recordings that the program makes of its own runs as they go, in a folder: the latest few, each
 * up to some size. Beside that of a run that goes on lies a mark with the process that makes it;
 * where the process is gone and the mark is there, the run did not end well.
 */
final class KeptRuns {
  /** How many are kept, those of branches among them. */
  static final int MOST_RUNS = 10;

  /** Of one recording. */
  static final long MOST_BYTES = 64L << 20;

  private static final String RECORDING = ".journal";
  private static final String MARK = ".running";
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss", Locale.ROOT);
  private static final Logger LOG = Logger.getLogger(KeptRuns.class.getName());

  private final Path folder;
  private final Path first;
  private final long mostBytes;

  /** Those in {@code folder}, with one more of the run that begins now. */
  KeptRuns(Path folder, Instant now) {
    this(folder, now, MOST_BYTES);
  }

  KeptRuns(Path folder, Instant now, long mostBytes) {
    this.folder = folder;
    this.mostBytes = mostBytes;
    String name = "run-" + NAME.format(LocalDateTime.ofInstant(now, ZoneId.systemDefault()));
    // another one of us may have begun in the same second
    first = folder.resolve(name + "-" + ProcessHandle.current().pid() + RECORDING);
  }

  Path folder() {
    return folder;
  }

  /** The latest recording of a run that did not end well; from now on that is forgotten. */
  Optional<Path> takeLost() {
    List<Path> lost = new ArrayList<>();
    for (Path mark : all(MARK)) {
      if (!isAlive(mark)) {
        Path recording = Path.of(mark.toString().replace(MARK, RECORDING));
        if (Files.exists(recording)) {
          lost.add(recording);
        }
        delete(mark);
      }
    }
    return lost.stream().max(Comparator.naturalOrder());
  }

  private static boolean isAlive(Path mark) {
    try {
      String[] words = Files.readString(mark).strip().split(" ", -1);
      Optional<ProcessHandle> owner = ProcessHandle.of(Long.parseLong(words[0]));
      return owner.map(KeptRuns::marked).filter(String.join(" ", words)::equals).isPresent();
    } catch (IOException | NumberFormatException e) {
      return false;
    }
  }

  /** A number of a process is given again, but not with the same beginning. */
  private static String marked(ProcessHandle process) {
    return process.pid()
        + " "
        + process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  /**
   * Begins a recording.
   *
   * @param branch 0 for the run as it begins, else the number of the re-run
   */
  Follower.Taker record(int branch) throws IOException {
    Files.createDirectories(folder);
    makeRoom();
    Path file =
        branch == 0
            ? first
            : Path.of(first.toString().replace(RECORDING, "-re-run-" + branch + RECORDING));
    Path mark = Path.of(file.toString().replace(RECORDING, MARK));
    Files.writeString(mark, marked(ProcessHandle.current()));
    return new Recorder(JournalFile.write(file), file, mark, mostBytes);
  }

  private void makeRoom() {
    List<Path> recordings = all(RECORDING);
    for (Path old : recordings.subList(0, Math.max(0, recordings.size() - MOST_RUNS + 1))) {
      Path mark = Path.of(old.toString().replace(RECORDING, MARK));
      if (!Files.exists(mark) || !isAlive(mark)) {
        delete(old);
        delete(mark);
      }
    }
  }

  /** Those with such an ending, the oldest first: their names begin with the time. */
  private List<Path> all(String ending) {
    List<Path> found = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "run-*" + ending)) {
        files.forEach(found::add);
      } catch (IOException e) {
        LOG.log(Level.WARNING, "The recordings of earlier runs are not seen: {0}", Reason.of(e));
      }
    }
    found.sort(Comparator.naturalOrder());
    return found;
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "A recording stays: {0}", Reason.of(e));
    }
  }

  /** Writes until there is enough of it. */
  private static final class Recorder implements Follower.Taker {
    private final JournalFile.Writer writer;
    private final Path file;
    private final Path mark;
    private final long mostBytes;
    private boolean full;

    Recorder(JournalFile.Writer writer, Path file, Path mark, long mostBytes) {
      this.writer = writer;
      this.file = file;
      this.mark = mark;
      this.mostBytes = mostBytes;
    }

    @Override
    public void take(List<Entry> entries) throws IOException {
      if (!full) {
        writer.append(entries);
        full = Files.size(file) > mostBytes;
        if (full) {
          LOG.log(Level.INFO, "{0} is as long as a recording of ours gets.", file);
        }
      }
    }

    @Override
    public void close() throws IOException {
      writer.close();
      Files.deleteIfExists(mark);
    }
  }
}
