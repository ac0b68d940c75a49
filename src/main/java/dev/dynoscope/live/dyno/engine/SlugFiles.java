package dev.dynoscope.live.dyno.engine;

import java.util.NavigableMap;
import java.util.TreeMap;

/** The files of a slug as they are unpacked, by path relative to the app's folder. */
record SlugFiles(NavigableMap<String, Stamp> files) {
  /**
   * How a file is known to be as it was.
   *
   * @param seconds when it was last written, since 1970; archives keep no more of it
   */
  record Stamp(long bytes, long seconds) {}

  /** Whether a file is just as the slug has it: somebody may have changed no more than its mode. */
  boolean has(String path, DiskStat found) {
    return new Stamp(found.bytes(), found.written().toEpochSecond()).equals(files.get(path));
  }

  /** Those at or below a path. */
  NavigableMap<String, Stamp> below(String path) {
    NavigableMap<String, Stamp> found = new TreeMap<>(files.subMap(path + "/", true, path + "0", false));
    Stamp itself = files.get(path);
    if (itself != null) {
      found.put(path, itself);
    }
    return found;
  }
}
