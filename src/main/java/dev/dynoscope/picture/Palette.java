package dev.dynoscope.picture;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * What every {@link Ink} looks like.
 *
 * @param name a short word people and files use for it: light, dark, projector
 * @param colours one colour for every ink
 */
public record Palette(String name, Map<Ink, Rgba> colours) {
  /** Dark hues on white paper: for articles and bright rooms. */
  public static final Palette LIGHT = PaletteData.light();

  /** Light hues on near black: the program's own look. */
  public static final Palette DARK = PaletteData.dark();

  /** Highest contrast on white, for a projector in a room that is not dark. */
  public static final Palette PROJECTOR = PaletteData.projector();

  /** Refuses a palette that lacks a colour. */
  public Palette {
    EnumMap<Ink, Rgba> copy = new EnumMap<>(Ink.class);
    copy.putAll(colours);
    for (Ink ink : Ink.values()) {
      if (!copy.containsKey(ink)) {
        throw new IllegalArgumentException("The palette " + name + " has no colour for " + ink);
      }
    }
    colours = Collections.unmodifiableMap(copy);
  }

  /** The colour of an ink. */
  public Rgba colour(Ink ink) {
    return Objects.requireNonNull(colours.get(ink));
  }
}
