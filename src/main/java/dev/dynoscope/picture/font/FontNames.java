package dev.dynoscope.picture.font;

import dev.dynoscope.picture.Face;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes the "name" table: our own names, and whose work the font is, as its licence asks. */
final class FontNames {
  private static final int RECORD_BYTES = 12;

  private FontNames() {}

  static byte[] table(Face face) {
    SortedMap<Integer, String> names = names(face);
    int start = 6 + names.size() * RECORD_BYTES;
    int length = names.values().stream().mapToInt(name -> 2 * name.length()).sum();
    ByteBuffer out = ByteBuffer.allocate(start + length);
    out.putShort((short) 0).putShort((short) names.size()).putShort((short) start);
    int offset = 0;
    for (var entry : names.entrySet()) {
      byte[] name = entry.getValue().getBytes(StandardCharsets.UTF_16BE);
      // Windows, Unicode, American English: the one every system reads.
      out.putShort((short) 3).putShort((short) 1).putShort((short) 0x409);
      out.putShort(entry.getKey().shortValue());
      out.putShort((short) name.length).putShort((short) offset);
      out.put(start + offset, name);
      offset += name.length;
    }
    return out.array();
  }

  private static SortedMap<Integer, String> names(Face face) {
    String style = face.bold() ? "Bold" : "Regular";
    SortedMap<Integer, String> names = new TreeMap<>();
    names.put(0, copyright(face));
    names.put(1, face.family());
    names.put(2, style);
    names.put(3, face.family() + " " + style);
    names.put(4, face.family() + " " + style);
    names.put(5, "Version 1.000");
    names.put(6, face.family().replace(" ", "") + "-" + style);
    names.put(13, "SIL Open Font License, Version 1.1");
    names.put(14, "https://scripts.sil.org/OFL");
    return names;
  }

  private static String copyright(Face face) {
    return face.mono()
        ? "Copyright 2020 The JetBrains Mono Project Authors"
            + " (https://github.com/JetBrains/JetBrainsMono)"
        : "Copyright 2020 The Inter Project Authors (https://github.com/rsms/inter)";
  }
}
