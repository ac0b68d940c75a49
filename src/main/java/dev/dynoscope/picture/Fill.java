package dev.dynoscope.picture;

/**
 * What the inside of a shape is painted with.
 *
 * @param ink the colour's role
 * @param opacity 0 to 1, on top of the colour's own
 */
public record Fill(Ink ink, double opacity) {
  /** Nothing inside. */
  public static final Fill NONE = new Fill(Ink.NONE, 1);

  /** Refuses an opacity outside 0 to 1. */
  public Fill {
    Check.opacity("a fill", opacity);
  }

  /** A fill at full strength. */
  public static Fill of(Ink ink) {
    return new Fill(ink, 1);
  }

  /** Whether anything is painted. */
  public boolean visible() {
    return ink != Ink.NONE && opacity > 0;
  }
}
