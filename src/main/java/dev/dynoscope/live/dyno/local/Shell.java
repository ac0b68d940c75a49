package dev.dynoscope.live.dyno.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How a command of a Procfile becomes a process (Dyno Startup Behavior, Dev Center). */
public final class Shell {
  private static final String PROFILE = ".profile";

  private Shell() {}

  /** The words that run {@code command}; an app's {@code .profile} is sourced before. */
  public static List<String> words(String command, Path app) {
    if (Machine.WINDOWS) {
      return List.of("cmd", "/c", command);
    }
    boolean profile = Files.isRegularFile(app.resolve(PROFILE));
    return List.of("sh", "-c", profile ? ". ./" + PROFILE + "\n" + command : command);
  }
}
