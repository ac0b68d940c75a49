package dev.dynoscope.picture;

/** Which point of a line of text stands at the label's x. */
public enum Anchor {
  START,
  MIDDLE,
  END
}
