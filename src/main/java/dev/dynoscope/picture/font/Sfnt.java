package dev.dynoscope.picture.font;

import dev.dynoscope.picture.Face;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The tables of a TrueType file, to change some and write the file again. Written files depend on
 * the tables only: dates are 0 and tables lie in the order of their tags. Layout as in the OpenType
 * specification, "Organization of an OpenType Font".
 */
final class Sfnt {
  private static final int HEADER_BYTES = 12;
  private static final int RECORD_BYTES = 16;
  private static final int MAGIC = 0xB1B0AFBA;

  private final SortedMap<String, byte[]> tables;

  private Sfnt(SortedMap<String, byte[]> tables) {
    this.tables = tables;
  }

  static Sfnt parse(byte[] file) {
    ByteBuffer in = ByteBuffer.wrap(file);
    SortedMap<String, byte[]> tables = new TreeMap<>();
    int count = in.getShort(4);
    for (int i = 0; i < count; i++) {
      int record = HEADER_BYTES + i * RECORD_BYTES;
      String tag = new String(file, record, 4, StandardCharsets.US_ASCII);
      byte[] table = new byte[in.getInt(record + 12)];
      in.get(in.getInt(record + 8), table);
      tables.put(tag, table);
    }
    return new Sfnt(tables);
  }

  byte[] table(String tag) {
    return Objects.requireNonNull(tables.get(tag), tag).clone();
  }

  Sfnt with(String tag, byte[] table) {
    SortedMap<String, byte[]> changed = new TreeMap<>(tables);
    changed.put(tag, table);
    return new Sfnt(changed);
  }

  Sfnt without(String... tags) {
    SortedMap<String, byte[]> changed = new TreeMap<>(tables);
    for (String tag : tags) {
      changed.remove(tag);
    }
    return new Sfnt(changed);
  }

  /** With the short form of "post", which has no names for glyphs. */
  Sfnt withoutGlyphNames() {
    ByteBuffer post = ByteBuffer.allocate(32).put(table("post"), 0, 32);
    post.putInt(0, 0x00030000);
    return with("post", post.array());
  }

  /** Under a face's own family name, and marked regular or bold so that toolkits pair the two. */
  Sfnt named(Face face) {
    ByteBuffer os2 = ByteBuffer.wrap(table("OS/2"));
    os2.putShort(4, (short) (face.bold() ? 700 : 400));
    int keptBits = os2.getShort(62) & ~0x61;
    os2.putShort(62, (short) (keptBits | (face.bold() ? 0x20 : 0x40)));
    ByteBuffer head = ByteBuffer.wrap(table("head"));
    head.putShort(44, (short) (face.bold() ? 1 : 0));
    return with("OS/2", os2.array()).with("head", head.array()).with("name", FontNames.table(face));
  }

  byte[] write() {
    ByteBuffer head = ByteBuffer.wrap(table("head"));
    head.putInt(8, 0);
    head.putLong(20, 0);
    head.putLong(28, 0);
    SortedMap<String, byte[]> all = with("head", head.array()).tables;
    int size = HEADER_BYTES + all.size() * RECORD_BYTES;
    for (byte[] table : all.values()) {
      size += padded(table.length);
    }
    ByteBuffer out = ByteBuffer.allocate(size);
    writeHeader(out, all.size());
    int offset = HEADER_BYTES + all.size() * RECORD_BYTES;
    int headOffset = 0;
    for (var entry : all.entrySet()) {
      byte[] table = entry.getValue();
      out.put(entry.getKey().getBytes(StandardCharsets.US_ASCII));
      out.putInt(sum(ByteBuffer.wrap(table))).putInt(offset).putInt(table.length);
      out.put(offset, table);
      headOffset = entry.getKey().equals("head") ? offset : headOffset;
      offset += padded(table.length);
    }
    out.putInt(headOffset + 8, MAGIC - sum(out.rewind()));
    return out.array();
  }

  private static void writeHeader(ByteBuffer out, int tables) {
    int power = Integer.highestOneBit(tables);
    out.putInt(0x00010000).putShort((short) tables).putShort((short) (power * 16));
    out.putShort((short) Integer.numberOfTrailingZeros(power));
    out.putShort((short) ((tables - power) * 16));
  }

  private static int padded(int length) {
    return (length + 3) & ~3;
  }

  /** The sum of all 32-bit words, the last filled up with zeros. */
  private static int sum(ByteBuffer bytes) {
    int sum = 0;
    for (int i = 0; i < bytes.limit(); i++) {
      sum += (bytes.get(i) & 0xff) << (24 - 8 * (i % 4));
    }
    return sum;
  }
}
