package dev.dynoscope.diagram;

import dev.dynoscope.picture.Box;
import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Label;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.picture.TextMeasure;
import java.util.ArrayList;
import java.util.List;

/** The caption as a part of the picture, under the stage: for films and figures that go alone. */
final class CaptionStrip {
  /** As high as two lines of text, whatever the sentence, so that no frame jumps. */
  static final double HEIGHT = 72;

  private static final double MARGIN = 16;
  private static final double PADDING = 24;
  private static final double SIZE = 18;
  private static final double SMALLER = 14.5;

  private final TextMeasure measure;

  CaptionStrip(TextMeasure measure) {
    this.measure = measure;
  }

  /** The strip, {@code width} wide, from (0, 0). */
  Group draw(String sentence, double width) {
    double room = width - 2 * (MARGIN + PADDING);
    boolean fits = measure.width(sentence, Face.TEXT, SIZE) <= room;
    double size = fits ? SIZE : SMALLER;
    List<String> lines = measure.wrap(sentence, Face.TEXT, size, room, 2);
    List<Shape> parts = new ArrayList<>();
    double height = HEIGHT - MARGIN;
    parts.add(
        Box.at(MARGIN, 0, width - 2 * MARGIN, height)
            .rounded(height / 2)
            .fill(Ink.PANEL)
            .stroke(Ink.LINE, 1));
    double lead = size * 1.35;
    double y = height / 2 + size * 0.36 - lead * (lines.size() - 1) / 2;
    for (String line : lines) {
      parts.add(Label.at(MARGIN + PADDING, y, line).set(Face.TEXT, size).ink(Ink.TEXT));
      y += lead;
    }
    return Group.of(parts);
  }
}
