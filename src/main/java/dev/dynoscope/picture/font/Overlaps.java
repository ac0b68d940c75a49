package dev.dynoscope.picture.font;

import java.nio.ByteBuffer;

/**
 * Marks every glyph as one whose parts may overlap. The bundled fonts were cut out of variable
 * ones, where the bar of a "t" lies across its stem; without the mark, toolkits leave a light seam
 * where two parts meet. The flags are OVERLAP_SIMPLE and OVERLAP_COMPOUND of the OpenType
 * specification, "glyf".
 */
final class Overlaps {
  private static final int LONG_OFFSETS_AT = 50;
  private static final int GLYPH_HEADER_BYTES = 10;
  private static final int SIMPLE = 0x40;
  private static final int COMPOUND = 0x0400;

  private Overlaps() {}

  static Sfnt marked(Sfnt font) {
    ByteBuffer glyphs = ByteBuffer.wrap(font.table("glyf"));
    ByteBuffer places = ByteBuffer.wrap(font.table("loca"));
    boolean wide = ByteBuffer.wrap(font.table("head")).getShort(LONG_OFFSETS_AT) == 1;
    int count = places.limit() / (wide ? 4 : 2) - 1;
    for (int i = 0; i < count; i++) {
      int start = place(places, wide, i);
      if (place(places, wide, i + 1) > start) {
        mark(glyphs, start);
      }
    }
    return font.with("glyf", glyphs.array());
  }

  private static int place(ByteBuffer places, boolean wide, int glyph) {
    return wide ? places.getInt(4 * glyph) : 2 * (places.getShort(2 * glyph) & 0xffff);
  }

  private static void mark(ByteBuffer glyphs, int start) {
    int parts = glyphs.getShort(start);
    int at = start + GLYPH_HEADER_BYTES;
    if (parts > 0) {
      int instructions = at + 2 * parts;
      int flags = instructions + 2 + (glyphs.getShort(instructions) & 0xffff);
      glyphs.put(flags, (byte) (glyphs.get(flags) | SIMPLE));
    } else if (parts < 0) {
      glyphs.putShort(at, (short) (glyphs.getShort(at) | COMPOUND));
    }
  }
}
