package dev.dynoscope.view;

import dev.dynoscope.wording.Wording;
import java.util.List;
import java.util.Locale;

/**
 * What the platform's error codes mean to somebody who meets one, and what can be done (Error
 * Codes, Dev Center).
 *
 * @param what what happened, in a sentence
 * @param cure what to do about it, or how to see it again
 */
record CodeWords(String what, String cure) {

  private static final List<String> KNOWN =
      List.of(
          "H10", "H11", "H12", "H13", "H14", "H15", "H17", "H18", "H19", "H20", "H21", "H22", "H24",
          "H25", "H26", "H27", "H28", "H31", "H34", "H80", "H81", "H82", "H83", "H99");

  /** The words for a code; its own for "No such app", which has none. */
  static CodeWords of(String code, Wording wording) {
    String key = code.isEmpty() ? "none" : code.toLowerCase(Locale.ROOT);
    return code.isEmpty() || KNOWN.contains(code)
        ? new CodeWords(wording.say("inspector.code." + key), wording.say("inspector.cure." + key))
        : new CodeWords("", "");
  }
}
