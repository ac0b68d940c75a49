package dev.dynoscope.view;

import dev.dynoscope.journal.LogLine;
import java.util.regex.Pattern;

/** Lines of the log as text. */
final class LogText {
  /** 143 is the end that SIGTERM asks for. */
  private static final Pattern ERROR =
      Pattern.compile(
          "at=error|code=H\\d\\d|Error R\\d\\d|to crashed|exited with status"
              + " (?!(0|143)$)|Exception");

  private LogText() {}

  /** A line without its time. */
  static String of(LogLine line) {
    return line.source() + "[" + line.process() + "]: " + line.text();
  }

  /** Whether it tells of something that went wrong. */
  static boolean isError(LogLine line) {
    return ERROR.matcher(line.text()).find();
  }
}
