package dev.dynoscope.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.dynoscope.picture.Box;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Palette;
import dev.dynoscope.picture.Picture;
import dev.dynoscope.picture.font.Typefaces;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Node;

/** A box that goes to the right in steps of ten, and stands still for the last two pictures. */
class FilmWriterTest {
  private static final Typefaces TYPEFACES = Typefaces.load();
  private static final int COUNT = 5;
  private static final Duration EACH = Duration.ofMillis(80);
  private static final Duration LAST = Duration.ofSeconds(2);

  private static Picture frame(int number) {
    int x = 10 * Math.min(number, 2);
    return new Picture(
        100,
        60,
        Palette.LIGHT,
        List.of(Box.at(0, 0, 100, 60).fill(Ink.BACKGROUND), Box.at(x, 20, 10, 10).fill(Ink.SLUG)));
  }

  private static byte[] film(int count) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new FilmWriter(TYPEFACES).write(FilmWriterTest::frame, count, 1, EACH, LAST, out);
    return out.toByteArray();
  }

  /** A frame as it is kept in the file: where it lies, its size, and for how long it is shown. */
  private record Kept(String x, String y, int width, int height, String hundredths) {}

  private static List<Kept> kept(byte[] file) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(file)));
    List<Kept> kept = new ArrayList<>();
    for (int i = 0; i < reader.getNumImages(true); i++) {
      IIOMetadataNode root =
          (IIOMetadataNode) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
      Node place = root.getElementsByTagName("ImageDescriptor").item(0);
      Node control = root.getElementsByTagName("GraphicControlExtension").item(0);
      BufferedImage image = reader.read(i);
      kept.add(
          new Kept(
              place.getAttributes().getNamedItem("imageLeftPosition").getNodeValue(),
              place.getAttributes().getNamedItem("imageTopPosition").getNodeValue(),
              image.getWidth(),
              image.getHeight(),
              control.getAttributes().getNamedItem("delayTime").getNodeValue()));
    }
    return kept;
  }

  @Test
  void keepsOnlyWhatChangesAndNothingOfWhatStandsStill() throws IOException {
    assertEquals(
        List.of(
            new Kept("0", "0", 100, 60, "8"),
            new Kept("0", "20", 20, 10, "8"),
            // the third picture, shown again as the fourth, and as the last one for two seconds
            new Kept("10", "20", 20, 10, "216")),
        kept(film(COUNT)));
  }

  @Test
  void coloursOfTheThemeStayAsTheyAre() throws IOException {
    BufferedImage first = ImageIO.read(new ByteArrayInputStream(film(COUNT)));
    BufferedImage painted = new Rasteriser(TYPEFACES).paint(frame(0), 1);
    for (int y = 0; y < 60; y++) {
      for (int x = 0; x < 100; x++) {
        assertEquals(painted.getRGB(x, y), first.getRGB(x, y), "at " + x + ", " + y);
      }
    }
  }

  @Test
  void theSamePicturesGiveTheSameBytes() throws IOException {
    assertArrayEquals(film(COUNT), film(COUNT));
  }

  @Test
  void aFilmWithoutPicturesIsRefused() {
    assertEquals(
        "A film needs at least one frame.",
        assertThrows(IllegalArgumentException.class, () -> film(0)).getMessage());
  }
}
