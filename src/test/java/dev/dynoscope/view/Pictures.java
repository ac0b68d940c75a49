package dev.dynoscope.view;

import dev.dynoscope.export.PngWriter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** Pictures that files may hold. */
final class Pictures {
  private Pictures() {}

  /** A face, more or less. */
  static byte[] png(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(new Color(0xf2, 0x8b, 0xb5));
    pen.fillRect(0, 0, width, height);
    pen.setColor(Color.WHITE);
    pen.fillOval(width / 4, height / 4, width / 2, height / 2);
    pen.dispose();
    return PngWriter.encode(image);
  }
}
