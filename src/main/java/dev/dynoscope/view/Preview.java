package dev.dynoscope.view;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How bytes are best shown. */
sealed interface Preview {
  /** Nothing is in it. */
  record Empty() implements Preview {}

  /** A picture of a kind that the toolkit can draw. */
  record Drawn(Bytes bytes) implements Preview {}

  /** Text; {@code cut} when there is more of it. */
  record Written(String text, boolean cut) implements Preview {}

  /** Something else. */
  record Other() implements Preview {}

  /** How much text is shown, in bytes and in lines. */
  int MOST_TEXT = 16_384;

  /** See {@link #MOST_TEXT}. */
  int MOST_LINES = 200;

  /** PNG, JPEG, GIF and BMP, by their first bytes. */
  List<List<Integer>> PICTURES =
      List.of(
          List.of(0x89, 0x50, 0x4e, 0x47),
          List.of(0xff, 0xd8, 0xff),
          List.of(0x47, 0x49, 0x46, 0x38),
          List.of(0x42, 0x4d));

  /** Looks at what is there, not at names. */
  static Preview of(Bytes bytes) {
    if (bytes.size() == 0) {
      return new Empty();
    }
    if (PICTURES.stream().anyMatch(kind -> begins(bytes, kind))) {
      return new Drawn(bytes);
    }
    return text(bytes);
  }

  private static boolean begins(Bytes bytes, List<Integer> kind) {
    for (int i = 0; i < kind.size(); i++) {
      if (i >= bytes.size() || bytes.at(i) != kind.get(i)) {
        return false;
      }
    }
    return true;
  }

  private static Preview text(Bytes bytes) {
    ByteBuffer first = ByteBuffer.wrap(bytes.first(MOST_TEXT));
    CharBuffer text = CharBuffer.allocate(MOST_TEXT);
    // what is cut off in the middle of a character is no fault of the text
    if (StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .decode(first, text, false)
        .isError()) {
      return new Other();
    }
    String all = text.flip().toString();
    if (all.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
      return new Other();
    }
    List<String> lines = all.lines().limit(MOST_LINES).toList();
    String kept = String.join("\n", lines);
    boolean cut = bytes.size() > MOST_TEXT || all.lines().count() > MOST_LINES;
    return new Written(kept, cut);
  }
}
