package dev.dynoscope.paas;

import dev.dynoscope.journal.SecretNames;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A head as it may be kept: of what may be a secret, the name and the length alone. */
final class HeadMask {
  private final StringBuilder kept = new StringBuilder();
  private final List<String> masked = new ArrayList<>();

  /** Looks at {@code head}, of which the end may be missing. */
  HeadMask(String head) {
    boolean secret = false;
    for (int at = 0; at < head.length(); ) {
      int end = head.indexOf('\n', at) + 1;
      String line = head.substring(at, end == 0 ? head.length() : end);
      boolean goesOn = line.startsWith(" ") || line.startsWith("\t");
      secret = goesOn ? secret : at > 0 && SecretNames.header(name(line));
      if (!secret) {
        kept.append(line);
      } else if (goesOn) {
        kept.append(" ").append(hidden(line.strip())).append(ending(line));
      } else {
        hide(line);
      }
      at += line.length();
    }
  }

  private static String name(String line) {
    int colon = line.indexOf(':');
    return colon < 0 ? "" : line.substring(0, colon).strip();
  }

  private void hide(String line) {
    String name = name(line);
    String value = line.substring(line.indexOf(':') + 1).strip();
    kept.append(name).append(": ").append(hidden(value)).append(ending(line));
    if (!masked.contains(name)) {
      masked.add(name);
    }
  }

  private static String hidden(String value) {
    return "[masked: " + value.length() + (value.length() == 1 ? " byte]" : " bytes]");
  }

  private static String ending(String line) {
    return line.endsWith("\r\n") ? "\r\n" : line.endsWith("\n") ? "\n" : "";
  }

  String text() {
    return kept.toString();
  }

  /** Names of the headers whose values are not in the text. */
  List<String> masked() {
    return Collections.unmodifiableList(masked);
  }
}
