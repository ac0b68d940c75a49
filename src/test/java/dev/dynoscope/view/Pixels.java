package dev.dynoscope.view;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import javafx.scene.image.Image;

/** The toolkit's images as Java2D's. */
final class Pixels {
  private Pixels() {}

  static BufferedImage of(Image image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
      }
    }
    return copy;
  }

  /** Whether two images are the same in every pixel. */
  static boolean same(BufferedImage one, BufferedImage other) {
    int width = one.getWidth();
    int height = one.getHeight();
    return width == other.getWidth()
        && height == other.getHeight()
        && Arrays.equals(
            one.getRGB(0, 0, width, height, null, 0, width),
            other.getRGB(0, 0, width, height, null, 0, width));
  }
}
