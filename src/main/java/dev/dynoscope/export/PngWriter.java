package dev.dynoscope.export;

import dev.dynoscope.picture.Picture;
import dev.dynoscope.picture.font.Typefaces;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Writes a picture as a PNG file. Compression is our own as well, because the zlib that Java uses
 * is the system's and gives other bytes from machine to machine.
 */
public final class PngWriter {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final byte BITS = 8;
  private static final byte RGB = 2;
  private static final byte FILTER_UP = 2;

  private final Rasteriser rasteriser;

  /** A writer that draws text in these faces. */
  public PngWriter(Typefaces typefaces) {
    this.rasteriser = new Rasteriser(typefaces);
  }

  /**
   * The whole file.
   *
   * @param scale pixels for one picture unit, more than 0
   * @throws IllegalArgumentException when the image would have no or too many pixels
   */
  public byte[] write(Picture picture, double scale) {
    return encode(rasteriser.paint(picture, scale));
  }

  /** An opaque image as a PNG file. */
  public static byte[] encode(BufferedImage image) {
    ByteBuffer header = ByteBuffer.allocate(13);
    header.putInt(image.getWidth()).putInt(image.getHeight());
    header.put(BITS).put(RGB).put((byte) 0).put((byte) 0).put((byte) 0);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(SIGNATURE);
    chunk(out, "IHDR", header.array());
    chunk(out, "IDAT", Deflate.zlib(scanlines(image)));
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  /** Rows of RGB, each as its difference from the row above, which is mostly nothing. */
  private static byte[] scanlines(BufferedImage image) {
    int width = image.getWidth();
    byte[] lines = new byte[(1 + 3 * width) * image.getHeight()];
    int[] above = new int[width];
    int[] row = new int[width];
    int at = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      lines[at++] = FILTER_UP;
      for (int x = 0; x < width; x++) {
        for (int shift = 16; shift >= 0; shift -= 8) {
          lines[at++] = (byte) ((row[x] >> shift) - (above[x] >> shift));
        }
      }
      int[] swap = above;
      above = row;
      row = swap;
    }
    return lines;
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 check = new CRC32();
    check.update(name);
    check.update(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    out.writeBytes(name);
    out.writeBytes(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
  }
}
