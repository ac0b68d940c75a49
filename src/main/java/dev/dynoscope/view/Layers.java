package dev.dynoscope.view;

import dev.dynoscope.picture.Extent;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Palette;
import dev.dynoscope.picture.Picture;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.picture.TextMeasure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;

/**
 * Groups that fade as one: each is painted once on a sheet of its own, and the sheet is laid on the
 * canvas. Sheets are kept, because what is dimmed mostly stays the same from frame to frame.
 */
final class Layers {
  /** Room for the widest stroke around what it goes along. */
  private static final double MARGIN = 10;

  private static final double MOST_PIXELS = 24_000_000;
  private static final String ONLY = "\u0001only";

  private final TextMeasure measure;
  private final Painting painting;
  private final Map<Key, Sheet> kept = new LinkedHashMap<>(16, 0.75f, true);
  private Palette palette = Palette.DARK;
  private double pixelScale = 1;
  private double pixels;

  /** Paints shapes at a place. */
  interface Painting {
    void paint(List<Shape> shapes, GraphicsContext g, Place place);
  }

  private record Key(List<Shape> children, double scale, double shiftX, double shiftY) {}

  /** An image, and where it lies from the whole pixel at which its group stands. */
  private record Sheet(Image image, double x, double y, double width, double height) {}

  Layers(TextMeasure measure, Painting painting) {
    this.measure = measure;
    this.painting = painting;
  }

  /** Says what the next sheets are painted with; those of other colours are dropped. */
  void on(Palette colours, double pixelsPerUnit) {
    if (!palette.equals(colours) || pixelScale != pixelsPerUnit) {
      kept.clear();
      pixels = 0;
    }
    palette = colours;
    pixelScale = pixelsPerUnit;
  }

  /**
   * Lays the group on the canvas.
   *
   * @param snapped whether it may be up to half a pixel beside its place, so that the same sheet
   *     does wherever it goes
   */
  void paint(Group group, Place place, GraphicsContext g, boolean snapped) {
    double x = snapped ? Math.rint(place.dx()) : Math.floor(place.dx());
    double y = snapped ? Math.rint(place.dy()) : Math.floor(place.dy());
    Key key =
        snapped
            ? new Key(group.children(), place.scale(), 0, 0)
            : new Key(group.children(), place.scale(), place.dx() - x, place.dy() - y);
    Sheet known = kept.get(key);
    Optional<Sheet> sheet = known == null ? painted(group, key) : Optional.of(known);
    sheet.ifPresent(s -> {
      g.save();
      g.setTransform(1, 0, 0, 1, 0, 0);
      g.setGlobalAlpha(g.getGlobalAlpha() * group.opacity());
      g.setImageSmoothing(false);
      g.drawImage(s.image(), x + s.x(), y + s.y(), s.width(), s.height());
      g.restore();
    });
  }

  private Optional<Sheet> painted(Group group, Key key) {
    Group alone = Group.of(group.children()).scale(key.scale()).at(key.shiftX(), key.shiftY());
    Picture picture = new Picture(1, 1, palette, List.of(alone.id(ONLY)));
    Optional<Sheet> sheet = picture.bounds(ONLY, measure).map(extent -> paint(key, extent));
    sheet.ifPresent(s -> keep(key, s));
    return sheet;
  }

  private Sheet paint(Key key, Extent extent) {
    double x = Math.floor(extent.x() - MARGIN);
    double y = Math.floor(extent.y() - MARGIN);
    double width = Math.ceil(extent.width() + 2 * MARGIN + 1);
    double height = Math.ceil(extent.height() + 2 * MARGIN + 1);
    Canvas canvas = new Canvas(width * pixelScale, height * pixelScale);
    Place place =
        new Place(
            key.scale() * pixelScale,
            (key.shiftX() - x) * pixelScale,
            (key.shiftY() - y) * pixelScale);
    painting.paint(key.children(), canvas.getGraphicsContext2D(), place);
    SnapshotParameters clear = new SnapshotParameters();
    clear.setFill(Color.TRANSPARENT);
    return new Sheet(canvas.snapshot(clear, null), x, y, width, height);
  }

  private void keep(Key key, Sheet sheet) {
    kept.put(key, sheet);
    pixels += area(sheet);
    var oldest = kept.entrySet().iterator();
    while (pixels > MOST_PIXELS && oldest.hasNext()) {
      pixels -= area(oldest.next().getValue());
      oldest.remove();
    }
  }

  private static double area(Sheet sheet) {
    return sheet.image().getWidth() * sheet.image().getHeight();
  }
}
