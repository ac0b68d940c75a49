package dev.dynoscope.view;

import dev.dynoscope.picture.Extent;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Palette;
import dev.dynoscope.picture.Reach;
import dev.dynoscope.picture.Shape;
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
  /** What is so close to the next whole pixel is on it. */
  private static final double WHOLE = 1e-6;

  private static final double MOST_PIXELS = 24_000_000;

  private final Reach reach;
  private final Painting painting;
  private final Map<Key, Sheet> kept = new LinkedHashMap<>(16, 0.75f, true);
  private Palette palette = Palette.DARK;
  private double pixelScale = 1;
  private double pixels;

  /** Paints shapes at a place, those at least that reach into a part of the canvas. */
  interface Painting {
    void paint(List<Shape> shapes, GraphicsContext g, Place place, Extent part);
  }

  private record Key(List<Shape> children, double scale, double shiftX, double shiftY) {}

  /** An image, and where it lies from the whole pixel at which its group stands. */
  private record Sheet(Image image, double x, double y, double width, double height) {}

  Layers(Reach reach, Painting painting) {
    this.reach = reach;
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

  /** Lays the group on the canvas. */
  void paint(Group group, Place place, GraphicsContext g) {
    double x = Math.floor(place.dx() * pixelScale + WHOLE) / pixelScale;
    double y = Math.floor(place.dy() * pixelScale + WHOLE) / pixelScale;
    Key key = new Key(group.children(), place.scale(), place.dx() - x, place.dy() - y);
    Sheet known = kept.get(key);
    Optional<Sheet> sheet = known == null ? painted(key) : Optional.of(known);
    sheet.ifPresent(s -> {
      g.save();
      g.setTransform(1, 0, 0, 1, 0, 0);
      g.setGlobalAlpha(g.getGlobalAlpha() * group.opacity());
      g.setImageSmoothing(false);
      g.drawImage(s.image(), x + s.x(), y + s.y(), s.width(), s.height());
      g.restore();
    });
  }

  private Optional<Sheet> painted(Key key) {
    Place place = new Place(key.scale(), key.shiftX(), key.shiftY());
    Optional<Sheet> sheet =
        reach.of(Group.of(key.children())).map(extent -> paint(key, place.of(extent).grown(1)));
    sheet.ifPresent(s -> keep(key, s));
    return sheet;
  }

  private Sheet paint(Key key, Extent extent) {
    Extent whole = Place.pixels(extent, pixelScale);
    Canvas canvas =
        new Canvas(Math.rint(whole.width() * pixelScale), Math.rint(whole.height() * pixelScale));
    Place place =
        new Place(
            key.scale() * pixelScale,
            (key.shiftX() - whole.x()) * pixelScale,
            (key.shiftY() - whole.y()) * pixelScale);
    Extent all = new Extent(0, 0, canvas.getWidth(), canvas.getHeight());
    painting.paint(key.children(), canvas.getGraphicsContext2D(), place, all);
    SnapshotParameters clear = new SnapshotParameters();
    clear.setFill(Color.TRANSPARENT);
    return new Sheet(
        canvas.snapshot(clear, null), whole.x(), whole.y(), whole.width(), whole.height());
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
