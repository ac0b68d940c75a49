package dev.dynoscope.live.dyno;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Processes of this machine by a word in their environment, in whatever namespace they are. Needs
 * {@code /proc}, and sees only what the user may see.
 */
final class Traces {
  private Traces() {}

  /** Pids of those that carry {@code variable=value}. */
  static List<Long> of(String variable, String value) {
    List<Long> found = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (Path process : all) {
        if (environment(process).contains("\0" + variable + "=" + value + "\0")) {
          found.add(Long.parseLong(process.getFileName().toString()));
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      throw new AssertionError("cannot look through /proc", e);
    }
    return found;
  }

  private static String environment(Path process) {
    try {
      byte[] environment = Files.readAllBytes(process.resolve("environ"));
      return "\0" + new String(environment, StandardCharsets.UTF_8) + "\0";
    } catch (IOException e) {
      return ""; // it has ended, or is somebody else's
    }
  }
}
