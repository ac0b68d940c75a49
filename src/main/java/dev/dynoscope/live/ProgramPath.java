package dev.dynoscope.live;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where programs are looked for, as a shell does.
 *
 * @param folders absolute, the first to be looked into in front
 */
public record ProgramPath(List<Path> folders) {
  /**
   * The folders of this process's {@code PATH}, with others around them.
   *
   * @param before looked into first
   * @param after looked into last
   */
  public static ProgramPath ofThisProcess(List<Path> before, List<Path> after) {
    String path = System.getenv("PATH");
    Stream<Path> between =
        path == null
            ? Stream.empty()
            : Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(path)
                .flatMap(ProgramPath::folder);
    return new ProgramPath(
        Stream.of(before.stream(), between, after.stream())
            .flatMap(folders -> folders)
            .distinct()
            .toList());
  }

  /** A path may hold what is no folder's name on this system, or mean the present folder. */
  private static Stream<Path> folder(String entry) {
    try {
      Path folder = Path.of(entry);
      return folder.isAbsolute() ? Stream.of(folder) : Stream.empty();
    } catch (InvalidPathException odd) {
      return Stream.empty();
    }
  }

  /** All programs in a file of this name, in the order of the folders. */
  public Stream<Path> named(String file) {
    return folders.stream()
        .map(folder -> folder.resolve(file))
        .filter(program -> Files.isRegularFile(program) && Files.isExecutable(program));
  }
}
