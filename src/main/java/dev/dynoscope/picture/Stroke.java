package dev.dynoscope.picture;

import java.util.List;

/**
 * The line along a shape's edge, centred on it, with round ends and corners.
 *
 * @param ink the colour's role
 * @param width in picture units
 * @param dash lengths drawn and skipped in turn, in picture units; empty is a whole line. Each dash
 *     has round ends, so a dash of 0 is a dot
 */
public record Stroke(Ink ink, double width, List<Double> dash) {
  /** No line. */
  public static final Stroke NONE = new Stroke(Ink.NONE, 0, List.of());

  /** Refuses negative widths and dashes. */
  public Stroke {
    Check.sizes("a stroke", width);
    dash = List.copyOf(dash);
    Check.dashes(dash);
  }

  /** A whole line. */
  public static Stroke of(Ink ink, double width) {
    return new Stroke(ink, width, List.of());
  }

  /** The same line, dashed: lengths drawn and skipped in turn. */
  public Stroke dashed(Double... lengths) {
    return new Stroke(ink, width, List.of(lengths));
  }

  /** Whether anything is painted. */
  public boolean visible() {
    return ink != Ink.NONE && width > 0;
  }
}
