package dev.dynoscope.live.dyno.sandbox;

import dev.dynoscope.paas.Effect.Bounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The limits that a process hands on to its children, which every user may set. Where there are no
 * control groups they hold back what they can: memory of each process, processes of each dyno.
 *
 * @param grouped whether control groups count memory and processes
 * @param mostFiles how many open files we may have ourselves
 * @param counts whether the kernel counts the processes of each sandbox by themselves
 */
record Limits(boolean grouped, long mostFiles, boolean counts) {
  private static final Pattern FILES = Pattern.compile("(?m)^Max open files +\\d+ +(\\d+)");
  private static final Pattern KERNEL = Pattern.compile("^(\\d+)\\.(\\d+)");

  /** Since Linux 5.14 each user namespace counts for itself. */
  private static final int COUNTS_SINCE = 5 * 1000 + 14;

  /** More than it may have, or it would crash before anybody could see that it has too much. */
  private static final int MORE_HALVES = 3;

  /** Bubblewrap's own process inside. */
  private static final int OVERHEAD = 1;

  static Limits ofThisMachine(boolean grouped) throws IOException {
    Matcher files = FILES.matcher(Files.readString(Path.of("/proc/self/limits")));
    Matcher kernel = KERNEL.matcher(System.getProperty("os.version", ""));
    boolean counts =
        kernel.find()
            && Integer.parseInt(kernel.group(1)) * 1000 + Integer.parseInt(kernel.group(2))
                >= COUNTS_SINCE;
    return new Limits(
        grouped, files.find() ? Long.parseLong(files.group(1)) : Long.MAX_VALUE, counts);
  }

  /** Options of prlimit. */
  List<String> words(Bounds bounds) {
    long files = Math.min(bounds.openFiles(), mostFiles);
    List<String> words = new ArrayList<>(List.of("--core=0", "--nofile=" + files + ":" + files));
    if (!grouped) {
      words.add("--data=" + bounds.mostBytes() / 2 * MORE_HALVES);
      if (counts) {
        int processes = bounds.processes() + OVERHEAD;
        words.add("--nproc=" + processes + ":" + processes);
      }
    }
    return words;
  }
}
