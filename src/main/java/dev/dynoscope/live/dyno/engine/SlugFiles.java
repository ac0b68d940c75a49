package dev.dynoscope.live.dyno.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** The files of a slug as they are unpacked, by path relative to the app's folder. */
record SlugFiles(NavigableMap<String, Stamp> files) {
  private static final String APP = "app/";

  /**
   * How a file is known to be as it was.
   *
   * @param seconds when it was last written, since 1970; archives keep no more of it
   */
  record Stamp(long bytes, long seconds) {}

  /** Reads what an archive, gzipped, holds below {@code app/}. */
  static SlugFiles in(Path archive) throws IOException {
    NavigableMap<String, Stamp> files = new TreeMap<>();
    try (InputStream in = Files.newInputStream(archive);
        TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(in))) {
      for (TarArchiveEntry each = tar.getNextEntry(); each != null; each = tar.getNextEntry()) {
        if (!each.isDirectory() && each.getName().startsWith(APP)) {
          files.put(
              each.getName().substring(APP.length()),
              new Stamp(each.getSize(), each.getLastModifiedTime().toMillis() / 1000));
        }
      }
    }
    return new SlugFiles(files);
  }

  /** Whether a file is just as the slug has it: somebody may have changed no more than its mode. */
  boolean has(String path, DiskStat found) {
    return new Stamp(found.bytes(), found.written().toEpochSecond()).equals(files.get(path));
  }

  /** Those at or below a path. */
  NavigableMap<String, Stamp> below(String path) {
    NavigableMap<String, Stamp> found =
        new TreeMap<>(files.subMap(path + "/", true, path + "0", false));
    Stamp itself = files.get(path);
    if (itself != null) {
      found.put(path, itself);
    }
    return found;
  }
}
