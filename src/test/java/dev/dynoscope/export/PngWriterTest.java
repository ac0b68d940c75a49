package dev.dynoscope.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.dynoscope.picture.Box;
import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Label;
import dev.dynoscope.picture.Palette;
import dev.dynoscope.picture.Picture;
import dev.dynoscope.picture.Rgba;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.picture.font.Typefaces;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngWriterTest {
  private static final Typefaces TYPEFACES = Typefaces.load();
  private static final PngWriter WRITER = new PngWriter(TYPEFACES);

  private static BufferedImage image(double scale, Shape... shapes) throws IOException {
    Picture picture = new Picture(100, 60, Palette.LIGHT, List.of(shapes));
    return ImageIO.read(new ByteArrayInputStream(WRITER.write(picture, scale)));
  }

  private static String at(BufferedImage image, int x, int y) {
    return String.format(Locale.ROOT, "#%06x", image.getRGB(x, y) & 0xffffff);
  }

  private static String light(Ink ink) {
    return Palette.LIGHT.colour(ink).hex();
  }

  @Test
  void shapesAreWhereTheyShouldBeAtEveryScale() throws IOException {
    Box box = Box.at(10, 10, 40, 20).fill(Ink.OK);
    for (int scale : List.of(1, 2, 3)) {
      BufferedImage image = image(scale, box);
      assertEquals(100 * scale, image.getWidth());
      assertEquals(60 * scale, image.getHeight());
      assertEquals(light(Ink.OK), at(image, 10 * scale, 10 * scale));
      assertEquals(light(Ink.OK), at(image, 50 * scale - 1, 30 * scale - 1));
      assertEquals(light(Ink.BACKGROUND), at(image, 50 * scale, 20 * scale));
      assertEquals(light(Ink.BACKGROUND), at(image, 10 * scale - 1, 20 * scale));
    }
  }

  @Test
  void groupsMoveScaleAndFadeAsOne() throws IOException {
    Group group =
        Group.of(Box.at(0, 0, 10, 10).fill(Ink.FAIL), Box.at(0, 0, 10, 10).fill(Ink.OK))
            .at(20, 20)
            .scale(2)
            .opacity(0.5);
    BufferedImage image = image(1, group);
    Rgba half = Palette.LIGHT.colour(Ink.OK).withAlpha(128);
    assertClose(half.over(Palette.LIGHT.colour(Ink.BACKGROUND)), image.getRGB(30, 30));
    assertEquals(light(Ink.BACKGROUND), at(image, 41, 30));
  }

  private static void assertClose(Rgba expected, int rgb) {
    assertEquals(expected.red(), rgb >> 16 & 0xff, 1);
    assertEquals(expected.green(), rgb >> 8 & 0xff, 1);
    assertEquals(expected.blue(), rgb & 0xff, 1);
  }

  @Test
  void textIsFilledOutlinesOnItsBaseline() throws IOException {
    // The stem of a bold I, 40 units large: 29.1 high above the baseline.
    BufferedImage image =
        image(1, Label.at(50, 50, "I").set(Face.TEXT_BOLD, 40).ink(Ink.FAIL).centred());
    assertEquals(light(Ink.FAIL), at(image, 50, 22));
    assertEquals(light(Ink.FAIL), at(image, 50, 49));
    assertEquals(light(Ink.BACKGROUND), at(image, 50, 50));
    assertEquals(light(Ink.BACKGROUND), at(image, 50, 19));
    assertEquals(light(Ink.BACKGROUND), at(image, 40, 40));
  }

  @Test
  void aCharacterNoFontHasIsDrawnAsAHollowBox() throws IOException {
    BufferedImage image = image(1, Label.at(10, 50, "日").set(Face.TEXT, 50).ink(Ink.TEXT));
    assertEquals(light(Ink.TEXT), at(image, 15, 30));
    assertEquals(light(Ink.BACKGROUND), at(image, 25, 30));
  }

  @Test
  void theSamePictureGivesTheSameBytesInAnyLocaleAndFromFontsLoadedAnew() {
    byte[] first = WRITER.write(Specimen.of(Palette.DARK), 2);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      byte[] again = new PngWriter(Typefaces.load()).write(Specimen.of(Palette.DARK), 2);
      assertArrayEquals(first, again);
    } finally {
      Locale.setDefault(before);
    }
  }

  /** The bytes are promised on every machine; change this number only with the drawing. */
  @Test
  void theSpecimenHasTheBytesItAlwaysHad() throws Exception {
    byte[] png = WRITER.write(Specimen.of(Palette.DARK), 1);
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(png);
    assertEquals("1191ede3e6eeee34", HexFormat.of().formatHex(digest, 0, 8));
  }

  @Test
  void whatIsReadBackIsWhatWasPainted() throws IOException {
    BufferedImage painted = new Rasteriser(TYPEFACES).paint(Specimen.of(Palette.LIGHT), 1.5);
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(PngWriter.encode(painted)));
    int width = painted.getWidth();
    int height = painted.getHeight();
    for (int y = 0; y < height; y++) {
      assertArrayEquals(
          painted.getRGB(0, y, width, 1, null, 0, width),
          read.getRGB(0, y, width, 1, null, 0, width));
    }
  }

  @Test
  void anImageTooLargeOrOfNothingIsRefused() {
    Picture picture = Specimen.of(Palette.DARK);
    assertThrows(IllegalArgumentException.class, () -> WRITER.write(picture, 1000));
    assertThrows(IllegalArgumentException.class, () -> WRITER.write(picture, 0));
    assertThrows(IllegalArgumentException.class, () -> WRITER.write(picture, Double.NaN));
  }
}
