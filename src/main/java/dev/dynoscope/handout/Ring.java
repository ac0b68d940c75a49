package dev.dynoscope.handout;

import dev.dynoscope.picture.Box;
import dev.dynoscope.picture.Extent;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Picture;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.picture.TextMeasure;
import java.util.ArrayList;
import java.util.List;

/**
 * Marks in a picture what a step is about: a thick line around it. The window dims all the rest
 * instead, of which a copier would make grey mud.
 */
public final class Ring {
  private static final double MARGIN = 7;
  private static final double ROUND = 12;
  private static final double THICK = 4;
  private static final double HALO = 8;

  private Ring() {}

  /** The picture with a line around each thing of these ids that is in it. */
  public static Picture around(Picture picture, List<String> ids, TextMeasure measure) {
    List<Shape> shapes = new ArrayList<>(picture.shapes());
    for (String id : ids) {
      picture.bounds(id, measure).ifPresent(found -> draw(shapes, inside(picture, found)));
    }
    return new Picture(picture.width(), picture.height(), picture.palette(), shapes);
  }

  private static void draw(List<Shape> shapes, Extent place) {
    Box box = Box.at(place.x(), place.y(), place.width(), place.height()).rounded(ROUND);
    shapes.add(box.stroke(Ink.BACKGROUND, HALO));
    shapes.add(box.stroke(Ink.TEXT, THICK));
  }

  private static Extent inside(Picture picture, Extent found) {
    Extent grown = found.grown(MARGIN);
    double edge = HALO / 2;
    double x = Math.max(edge, grown.x());
    double y = Math.max(edge, grown.y());
    double right = Math.min(picture.width() - edge, grown.x() + grown.width());
    double bottom = Math.min(picture.height() - edge, grown.y() + grown.height());
    return new Extent(x, y, Math.max(0, right - x), Math.max(0, bottom - y));
  }
}
