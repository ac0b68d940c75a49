package dev.dynoscope.view;

import java.awt.image.BufferedImage;
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
}
