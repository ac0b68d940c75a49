package dev.dynoscope.view;

import java.nio.file.Path;
import java.util.Locale;

/** What an app of a folder is called. */
final class FolderName {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 30;

  private FolderName() {}

  /** The folder's own name, made fit: {@code My_App 2} becomes {@code my-app-2}. */
  static String of(Path folder) {
    String name =
        String.valueOf(folder.toAbsolutePath().normalize().getFileName())
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^[^a-z]+", "");
    name = trimmed(name);
    return name.length() < SHORTEST ? trimmed("app-" + name) : name;
  }

  private static String trimmed(String name) {
    return name.substring(0, Math.min(name.length(), LONGEST)).replaceAll("-+$", "");
  }

  /** The folder as one word of a command line. */
  static String word(Path folder) {
    String path = folder.toAbsolutePath().normalize().toString();
    return path.matches("[\\w./\\\\:@+~-]+") ? path : "\"" + path + "\"";
  }
}
