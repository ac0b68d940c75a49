package dev.dynoscope.view;

import dev.dynoscope.picture.Box;
import dev.dynoscope.picture.Curve;
import dev.dynoscope.picture.Disc;
import dev.dynoscope.picture.Extent;
import dev.dynoscope.picture.Fill;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Label;
import dev.dynoscope.picture.Palette;
import dev.dynoscope.picture.Picture;
import dev.dynoscope.picture.Reach;
import dev.dynoscope.picture.Segment;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.picture.Stroke;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.FontSmoothingType;

/**
 * Paints pictures on a canvas, as the SVG and PNG writers do. Text stands where the picture says;
 * the toolkit is never asked how wide it is.
 */
final class PicturePainter {
  /** The toolkit leaves out a dash of no length, and with it a dot. */
  private static final double DOT = 0.01;

  private final Fonts fonts;
  private final Layers layers;
  private final Sprites sprites = new Sprites();
  private final Reach reach;
  private Palette palette = Palette.DARK;
  private double pixelScale = 1;

  PicturePainter(Fonts fonts) {
    this.fonts = fonts;
    reach = new Reach(fonts.measure());
    layers = new Layers(reach, this::sheet);
  }

  /**
   * Paints the whole picture, from the canvas's upper left corner.
   *
   * @param pixelScale pixels of the screen for one unit of the canvas
   */
  void paint(Picture picture, GraphicsContext g, double pixelScale) {
    Extent all = new Extent(0, 0, picture.width(), picture.height());
    paint(picture, g, 1, pixelScale, List.of(all));
  }

  /**
   * Paints parts of a picture, from the canvas's upper left corner; the rest of the canvas stays as
   * it is.
   *
   * @param zoom units of the canvas for one unit of the picture
   * @param pixelScale pixels of the screen for one unit of the canvas
   * @param areas what is to be painted, in picture units
   */
  void paint(
      Picture picture, GraphicsContext g, double zoom, double pixelScale, List<Extent> areas) {
    palette = picture.palette();
    this.pixelScale = pixelScale;
    layers.on(palette, pixelScale);
    sprites.next();
    reach.next();
    Place start = new Place(zoom, 0, 0);
    for (Extent area : areas) {
      Extent part = Place.pixels(start.of(area), pixelScale);
      g.save();
      g.setTransform(1, 0, 0, 1, 0, 0);
      g.beginPath();
      g.rect(part.x(), part.y(), part.width(), part.height());
      g.clip();
      g.setFill(Look.colour(palette.colour(Ink.BACKGROUND)));
      g.fillRect(part.x(), part.y(), part.width(), part.height());
      paint(picture.shapes(), g, start, part);
      g.restore();
    }
  }

  /** A sheet is painted in pixels. */
  private void sheet(List<Shape> shapes, GraphicsContext g, Place place, Extent part) {
    double around = pixelScale;
    pixelScale = 1;
    paint(shapes, g, place, part);
    pixelScale = around;
  }

  private void paint(List<Shape> shapes, GraphicsContext g, Place place, Extent part) {
    prepare(g);
    g.setTransform(place.scale(), 0, 0, place.scale(), place.dx(), place.dy());
    for (Shape shape : shapes) {
      if (reach.of(shape).filter(it -> place.of(it).overlaps(part)).isPresent()) {
        paint(shape, g, place, part);
      }
    }
  }

  private static void prepare(GraphicsContext g) {
    g.setFontSmoothingType(FontSmoothingType.GRAY);
    g.setLineCap(StrokeLineCap.ROUND);
    g.setLineJoin(StrokeLineJoin.ROUND);
    g.setFillRule(FillRule.NON_ZERO);
  }

  private void paint(Shape shape, GraphicsContext g, Place place, Extent part) {
    switch (shape) {
      case Box b -> paint(b, g);
      case Disc d -> paint(d, g);
      case Curve c -> paint(c, g);
      case Label label -> paint(label, g, place);
      case Group group -> paint(group, g, place, part);
    }
  }

  private void paint(Box b, GraphicsContext g) {
    double arc = 2 * b.radius();
    if (inks(b.fill(), g)) {
      g.fillRoundRect(b.x(), b.y(), b.width(), b.height(), arc, arc);
    }
    if (inks(b.stroke(), g)) {
      g.strokeRoundRect(b.x(), b.y(), b.width(), b.height(), arc, arc);
    }
  }

  private void paint(Disc d, GraphicsContext g) {
    if (inks(d.fill(), g)) {
      g.fillOval(d.cx() - d.r(), d.cy() - d.r(), 2 * d.r(), 2 * d.r());
    }
    if (inks(d.stroke(), g)) {
      g.strokeOval(d.cx() - d.r(), d.cy() - d.r(), 2 * d.r(), 2 * d.r());
    }
  }

  private void paint(Curve curve, GraphicsContext g) {
    g.beginPath();
    for (Segment segment : curve.path()) {
      switch (segment) {
        case Segment.Move m -> g.moveTo(m.x(), m.y());
        case Segment.Line l -> g.lineTo(l.x(), l.y());
        case Segment.Cubic c -> g.bezierCurveTo(c.x1(), c.y1(), c.x2(), c.y2(), c.x(), c.y());
        case Segment.Close _ -> g.closePath();
      }
    }
    if (inks(curve.fill(), g)) {
      g.fill();
    }
    if (inks(curve.stroke(), g)) {
      g.stroke();
    }
  }

  /** Text is set at its size on the canvas: scaled by the toolkit, it would get ragged edges. */
  private void paint(Label label, GraphicsContext g, Place place) {
    if (label.text().isBlank() || label.size() == 0) {
      return;
    }
    double width = fonts.measure().width(label.text(), label.face(), label.size());
    double x =
        switch (label.anchor()) {
          case START -> label.x();
          case MIDDLE -> label.x() - width / 2;
          case END -> label.x() - width;
        };
    g.setFont(fonts.font(label.face(), label.size() * place.scale()));
    g.setFill(Look.colour(palette.colour(label.ink())));
    g.setTransform(1, 0, 0, 1, 0, 0);
    g.fillText(
        label.text(), place.dx() + place.scale() * x, place.dy() + place.scale() * label.y());
    g.setTransform(place.scale(), 0, 0, place.scale(), place.dx(), place.dy());
  }

  private void paint(Group group, GraphicsContext g, Place place, Extent part) {
    boolean small = Sprites.small(group);
    Place inside = small ? place.inside(group).snapped(pixelScale) : place.inside(group);
    boolean fades = group.opacity() < 1 && !Sprites.bare(group);
    if (fades || (small && sprites.many(group, inside))) {
      layers.paint(group, inside, g);
      return;
    }
    // one stroke of the brush needs no sheet of its own to fade
    g.save();
    g.setGlobalAlpha(g.getGlobalAlpha() * group.opacity());
    paint(group.children(), g, inside, part);
    g.restore();
  }

  private boolean inks(Fill fill, GraphicsContext g) {
    if (fill.visible()) {
      Color colour = Look.colour(palette.colour(fill.ink()));
      g.setFill(fill.opacity() == 1 ? colour : colour.deriveColor(0, 1, 1, fill.opacity()));
    }
    return fill.visible();
  }

  private boolean inks(Stroke stroke, GraphicsContext g) {
    if (stroke.visible()) {
      g.setStroke(Look.colour(palette.colour(stroke.ink())));
      g.setLineWidth(stroke.width());
      g.setLineDashes(stroke.dash().stream().mapToDouble(d -> Math.max(DOT, d)).toArray());
    }
    return stroke.visible();
  }
}
