package dev.dynoscope.app;

import java.nio.file.Path;
import java.util.Map;

/** Where this user's machine keeps what programs note about themselves. */
final class StateFolder {
  private static final String NAME = "dynoscope";

  private StateFolder() {}

  /** The folder, absolute; it need not exist yet. */
  static Path ofThisUser() {
    return of(
        System.getProperty("os.name", ""),
        Path.of(System.getProperty("user.home", "")).toAbsolutePath(),
        System.getenv());
  }

  static Path of(String system, Path home, Map<String, String> environment) {
    if (system.startsWith("Windows")) {
      String local = environment.getOrDefault("LOCALAPPDATA", "");
      return (local.isEmpty() ? home.resolve("AppData/Local") : Path.of(local)).resolve(NAME);
    }
    if (system.startsWith("Mac")) {
      return home.resolve("Library/Logs").resolve(NAME);
    }
    // relative paths there are to be ignored (XDG Base Directory Specification)
    Path state = Path.of(environment.getOrDefault("XDG_STATE_HOME", ""));
    return (state.isAbsolute() ? state : home.resolve(".local/state")).resolve(NAME);
  }
}
