package dev.dynoscope.view;

import java.util.HexFormat;
import java.util.StringJoiner;

/** Bytes as people read them: eight to a line, with their place before and letters behind. */
final class HexDump {
  private static final int TO_A_LINE = 8;

  private HexDump() {}

  /** The dump of bytes that are given as hexadecimal digits. */
  static String of(String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    StringJoiner lines = new StringJoiner("\n");
    for (int at = 0; at < bytes.length; at += TO_A_LINE) {
      StringBuilder digits = new StringBuilder();
      StringBuilder letters = new StringBuilder();
      for (int i = at; i < Math.min(bytes.length, at + TO_A_LINE); i++) {
        digits.append(HexFormat.of().toHexDigits(bytes[i])).append(' ');
        letters.append(bytes[i] >= ' ' && bytes[i] <= '~' ? (char) bytes[i] : '.');
      }
      String gap = " ".repeat(TO_A_LINE * 3 - digits.length());
      lines.add(HexFormat.of().toHexDigits((short) at) + "  " + digits + gap + " " + letters);
    }
    return lines.toString();
  }
}
