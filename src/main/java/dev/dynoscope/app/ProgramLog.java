package dev.dynoscope.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** The log file: what went wrong, in full, for those who mend it. People get a sentence. */
final class ProgramLog {
  private static final int MOST_BYTES = 1_000_000;
  private static final int FILES = 2;

  private final Optional<Path> folder;

  /** The log in a folder, or that there is none. */
  ProgramLog(Optional<Path> folder) {
    this.folder = folder;
  }

  /** From now on nothing is logged to the terminal; a folder that cannot be written is no error. */
  static ProgramLog begin(Path folder) {
    LogManager.getLogManager().reset();
    try {
      Files.createDirectories(folder);
      // %u: another one of us may run, and then has a file of its own
      String pattern = folder.toString().replace("%", "%%") + "/dynoscope-%u.%g.log";
      FileHandler file = new FileHandler(pattern, MOST_BYTES, FILES, true);
      file.setFormatter(new SimpleFormatter());
      file.setEncoding(StandardCharsets.UTF_8.name());
      Logger.getLogger("").addHandler(file);
      return new ProgramLog(Optional.of(folder));
    } catch (IOException noLog) {
      return new ProgramLog(Optional.empty());
    }
  }

  /** Where to look, as the end of a sentence. */
  String where() {
    return folder
        .map(it -> "The log in " + it + " says more.")
        .orElse("There is no log, since its folder cannot be written.");
  }

  /** Writes what is left and removes the lock files. */
  static void end() {
    for (Handler handler : Logger.getLogger("").getHandlers()) {
      handler.close();
    }
  }
}
