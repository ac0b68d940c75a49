package dev.dynoscope.picture;

/**
 * One line of text. What no painter can draw faithfully (control characters, half surrogate pairs,
 * marks that turn the reading direction) is replaced when the label is made, so that every output
 * shows the same: tabs and line ends by a space, the rest by U+FFFD.
 *
 * @param id stable id or empty
 * @param x where the {@code anchor} stands
 * @param y the baseline
 * @param text one line
 * @param face type face
 * @param size font size in picture units
 * @param ink colour
 * @param anchor which end of the text stands at x
 */
public record Label(
    String id, double x, double y, String text, Face face, double size, Ink ink, Anchor anchor)
    implements Shape {

  /** Refuses what cannot be drawn. */
  public Label {
    Check.finite("label '" + text + "'", x, y);
    Check.sizes("label '" + text + "'", size);
    text = PlainText.of(text);
  }

  /** Text that starts at x, in the text face, 14 units, the ordinary text colour. */
  public static Label at(double x, double y, String text) {
    return new Label("", x, y, text, Face.TEXT, 14, Ink.TEXT, Anchor.START);
  }

  @Override
  public Label id(String newId) {
    return new Label(newId, x, y, text, face, size, ink, anchor);
  }

  /** In another face and size. */
  public Label set(Face newFace, double newSize) {
    return new Label(id, x, y, text, newFace, newSize, ink, anchor);
  }

  /** In another colour. */
  public Label ink(Ink newInk) {
    return new Label(id, x, y, text, face, size, newInk, anchor);
  }

  /** Standing by another point at x. */
  public Label anchor(Anchor newAnchor) {
    return new Label(id, x, y, text, face, size, ink, newAnchor);
  }

  /** Centred on x. */
  public Label centred() {
    return anchor(Anchor.MIDDLE);
  }

  /** Ending at x. */
  public Label ending() {
    return anchor(Anchor.END);
  }
}
