package dev.dynoscope.journal;

/**
 * A file in a slug or on a dyno's disk.
 *
 * @param path relative to the app's folder, with {@code /} between names
 * @param bytes its size
 */
public record FileInfo(String path, long bytes) {
  /** The last part of the path. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
