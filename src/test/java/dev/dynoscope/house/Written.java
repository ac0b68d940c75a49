package dev.dynoscope.house;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The files of the project that people write: no build output, nothing hidden but .ci. */
final class Written {
  private static final Set<String> KINDS =
      Set.of("java", "md", "xml", "css", "json", "args", "sh", "txt");

  private Written() {}

  /** All of them, by path relative to the project, sorted. */
  static List<Path> files() throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        Path.of(""),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = folder.getFileName().toString();
            boolean skip =
                name.startsWith(".") || name.equals("target") || name.equals("node_modules");
            return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (KINDS.contains(kind(file))) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    found.sort(null);
    return found;
  }

  /** Those that are Markdown. */
  static List<Path> pages() throws IOException {
    return files().stream().filter(file -> kind(file).equals("md")).toList();
  }

  private static String kind(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
