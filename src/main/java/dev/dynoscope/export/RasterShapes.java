package dev.dynoscope.export;

import dev.dynoscope.picture.Box;
import dev.dynoscope.picture.Curve;
import dev.dynoscope.picture.Disc;
import dev.dynoscope.picture.Fill;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Label;
import dev.dynoscope.picture.Palette;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.picture.Stroke;
import dev.dynoscope.picture.font.Typefaces;
import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** Draws shapes with Java2D. */
final class RasterShapes {
  private static final float MITER_LIMIT = 10;

  private final Palette palette;
  private final Typefaces typefaces;
  private final int pixelWidth;
  private final int pixelHeight;

  RasterShapes(Palette palette, Typefaces typefaces, int pixelWidth, int pixelHeight) {
    this.palette = palette;
    this.typefaces = typefaces;
    this.pixelWidth = pixelWidth;
    this.pixelHeight = pixelHeight;
  }

  static void prepare(Graphics2D graphics) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    // Without this Java2D moves lines to whole pixels, and pictures jump as they are scaled.
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  void draw(List<Shape> shapes, Graphics2D graphics) {
    shapes.forEach(shape -> draw(shape, graphics));
  }

  private void draw(Shape shape, Graphics2D graphics) {
    switch (shape) {
      case Box b ->
          paint(
              new RoundRectangle2D.Double(
                  b.x(), b.y(), b.width(), b.height(), 2 * b.radius(), 2 * b.radius()),
              b.fill(),
              b.stroke(),
              graphics);
      case Disc d ->
          paint(
              new Ellipse2D.Double(d.cx() - d.r(), d.cy() - d.r(), 2 * d.r(), 2 * d.r()),
              d.fill(),
              d.stroke(),
              graphics);
      case Curve c -> paint(Paths.of(c.path()), c.fill(), c.stroke(), graphics);
      case Label label -> draw(label, graphics);
      case Group group -> draw(group, graphics);
    }
  }

  private void paint(java.awt.Shape outline, Fill fill, Stroke stroke, Graphics2D graphics) {
    if (fill.visible()) {
      graphics.setColor(Rasteriser.colour(palette.colour(fill.ink()), fill.opacity()));
      graphics.fill(outline);
    }
    if (stroke.visible()) {
      graphics.setColor(Rasteriser.colour(palette.colour(stroke.ink()), 1));
      graphics.setStroke(awt(stroke));
      graphics.draw(outline);
    }
  }

  private static BasicStroke awt(Stroke stroke) {
    float width = (float) stroke.width();
    int round = BasicStroke.CAP_ROUND;
    if (stroke.dash().isEmpty()) {
      return new BasicStroke(width, round, BasicStroke.JOIN_ROUND);
    }
    float[] dash = new float[stroke.dash().size()];
    for (int i = 0; i < dash.length; i++) {
      dash[i] = stroke.dash().get(i).floatValue();
    }
    return new BasicStroke(width, round, BasicStroke.JOIN_ROUND, MITER_LIMIT, dash, 0);
  }

  private void draw(Label label, Graphics2D graphics) {
    graphics.setColor(Rasteriser.colour(palette.colour(label.ink()), 1));
    graphics.fill(Paths.of(label, typefaces));
  }

  private void draw(Group group, Graphics2D graphics) {
    if (group.opacity() == 0 || group.scale() == 0) {
      return;
    }
    AffineTransform before = graphics.getTransform();
    graphics.translate(group.dx(), group.dy());
    graphics.scale(group.scale(), group.scale());
    if (group.opacity() == 1) {
      draw(group.children(), graphics);
      graphics.setTransform(before);
    } else {
      BufferedImage layer = layer(group, graphics.getTransform());
      graphics.setTransform(new AffineTransform());
      graphics.setComposite(AlphaComposite.SrcOver.derive((float) group.opacity()));
      graphics.drawImage(layer, 0, 0, null);
      graphics.setComposite(AlphaComposite.SrcOver);
      graphics.setTransform(before);
    }
  }

  /** The group's children alone, so that they fade as one. */
  private BufferedImage layer(Group group, AffineTransform transform) {
    BufferedImage layer =
        new BufferedImage(pixelWidth, pixelHeight, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D graphics = layer.createGraphics();
    prepare(graphics);
    graphics.setTransform(transform);
    draw(group.children(), graphics);
    graphics.dispose();
    return layer;
  }
}
