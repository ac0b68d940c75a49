package dev.dynoscope.export;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** A frame of a film: the part of the picture that is new, and how long it stays. */
final class FilmPart {
  private final byte[] pixels;
  private final int x;
  private final int y;
  private final int width;
  private final Duration shown;

  /** Pixels are numbers of colours, row by row. */
  private FilmPart(byte[] pixels, int x, int y, int width, Duration shown) {
    this.pixels = pixels;
    this.x = x;
    this.y = y;
    this.width = width;
    this.shown = shown;
  }

  static FilmPart whole(byte[] pixels, int width, Duration shown) {
    return new FilmPart(pixels, 0, 0, width, shown);
  }

  /** The smallest rectangle that holds all that differs; what does not is as before. */
  static Optional<FilmPart> changed(byte[] before, byte[] now, int width, Duration shown) {
    int first = Arrays.mismatch(before, now);
    if (first < 0) {
      return Optional.empty();
    }
    int left = width;
    int right = 0;
    int bottom = 0;
    for (int i = first; i < now.length; i++) {
      if (before[i] != now[i]) {
        left = Math.min(left, i % width);
        right = Math.max(right, i % width);
        bottom = i / width;
      }
    }
    int top = first / width;
    int wide = right - left + 1;
    byte[] part = new byte[wide * (bottom - top + 1)];
    for (int i = 0; i < part.length; i++) {
      int from = (top + i / wide) * width + left + i % wide;
      part[i] = before[from] == now[from] ? (byte) FilmPalette.AS_BEFORE : now[from];
    }
    return Optional.of(new FilmPart(part, left, top, wide, shown));
  }

  FilmPart longer(Duration by) {
    return new FilmPart(pixels, x, y, width, shown.plus(by));
  }

  BufferedImage image(IndexColorModel colours) {
    int height = pixels.length / width;
    BufferedImage image =
        new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, colours);
    image.getRaster().setDataElements(0, 0, width, height, pixels);
    return image;
  }

  /** Where it lies in the picture, from the left. */
  int x() {
    return x;
  }

  /** Where it lies in the picture, from the top. */
  int y() {
    return y;
  }

  Duration shown() {
    return shown;
  }
}
