package dev.dynoscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.diagram.BusyStage;
import dev.dynoscope.diagram.Diagram;
import dev.dynoscope.picture.Changes;
import dev.dynoscope.picture.Extent;
import dev.dynoscope.picture.Palette;
import dev.dynoscope.picture.Picture;
import dev.dynoscope.picture.Reach;
import dev.dynoscope.picture.font.Typefaces;
import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import java.awt.image.BufferedImage;
import java.util.List;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** What has changed is painted, and nothing tells that the rest was not. */
@ExtendWith(ApplicationExtension.class)
class PartsPaintedTest {
  private static final int WIDTH = 1000;
  private static final int HEIGHT = 600;

  /** Of 255 parts of a colour. */
  private static final int ROUGH = 24;

  private static final Typefaces TYPEFACES = Typefaces.load();

  private final Diagram diagram = new Diagram(TYPEFACES.measure(), Wordings.load(Language.ENGLISH));
  private final BusyStage busy = new BusyStage(4, 9);

  private Picture at(double time) {
    return diagram.draw(busy.at(time), WIDTH, HEIGHT, Palette.DARK);
  }

  @Test
  void partsOnTopOfTheFrameBeforeLookLikeThePicturePaintedAtOnce() throws Exception {
    for (double zoom : new double[] {1, 1.25}) {
      WaitForAsyncUtils.asyncFx(
              () -> {
                comparesAlike(zoom);
                return true;
              })
          .get();
    }
  }

  private void comparesAlike(double zoom) {
    Canvas bit = canvas(zoom);
    PicturePainter bits = new PicturePainter(new Fonts(TYPEFACES));
    Reach reach = new Reach(TYPEFACES.measure());
    List<Extent> areas = List.of(new Extent(0, 0, WIDTH, HEIGHT));
    Picture before = at(0);
    for (double time = 0; time < 4; time += 0.13) {
      Picture picture = at(time);
      areas = time == 0 ? areas : Changes.between(before, picture, reach);
      reach.next();
      bits.paint(picture, bit.getGraphicsContext2D(), zoom, 1, areas);
      before = picture;
    }
    Canvas whole = canvas(zoom);
    new PicturePainter(new Fonts(TYPEFACES))
        .paint(
            before,
            whole.getGraphicsContext2D(),
            zoom,
            1,
            List.of(new Extent(0, 0, WIDTH, HEIGHT)));
    assertEquals(
        0, unlike(Pixels.of(whole.snapshot(null, null)), Pixels.of(bit.snapshot(null, null))));
  }

  private static Canvas canvas(double zoom) {
    return new Canvas(WIDTH * zoom, HEIGHT * zoom);
  }

  /** How many pixels differ by more than an edge that is smoothed in two parts. */
  private static int unlike(BufferedImage one, BufferedImage other) {
    int unlike = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        unlike += distance(one.getRGB(x, y), other.getRGB(x, y)) > ROUGH ? 1 : 0;
      }
    }
    return unlike;
  }

  private static int distance(int a, int b) {
    int most = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      most = Math.max(most, Math.abs(((a >> shift) & 0xff) - ((b >> shift) & 0xff)));
    }
    return most;
  }

  @Test
  void aTokenThatMovesLeavesMostOfTheStageAsItIs() throws Exception {
    StagePane pane = pane(1);
    double share =
        WaitForAsyncUtils.asyncFx(
                () -> {
                  pane.show(busy.at(3.10), Palette.DARK, false);
                  pane.show(busy.at(3.12), Palette.DARK, false);
                  return pane.painted().stream().mapToDouble(Extent::area).sum() / (WIDTH * HEIGHT);
                })
            .get();
    assertTrue(share > 0 && share < 0.1, "share of the stage painted: " + share);
  }

  @Test
  void whereTheWindowIsDrawnLargerTheStageHasMorePixels() throws Exception {
    Canvas canvas = pane(1.5).canvas();
    assertEquals(WIDTH * 1.5, canvas.getWidth(), 1);
    assertEquals(HEIGHT * 1.5, canvas.getHeight(), 1);
    assertEquals(WIDTH, canvas.getBoundsInParent().getWidth(), 1);
    SnapshotParameters plain = new SnapshotParameters();
    plain.setTransform(new Scale(1.5, 1.5));
    assertEquals(
        WIDTH * 1.5,
        WaitForAsyncUtils.asyncFx(() -> canvas.snapshot(plain, null).getWidth()).get(),
        1);
  }

  private StagePane pane(double zoom) throws Exception {
    return WaitForAsyncUtils.asyncFx(
            () -> {
              StagePane pane = new StagePane(diagram, new Fonts(TYPEFACES), _ -> {});
              Pane around = new Pane(pane);
              around.getTransforms().add(new Scale(zoom, zoom));
              pane.resize(WIDTH, HEIGHT);
              pane.layout();
              return pane;
            })
        .get();
  }
}
