package dev.dynoscope.live.dyno.local;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;

/** What differs from one operating system to the next. */
public final class Machine {
  static final boolean WINDOWS = System.getProperty("os.name", "").startsWith("Windows");

  /** Whether {@code /proc} tells which process has which environment. */
  public static final boolean HAS_PROC = Files.isReadable(Path.of("/proc/self/environ"));

  private Machine() {}

  /** A program of the JDK that runs us, or its bare name where our runtime comes without. */
  static String javaTool(String name) {
    Path tool = Path.of(System.getProperty("java.home"), "bin", WINDOWS ? name + ".exe" : name);
    return Files.isExecutable(tool) ? tool.toString() : name;
  }

  /** An input that is at its end from the start. */
  public static ProcessBuilder.Redirect noInput() {
    return ProcessBuilder.Redirect.from(new File(WINDOWS ? "NUL" : "/dev/null"));
  }
}
