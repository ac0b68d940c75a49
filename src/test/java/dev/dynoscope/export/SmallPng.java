package dev.dynoscope.export;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Images of a window as PNG files of at most 256 colours, a third as large as with all of them. */
public final class SmallPng {
  private static final int COLOURS = 256;

  private SmallPng() {}

  /** The whole file. */
  public static byte[] encode(BufferedImage image) throws IOException {
    FilmPalette palette = FilmPalette.of(List.of(image));
    int width = image.getWidth();
    int height = image.getHeight();
    BufferedImage small =
        new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, opaque(palette.model()));
    small.getRaster().setDataElements(0, 0, width, height, palette.indices(image));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam smallest = writer.getDefaultWriteParam();
    smallest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    smallest.setCompressionQuality(0);
    try (ImageOutputStream to = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(to);
      writer.write(null, new IIOImage(small, null, null), smallest);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  private static IndexColorModel opaque(IndexColorModel model) {
    byte[] red = new byte[COLOURS];
    byte[] green = new byte[COLOURS];
    byte[] blue = new byte[COLOURS];
    model.getReds(red);
    model.getGreens(green);
    model.getBlues(blue);
    return new IndexColorModel(Byte.SIZE, COLOURS, red, green, blue);
  }
}
