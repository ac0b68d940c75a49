package dev.dynoscope.picture;

import java.util.HexFormat;

/**
 * A colour in sRGB.
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 * @param alpha 0 (clear) to 255 (solid), not premultiplied
 */
public record Rgba(int red, int green, int blue, int alpha) {
  /** Nothing at all. */
  public static final Rgba CLEAR = new Rgba(0, 0, 0, 0);

  /** Refuses parts outside 0 to 255. */
  public Rgba {
    if (((red | green | blue | alpha) & ~0xff) != 0) {
      throw new IllegalArgumentException(
          "The colour "
              + red
              + ", "
              + green
              + ", "
              + blue
              + ", "
              + alpha
              + " has a part outside"
              + " 0 to 255.");
    }
  }

  /** Reads {@code #rrggbb} or {@code #rrggbbaa}. */
  public static Rgba of(String hex) {
    if (!hex.matches("#([0-9a-fA-F]{6}|[0-9a-fA-F]{8})")) {
      throw new IllegalArgumentException(
          "The colour '" + hex + "' is not written #rrggbb or #rrggbbaa.");
    }
    int alpha = hex.length() == 9 ? part(hex, 7) : 255;
    return new Rgba(part(hex, 1), part(hex, 3), part(hex, 5), alpha);
  }

  private static int part(String hex, int at) {
    return HexFormat.fromHexDigits(hex, at, at + 2);
  }

  /** This colour with another alpha, 0 to 255. */
  public Rgba withAlpha(int newAlpha) {
    return new Rgba(red, green, blue, newAlpha);
  }

  /** The colour without its alpha, as {@code #rrggbb}. */
  public String hex() {
    HexFormat digits = HexFormat.of();
    return "#"
        + digits.toHexDigits((byte) red)
        + digits.toHexDigits((byte) green)
        + digits.toHexDigits((byte) blue);
  }

  /** Alpha from 0 to 1. */
  public double opacity() {
    return alpha / 255.0;
  }

  /** What is seen when this colour lies on a solid one. */
  public Rgba over(Rgba below) {
    return new Rgba(
        mix(red, below.red), mix(green, below.green), mix(blue, below.blue), below.alpha);
  }

  private int mix(int top, int below) {
    return (top * alpha + below * (255 - alpha) + 127) / 255;
  }

  /** Relative luminance, 0 (black) to 1 (white), as WCAG 2.2 defines it; alpha is ignored. */
  public double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  /** WCAG 2.2 contrast ratio, 1 to 21, between this and another solid colour. */
  public double contrast(Rgba other) {
    double high = Math.max(luminance(), other.luminance());
    double low = Math.min(luminance(), other.luminance());
    return (high + 0.05) / (low + 0.05);
  }

  private static double linear(int part) {
    double c = part / 255.0;
    return c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4);
  }
}
