package dev.dynoscope.live;

import dev.dynoscope.journal.DynoName;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/** Keeps what files of dynos held, so that they can be put back when a run is taken up again. */
public interface FileKeeper {
  /** One that keeps nothing. */
  FileKeeper NOTHING =
      new FileKeeper() {
        @Override
        public void keep(DynoName dyno, int boot, String path, Opener from) {}

        @Override
        public List<Kept> toPutBack(DynoName dyno, int boot) {
          return List.of();
        }
      };

  /**
   * A file was written, and is kept if there is room. To be called once for each report of it, in
   * their order.
   *
   * @param path relative to the app's folder
   */
  void keep(DynoName dyno, int boot, String path, Opener from);

  /** What is to be on a dyno's disk before a boot of it begins, besides its slug. */
  List<Kept> toPutBack(DynoName dyno, int boot);

  /** Opens a file of a dyno's disk. */
  @FunctionalInterface
  interface Opener {
    /**
     * Opens it.
     *
     * @throws IOException when it is not there any more, or no plain file of that disk
     */
    Opened open() throws IOException;
  }

  /** A file that is being read. */
  record Opened(InputStream in, boolean executable) implements Closeable {
    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  /**
   * A file that was kept.
   *
   * @param path relative to the app's folder
   * @param contents a file with what it held; not to be changed
   */
  record Kept(String path, Path contents, boolean executable) {}
}
