package dev.dynoscope.live.dyno.local;

import dev.dynoscope.live.dyno.BootId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An environment variable by which processes are found again, whoever their parent is by now: a
 * daemon that left its session still has the environment it was started with.
 */
public record Mark(String name, String value) {
  private static final String RUN = "DYNOSCOPE_RUN";
  private static final String DYNO = "DYNOSCOPE_DYNO";

  /** On every process of a run. */
  public static Mark ofRun(String run) {
    return new Mark(RUN, run);
  }

  /** On every process of one boot, such as {@code 0f3a…/photos/web.1/3}. */
  public static Mark ofBoot(String run, BootId boot) {
    return new Mark(DYNO, run + "/" + boot);
  }

  /** The boot's mark on a process of {@code /proc}; empty if it carries none. */
  static Optional<Mark> bootOf(Path process) {
    String entries = environment(process);
    String before = "\0" + DYNO + "=";
    int at = entries.indexOf(before);
    return at < 0
        ? Optional.empty()
        : Optional.of(
            new Mark(DYNO, entries.substring(at + before.length(), entries.indexOf('\0', at + 1))));
  }

  /** All processes that carry the mark; none on systems without {@code /proc}. */
  List<ProcessHandle> processes() {
    List<ProcessHandle> found = new ArrayList<>();
    if (!Machine.HAS_PROC) {
      return found;
    }
    try (DirectoryStream<Path> all = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (Path process : all) {
        if (isOn(process)) {
          ProcessHandle.of(Long.parseLong(process.getFileName().toString())).ifPresent(found::add);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      return found;
    }
    return found;
  }

  private boolean isOn(Path process) {
    return environment(process).contains("\0" + name + "=" + value + "\0");
  }

  /** Its variables, each between two zero characters. */
  private static String environment(Path process) {
    try {
      byte[] environment = Files.readAllBytes(process.resolve("environ"));
      return "\0" + new String(environment, StandardCharsets.UTF_8) + "\0";
    } catch (IOException e) {
      return "\0"; // it has ended, or is somebody else's
    }
  }
}
