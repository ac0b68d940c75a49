package dev.dynoscope.app;

import dev.dynoscope.journal.AppName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which app folders to deploy, and under which names. */
final class AppFolders {
  private static final Path SAMPLE = Path.of("lessons", "apps", "photos");
  private static final int SHORTEST_NAME = 3;
  private static final int LONGEST_NAME = 30;

  private AppFolders() {}

  /** The folders that were named, or that of the sample app that comes with the program. */
  static List<Path> orSample(List<Path> folders) throws Trouble {
    return folders.isEmpty() ? List.of(sample()) : folders;
  }

  /** App folders under the names that their apps get. */
  static Map<AppName, Path> named(List<Path> folders) {
    Map<AppName, Path> apps = new LinkedHashMap<>();
    for (Path folder : folders) {
      apps.put(free(nameOf(folder), apps), folder);
    }
    return Collections.unmodifiableMap(apps);
  }

  /** The program's own folder, which holds the sample apps. */
  static Path home() {
    return Path.of(System.getProperty("dynoscope.home", "")).toAbsolutePath();
  }

  private static Path sample() throws Trouble {
    Path sample = home().resolve(SAMPLE);
    if (!Files.isDirectory(sample)) {
      throw new Trouble(
          "The sample app is not at "
              + sample
              + ". Start the program with bin/dynoscope of its own folder, or name an app folder"
              + " with --app.");
    }
    return sample;
  }

  /** The folder's own name, made fit: {@code My_App 2} becomes {@code my-app-2}. */
  static String nameOf(Path folder) {
    Path last = folder.toAbsolutePath().normalize().getFileName();
    String name =
        String.valueOf(last)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^[^a-z]+", "");
    name = trimmed(name, LONGEST_NAME);
    return name.length() < SHORTEST_NAME ? trimmed("app-" + name, LONGEST_NAME) : name;
  }

  private static AppName free(String name, Map<AppName, Path> taken) {
    AppName free = new AppName(name);
    for (int number = 2; taken.containsKey(free); number++) {
      String end = "-" + number;
      free = new AppName(trimmed(name, LONGEST_NAME - end.length()) + end);
    }
    return free;
  }

  private static String trimmed(String name, int longest) {
    return name.substring(0, Math.min(name.length(), longest)).replaceAll("-+$", "");
  }
}
