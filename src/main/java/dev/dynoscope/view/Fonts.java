package dev.dynoscope.view;

import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.TextMeasure;
import dev.dynoscope.picture.font.Typefaces;
import java.io.ByteArrayInputStream;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/** The bundled faces as the toolkit's fonts, so that it sets text as wide as it was measured. */
final class Fonts {
  private final Typefaces typefaces;
  private final TextMeasure measure;
  private final Map<Face, Map<Double, Font>> made = new EnumMap<>(Face.class);

  /** Hands the four faces to the toolkit. */
  Fonts(Typefaces typefaces) {
    this.typefaces = typefaces;
    measure = typefaces.measure();
    for (Face face : Face.values()) {
      Font font = Font.loadFont(new ByteArrayInputStream(typefaces.fontFile(face)), 12);
      if (!face.family().equals(font == null ? "" : font.getFamily())) {
        throw new IllegalStateException("The toolkit refused the bundled font " + face + ".");
      }
      made.put(face, new HashMap<>());
    }
  }

  /** A face at a size in pixels. */
  Font font(Face face, double size) {
    return Objects.requireNonNull(made.get(face))
        .computeIfAbsent(
            size,
            s -> Font.font(face.family(), face.bold() ? FontWeight.BOLD : FontWeight.NORMAL, s));
  }

  /** The faces that they were made of. */
  Typefaces typefaces() {
    return typefaces;
  }

  /** How wide text is in these fonts. */
  TextMeasure measure() {
    return measure;
  }
}
