package dev.dynoscope.picture;

/**
 * The four bundled type faces. The family names are our own, so that a font of another version
 * installed on the machine is never taken instead of the one that was measured.
 */
public enum Face {
  TEXT("Dynoscope Text", false),
  TEXT_BOLD("Dynoscope Text", true),
  MONO("Dynoscope Mono", false),
  MONO_BOLD("Dynoscope Mono", true);

  private final String family;
  private final boolean bold;

  Face(String family, boolean bold) {
    this.family = family;
    this.bold = bold;
  }

  /** The family name written into the font files that are embedded or handed to a toolkit. */
  public String family() {
    return family;
  }

  /** Whether this is the bold face of its family. */
  public boolean bold() {
    return bold;
  }

  /** Whether every glyph has the same width. */
  public boolean mono() {
    return this == MONO || this == MONO_BOLD;
  }
}
