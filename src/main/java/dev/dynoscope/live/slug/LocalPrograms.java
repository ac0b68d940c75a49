package dev.dynoscope.live.slug;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs in folders of this machine, looked for in the folders' order. */
record LocalPrograms(List<String> folders) implements Programs {
  /** How files are called that can be started; the last two are Windows'. */
  private static final List<String> ENDINGS = List.of("", ".exe", ".cmd");

  static LocalPrograms ofThisProcess() {
    List<String> folders = new ArrayList<>();
    folders.add(Path.of(System.getProperty("java.home"), "bin").toString());
    String path = System.getenv("PATH");
    if (path != null) {
      Stream.of(path.split(File.pathSeparator, -1))
          .filter(folder -> !folder.isBlank() && !folders.contains(folder))
          .forEach(folders::add);
    }
    return new LocalPrograms(List.copyOf(folders));
  }

  @Override
  public Optional<String> find(String name) {
    return folders.stream()
        .flatMap(folder -> ENDINGS.stream().flatMap(ending -> executable(folder, name + ending)))
        .findFirst();
  }

  private static Stream<String> executable(String folder, String file) {
    try {
      Path path = Path.of(folder, file);
      return Files.isRegularFile(path) && Files.isExecutable(path)
          ? Stream.of(path.toString())
          : Stream.empty();
    } catch (InvalidPathException e) {
      return Stream.empty();
    }
  }

  @Override
  public String places() {
    return "in " + String.join(File.pathSeparator, folders);
  }
}
