package dev.dynoscope.diagram;

import dev.dynoscope.picture.Box;
import dev.dynoscope.picture.Extent;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.picture.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Shows what is pointed at: a thin line around what is under the pointer, corners around what is
 * selected, and a whole frame where the keys go to it.
 */
final class Emphasis {
  private static final double OUT = 4;

  private Emphasis() {}

  static List<Shape> draw(Things things, Shot shot) {
    List<Shape> parts = new ArrayList<>();
    shot.pointed()
        .hovered()
        .filter(id -> !shot.selected().equals(Optional.of(id)))
        .flatMap(things::at)
        .ifPresent(at -> parts.add(around(at, Stroke.of(Ink.TEXT_FAINT, 1.5))));
    shot.selected()
        .flatMap(things::at)
        .ifPresent(at ->
            parts.add(
                around(
                    at,
                    shot.pointed().focused()
                        ? Stroke.of(Ink.TEXT, 2)
                        : Stroke.of(Ink.TEXT_MUTED, 1.5).dashed(6.0, 4.0))));
    return parts;
  }

  private static Shape around(Extent at, Stroke stroke) {
    double out = at.width() < 60 ? OUT / 2 : OUT;
    return Box.at(at.x() - out, at.y() - out, at.width() + 2 * out, at.height() + 2 * out)
        .rounded(Grid.ROUND + out)
        .stroke(stroke);
  }
}
