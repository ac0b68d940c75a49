package dev.dynoscope.diagram;

import dev.dynoscope.picture.Box;
import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Label;
import dev.dynoscope.picture.TextMeasure;

/** Draws what all parts of the stage are made of: panels, text that fits, pills and chips. */
final class Pen {
  static final double BODY = 12.5;
  static final double SMALL = 11;
  static final double TITLE = 14;
  static final double CHIP_HEIGHT = 20;
  static final double PILL_HEIGHT = 20;
  private static final double PILL_PADDING = 9;

  private final TextMeasure measure;

  Pen(TextMeasure measure) {
    this.measure = measure;
  }

  double width(String text, Face face, double size) {
    return measure.width(text, face, size);
  }

  /** A text that ends in an ellipsis where it would be wider than {@code room}. */
  Label text(double x, double y, String text, Face face, double size, Ink ink, double room) {
    return Label.at(x, y, measure.ellipsize(text, face, size, room)).set(face, size).ink(ink);
  }

  /** A panel with a coloured edge. */
  static Box panel(double x, double y, double width, double height, Ink edge, double stroke) {
    return Box.at(x, y, width, height).rounded(Grid.ROUND).fill(Ink.PANEL).stroke(edge, stroke);
  }

  double pillWidth(String text) {
    return width(text, Face.TEXT_BOLD, SMALL) + 2 * PILL_PADDING;
  }

  /** A state in a word, in a rounded frame; {@code x} is its left edge. */
  Group pill(double x, double y, String text, Ink ink) {
    return Group.of(
            Box.at(0, 0, pillWidth(text), PILL_HEIGHT).pill().fill(ink.soft()).stroke(ink, 1),
            Label.at(PILL_PADDING, 14, text).set(Face.TEXT_BOLD, SMALL).ink(ink))
        .at(x, y);
  }

  double chipWidth(String text, double most) {
    return Math.min(most, width(text, Face.MONO, SMALL) + 14);
  }

  /** A thing with a name, such as a file; {@code x} is its left edge. */
  Group chip(double x, double y, String text, Ink ink, double most) {
    double width = chipWidth(text, most);
    return Group.of(
            Box.at(0, 0, width, CHIP_HEIGHT).rounded(5).fill(ink.soft()).stroke(ink, 1),
            text(7, 14, text, Face.MONO, SMALL, ink, width - 14))
        .at(x, y);
  }

  /** The baseline that puts a line of capitals in the middle of {@code top} and what is below. */
  double middle(double top, double height, Face face, double size) {
    return top + (height + measure.capHeight(face, size)) / 2;
  }

  TextMeasure measure() {
    return measure;
  }
}
