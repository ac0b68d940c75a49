package dev.dynoscope.export;

import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Picture;
import dev.dynoscope.picture.Rgba;
import dev.dynoscope.picture.font.Typefaces;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/**
 * Paints pictures into images with Java2D's own rasteriser and the bundled fonts' outlines: no
 * toolkit, no system fonts, no display.
 */
public final class Rasteriser {
  /** Larger images would need gigabytes; a poster at 300 dots an inch is still allowed. */
  private static final long MOST_PIXELS = 100_000_000;

  private final Typefaces typefaces;

  /** A rasteriser that draws text in these faces. */
  public Rasteriser(Typefaces typefaces) {
    this.typefaces = typefaces;
  }

  /**
   * The picture as opaque RGB, {@link BufferedImage#TYPE_INT_RGB}.
   *
   * @param scale pixels for one picture unit, more than 0
   * @throws IllegalArgumentException when the image would have no or too many pixels
   */
  public BufferedImage paint(Picture picture, double scale) {
    int width = pixels(picture.width() * scale);
    int height = pixels(picture.height() * scale);
    if ((long) width * height > MOST_PIXELS) {
      throw new IllegalArgumentException(
          "An image of "
              + width
              + " by "
              + height
              + " pixels is too large; choose a smaller scale"
              + " than "
              + scale
              + ".");
    }
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(colour(picture.palette().colour(Ink.BACKGROUND), 1));
    graphics.fillRect(0, 0, width, height);
    RasterShapes.prepare(graphics);
    graphics.scale(scale, scale);
    new RasterShapes(picture.palette(), typefaces, width, height).draw(picture.shapes(), graphics);
    graphics.dispose();
    return image;
  }

  private static int pixels(double length) {
    if (!(length > 0 && length < MOST_PIXELS)) {
      throw new IllegalArgumentException("An image cannot be " + length + " pixels long.");
    }
    return Math.toIntExact((long) Math.ceil(length - 1e-6));
  }

  static Color colour(Rgba rgba, double opacity) {
    int alpha = (int) Math.round(rgba.alpha() * opacity);
    return new Color(rgba.red(), rgba.green(), rgba.blue(), alpha);
  }
}
