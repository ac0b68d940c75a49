package dev.dynoscope.live;

import dev.dynoscope.journal.DynoName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What the files of all dynos held, each time that they were written: a book for each branch of the
 * run, and contents that all branches share. May be used by any thread.
 */
public final class KeptFiles implements FileKeeper {
  /** Of all contents together. */
  public static final long MOST_BYTES = 256L << 20;

  /** Of one file. */
  public static final long MOST_OF_FILE = 10L << 20;

  private static final Logger LOG = Logger.getLogger(KeptFiles.class.getName());
  private static final Version LOST = new Version("", false);

  private final KeptContents contents;
  private Book open = new Book(new HashMap<>());
  private Map<Boot, List<Kept>> toPutBack = Map.of();

  /** A boot of a dyno. */
  public record Boot(DynoName dyno, int boot) {}

  /** A file of a boot. */
  public record FileKey(DynoName dyno, int boot, String path) {}

  /** What a file held at one time; no checksum where that could not be kept. */
  record Version(String sum, boolean executable) {}

  /** Keeps contents below {@code folder}, as much as the constants say. */
  public KeptFiles(Path folder) {
    this(folder, MOST_BYTES, MOST_OF_FILE);
  }

  KeptFiles(Path folder, long mostBytes, long mostOfFile) {
    contents = new KeptContents(folder, mostBytes, mostOfFile);
  }

  /** How often which file was written in a branch, and what it held then. */
  public static final class Book {
    private final Map<FileKey, List<Version>> versions;

    private Book(Map<FileKey, List<Version>> versions) {
      this.versions = versions;
    }

    private synchronized void add(FileKey key, Version version) {
      versions.computeIfAbsent(key, _ -> new ArrayList<>()).add(version);
    }

    private synchronized Optional<Version> find(FileKey key, int number) {
      List<Version> all = versions.getOrDefault(key, List.of());
      return number < 1 || number > all.size()
          ? Optional.empty()
          : Optional.of(all.get(number - 1));
    }

    private synchronized Book upTo(Map<FileKey, Integer> counts) {
      Map<FileKey, List<Version>> fewer = new HashMap<>();
      counts.forEach((key, count) -> {
        List<Version> all = versions.getOrDefault(key, List.of());
        fewer.put(key, new ArrayList<>(all.subList(0, Math.min(count, all.size()))));
      });
      return new Book(fewer);
    }
  }

  @Override
  public void keep(DynoName dyno, int boot, String path, Opener from) {
    book().add(new FileKey(dyno, boot, path), version(path, from));
  }

  private Version version(String path, Opener from) {
    try (Opened file = from.open()) {
      return contents.keep(file.in()).map(sum -> new Version(sum, file.executable())).orElse(LOST);
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.FINE, "What {0} held is not kept: {1}", new Object[] {path, e});
      return LOST;
    }
  }

  /** The book of the branch that is being run. */
  public synchronized Book book() {
    return open;
  }

  /**
   * What a file held after it was written for the {@code number}th time, from 1; empty where that
   * is not kept, or not any more.
   */
  public Optional<Kept> find(Book book, FileKey key, int number) {
    return book.find(key, number)
        .flatMap(version ->
            contents
                .find(version.sum())
                .map(file -> new Kept(key.path(), file, version.executable())));
  }

  /**
   * Another branch is being run from now on, which has the first so many versions of these files,
   * as {@code former} has them; gives its book.
   *
   * @param back what its dynos get before their next boot
   */
  public synchronized Book begin(
      Book former, Map<FileKey, Integer> counts, Map<Boot, List<Kept>> back) {
    Book next = former.upTo(counts);
    back.forEach((boot, files) ->
        files.forEach(file ->
            next.add(
                new FileKey(boot.dyno(), boot.boot(), file.path()),
                new Version(String.valueOf(file.contents().getFileName()), file.executable()))));
    open = next;
    toPutBack = Map.copyOf(back);
    return next;
  }

  @Override
  public synchronized List<Kept> toPutBack(DynoName dyno, int boot) {
    return toPutBack.getOrDefault(new Boot(dyno, boot), List.of());
  }
}
