package dev.dynoscope.live.dyno.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Python's standard library, as much of it as an app may want. */
final class Python {
  private static final List<String> LEFT_OUT =
      List.of(
          "test",
          "tests",
          "idlelib",
          "tkinter",
          "turtledemo",
          "lib2to3",
          "ensurepip",
          "dist-packages",
          "site-packages",
          "pydoc_data");

  private Python() {}

  /** Adds the library of {@code program}; returns the parts of it that are machine code. */
  static List<Path> add(TarFile tar, Path program) throws IOException, InterruptedException {
    String where =
        Programs.run(
                List.of(
                    program.toString(),
                    "-I",
                    "-c",
                    "import sysconfig; print(sysconfig.get_path('stdlib'))"))
            .strip();
    List<Path> binaries = new ArrayList<>();
    if (where.startsWith("/") && Files.isDirectory(Path.of(where))) {
      addFolder(tar, Path.of(where), binaries);
    }
    return binaries;
  }

  private static void addFolder(TarFile tar, Path folder, List<Path> binaries) throws IOException {
    List<Path> children;
    try (Stream<Path> all = Files.list(folder)) {
      children = all.sorted().toList();
    }
    for (Path child : children) {
      String name = child.getFileName().toString();
      if (Files.isDirectory(child)) {
        if (!LEFT_OUT.contains(name) && !name.startsWith("config-")) {
          addFolder(tar, child, binaries);
        }
      } else if (Files.isRegularFile(child)) {
        tar.add(child.toRealPath(), RootFiles.placeOf(child), 0);
        if (name.endsWith(".so")) {
          binaries.add(child);
        }
      }
    }
  }
}
