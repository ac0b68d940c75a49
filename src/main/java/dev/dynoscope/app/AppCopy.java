package dev.dynoscope.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Copies an app's folder, and what says how it behaves in a simulation, into a lesson. */
final class AppCopy {
  private AppCopy() {}

  /**
   * Copies what a lesson may bring, without links and versions; says whether it is small enough.
   */
  static boolean of(Path source, Path own) throws IOException {
    List<Path> files = files(source);
    long bytes = 0;
    for (Path file : files) {
      bytes += Files.size(file);
    }
    if (bytes > LessonZip.MOST_BYTES || files.size() > LessonZip.MOST_FILES) {
      return false;
    }
    Files.createDirectories(own);
    for (Path file : files) {
      Path target = own.resolve(source.relativize(file).toString());
      Files.createDirectories(target.resolveSibling("."));
      Files.copy(file, target);
    }
    Path model = LessonFolder.model(source);
    if (Files.isRegularFile(model)) {
      Files.copy(model, LessonFolder.model(own));
    }
    return true;
  }

  private static List<Path> files(Path source) throws IOException {
    try (Stream<Path> all = Files.walk(source)) {
      return all.filter(each -> Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS))
          .filter(each -> !source.relativize(each).startsWith(".git"))
          .limit(LessonZip.MOST_FILES + 1L)
          .toList();
    }
  }
}
