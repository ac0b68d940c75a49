package dev.dynoscope.picture;

/**
 * One thing in a picture. Later shapes lie on top of earlier ones. An id, such as {@code
 * dyno:web.1}, stays the same from moment to moment, so it can be pointed at and animated; the
 * empty string means none.
 */
public sealed interface Shape permits Box, Label, Curve, Disc, Group {
  /** The stable id, or the empty string. */
  String id();

  /** The same shape under an id. */
  Shape id(String newId);
}
