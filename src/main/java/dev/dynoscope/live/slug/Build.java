package dev.dynoscope.live.slug;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * A copy of an app folder on its way to a slug.
 *
 * @param folder the copy, which may be changed
 * @param shownAs the folder that people know
 * @param programs what its dynos will find
 * @param log gets the lines that the build prints
 */
record Build(Path folder, Path shownAs, Programs programs, Consumer<String> log) {
  /** A new part of the build begins. */
  void heading(String words) {
    log.accept("-----> " + words);
  }

  /** A detail of the present part. */
  void detail(String words) {
    log.accept("       " + words);
  }

  /** Something that people should know, though the build goes on. */
  void remark(String words) {
    log.accept(" !     " + words);
  }

  /** Whether the copy holds this file at its top, or below it. */
  boolean has(String file) {
    return Files.isRegularFile(folder.resolve(file));
  }
}
