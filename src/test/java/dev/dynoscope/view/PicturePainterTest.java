package dev.dynoscope.view;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.export.Rasteriser;
import dev.dynoscope.picture.Box;
import dev.dynoscope.picture.Curve;
import dev.dynoscope.picture.Disc;
import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Label;
import dev.dynoscope.picture.Palette;
import dev.dynoscope.picture.Picture;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.picture.Stroke;
import dev.dynoscope.picture.font.Typefaces;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.concurrent.ExecutionException;
import javafx.scene.canvas.Canvas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** The painter on the screen and the writer of bitmaps draw the same picture alike. */
@ExtendWith(ApplicationExtension.class)
class PicturePainterTest {
  private static final int WIDTH = 400;
  private static final int HEIGHT = 220;

  /** Beyond this a pixel is another colour, and not only an edge that is smoothed otherwise. */
  private static final int OTHER = 96;

  private static final Typefaces TYPEFACES = Typefaces.load();

  @Test
  void boxesDiscsAndCurves() throws Exception {
    assertAlike(
        0.4,
        0.002,
        Box.at(20, 20, 120, 60).rounded(12).fill(Ink.PANEL).stroke(Ink.ROUTER, 2),
        Box.at(40, 40, 60, 20).pill().fill(Ink.REQUEST_FILL),
        Disc.at(200, 50, 24).fill(Ink.OK).stroke(Ink.TEXT, 3),
        Curve.from(20, 150)
            .cubicTo(80, 150, 80, 100, 160, 100)
            .stroke(Stroke.of(Ink.DNS, 2).dashed(0.0, 6.0)),
        Curve.from(200, 110).lineTo(260, 110).lineTo(230, 160).close().fill(Ink.FAIL));
  }

  @Test
  void textStandsWhereItWasMeasured() throws Exception {
    assertAlike(
        2.0,
        0.004,
        Label.at(10, 30, "The router picks one of the app's dynos").set(Face.TEXT, 18),
        Label.at(200, 60, "Profile pictures").set(Face.TEXT_BOLD, 20).centred(),
        Label.at(390, 90, "photos.herokuapp.test").set(Face.MONO, 14).ending(),
        Label.at(10, 120, "GET /static/ada.png 404").set(Face.MONO_BOLD, 13).ink(Ink.FAIL),
        Group.of(Label.at(0, 20, "scaled").set(Face.TEXT_BOLD, 12)).scale(2.5).at(30, 130));
  }

  @Test
  void groupsFadeAsOne() throws Exception {
    Group token =
        Group.of(
            Box.at(0, 0, 120, 50).pill().fill(Ink.REQUEST_FILL),
            Box.at(10, 10, 100, 30).fill(Ink.FAIL),
            Disc.at(60, 25, 12).fill(Ink.ON_REQUEST));
    assertAlike(
        0.5,
        0.002,
        Box.at(0, 0, 400, 110).fill(Ink.PANEL_RAISED),
        token.at(20, 20).opacity(0.5),
        token.at(180.5, 80.25).scale(1.5).opacity(0.3),
        Group.of(token.at(10, 150).opacity(0.6), Box.at(90, 160, 80, 40).fill(Ink.OK))
            .opacity(0.7));
  }

  /**
   * Compares the two.
   *
   * @param mean how much a colour part may differ on average, 0 to 255
   * @param share how many of all pixels may be quite another colour, 0 to 1
   */
  private static void assertAlike(double mean, double share, Shape... shapes) throws Exception {
    Picture picture = new Picture(WIDTH, HEIGHT, Palette.DARK, List.of(shapes));
    BufferedImage written = new Rasteriser(TYPEFACES).paint(picture, 1);
    BufferedImage painted = painted(picture);
    double sum = 0;
    int others = 0;
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int off = distance(written.getRGB(x, y), painted.getRGB(x, y));
        sum += off;
        others += off > OTHER ? 1 : 0;
      }
    }
    double average = sum / (WIDTH * HEIGHT);
    double far = (double) others / (WIDTH * HEIGHT);
    assertTrue(average <= mean, "mean difference " + average);
    assertTrue(far <= share, "share of pixels of another colour " + far);
  }

  private static int distance(int a, int b) {
    int most = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      most = Math.max(most, Math.abs(((a >> shift) & 0xff) - ((b >> shift) & 0xff)));
    }
    return most;
  }

  private static BufferedImage painted(Picture picture)
      throws InterruptedException, ExecutionException {
    return WaitForAsyncUtils.asyncFx(
            () -> {
              Canvas canvas = new Canvas(WIDTH, HEIGHT);
              new PicturePainter(new Fonts(TYPEFACES))
                  .paint(picture, canvas.getGraphicsContext2D(), 1);
              return Pixels.of(canvas.snapshot(null, null));
            })
        .get();
  }
}
