package dev.dynoscope.view;

import dev.dynoscope.picture.Box;
import dev.dynoscope.picture.Curve;
import dev.dynoscope.picture.Disc;
import dev.dynoscope.picture.Fill;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Label;
import dev.dynoscope.picture.Palette;
import dev.dynoscope.picture.Picture;
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
  private Palette palette = Palette.DARK;

  PicturePainter(Fonts fonts) {
    this.fonts = fonts;
    layers = new Layers(fonts.measure(), this::paint);
  }

  /**
   * Paints the whole picture, from the canvas's upper left corner.
   *
   * @param pixelScale pixels of the screen for one unit of the canvas
   */
  void paint(Picture picture, GraphicsContext g, double pixelScale) {
    palette = picture.palette();
    layers.on(palette, pixelScale);
    sprites.next();
    g.save();
    g.setFill(Look.colour(palette.colour(Ink.BACKGROUND)));
    g.fillRect(0, 0, picture.width(), picture.height());
    paint(picture.shapes(), g, Place.START);
    g.restore();
  }

  private void paint(List<Shape> shapes, GraphicsContext g, Place place) {
    prepare(g);
    g.setTransform(place.scale(), 0, 0, place.scale(), place.dx(), place.dy());
    shapes.forEach(shape -> paint(shape, g, place));
  }

  private static void prepare(GraphicsContext g) {
    g.setFontSmoothingType(FontSmoothingType.GRAY);
    g.setLineCap(StrokeLineCap.ROUND);
    g.setLineJoin(StrokeLineJoin.ROUND);
    g.setFillRule(FillRule.NON_ZERO);
  }

  private void paint(Shape shape, GraphicsContext g, Place place) {
    switch (shape) {
      case Box b -> paint(b, g);
      case Disc d -> paint(d, g);
      case Curve c -> paint(c, g);
      case Label label -> paint(label, g, place);
      case Group group -> paint(group, g, place);
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

  private void paint(Group group, GraphicsContext g, Place place) {
    if (group.opacity() == 0 || group.scale() == 0) {
      return;
    }
    Place inside = place.inside(group);
    if (group.opacity() < 1) {
      if (Sprites.bare(group)) {
        faded(group, inside, g);
      } else {
        layers.paint(group, inside, g, Sprites.small(group));
      }
      return;
    }
    switch (sprites.way(group, inside)) {
      case PLAIN -> {
        g.save();
        paint(group.children(), g, inside);
        g.restore();
      }
      case KEPT -> layers.paint(group, inside, g, false);
      case MOVED -> layers.paint(group, inside, g, true);
    }
  }

  /** One stroke of the brush needs no sheet of its own. */
  private void faded(Group group, Place inside, GraphicsContext g) {
    g.save();
    g.setGlobalAlpha(g.getGlobalAlpha() * group.opacity());
    paint(group.children(), g, inside);
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
