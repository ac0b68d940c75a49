package dev.dynoscope.live.dyno.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory a process takes, as proc(5) status tells it. */
final class ProcMemory {
  private static final long KILO = 1024;

  private ProcMemory() {}

  /** Bytes that are resident or swapped out; 0 if the process has ended. */
  static long of(Path process) {
    try {
      byte[] bytes = Files.readAllBytes(process.resolve("status"));
      String status = new String(bytes, StandardCharsets.ISO_8859_1);
      return kilobytes(status, "VmRSS:") * KILO + kilobytes(status, "VmSwap:") * KILO;
    } catch (IOException e) {
      return 0;
    }
  }

  private static long kilobytes(String status, String name) {
    int at = status.indexOf("\n" + name);
    if (at < 0) {
      return 0; // a zombie has no memory
    }
    int from = at + 1 + name.length();
    String value = status.substring(from, status.indexOf('\n', from)).strip();
    return Long.parseLong(value.substring(0, value.indexOf(' ')));
  }
}
