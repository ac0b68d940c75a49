package dev.dynoscope.live.dyno.sandbox;

import dev.dynoscope.live.dyno.local.Culling;
import dev.dynoscope.live.dyno.local.ProcStat;
import dev.dynoscope.live.dyno.local.Starter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A sandbox that is set up, its first process about to become the dyno's.
 *
 * @param door bubblewrap's process outside, which ends with the first process's status
 * @param root bubblewrap's process inside, below which all others are
 */
record Opened(Process door, ProcessHandle root) {
  private static final Pattern ROOT = Pattern.compile("\"child-pid\": *(\\d+)");
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int LONGEST_SENTENCE = 500;

  /**
   * Starts it and waits until it is set up.
   *
   * @param info the file that will say which process is the root
   * @throws IOException with what was said last, if it cannot be
   */
  static Opened by(Starter starter, ProcessBuilder builder, Path info)
      throws IOException, InterruptedException {
    Process door = starter.start(builder);
    try {
      awaitSign(door.getInputStream());
      // whoever has come and gone by now leaves nobody behind
      return new Opened(door, ProcessHandle.of(rootSaidIn(info)).orElse(door.toHandle()));
    } catch (IOException e) {
      end(door);
      throw e;
    }
  }

  private static long rootSaidIn(Path info) throws IOException {
    Matcher pid = ROOT.matcher(Files.readString(info));
    if (!pid.find()) {
      throw new IOException("bubblewrap does not say which process it started");
    }
    return Long.parseLong(pid.group(1));
  }

  private static void awaitSign(InputStream said) throws IOException {
    StringBuilder words = new StringBuilder();
    for (int next = said.read(); next != Opening.SIGN; next = said.read()) {
      if (next < 0) {
        throw new IOException(lastLine(words));
      }
      if (words.length() < LONGEST_SENTENCE) {
        words.append((char) next);
      }
    }
  }

  private static String lastLine(StringBuilder words) {
    return new String(
            words.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isBlank())
        .reduce((first, second) -> second)
        .orElse("its sandbox ended before it was set up");
  }

  private static void end(Process door) throws InterruptedException {
    Culling.untilNone(() -> left(door), 1, PATIENCE);
  }

  private static List<ProcessHandle> left(Process door) {
    List<ProcessHandle> all =
        new ArrayList<>(Stream.concat(Stream.of(door.toHandle()), door.descendants()).toList());
    all.removeIf(each -> !ProcStat.runs(each));
    return all;
  }
}
