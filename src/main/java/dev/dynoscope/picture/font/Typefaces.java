package dev.dynoscope.picture.font;

import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.FaceMetrics;
import dev.dynoscope.picture.Segment;
import dev.dynoscope.picture.TextMeasure;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;

/**
 * The four bundled faces, read once and then shared; safe to use from several threads. Text and
 * text bold are Inter Regular and SemiBold, mono is JetBrains Mono Regular and Bold.
 */
public final class Typefaces {
  private final Map<Face, TypefaceFile> files;
  private final TextMeasure measure;

  private Typefaces(Map<Face, TypefaceFile> files) {
    this.files = files;
    Map<Face, FaceMetrics> metrics = new EnumMap<>(Face.class);
    files.forEach((face, file) -> metrics.put(face, file.metrics()));
    this.measure = new TextMeasure(metrics);
  }

  /**
   * Reads the bundled fonts.
   *
   * @throws java.io.UncheckedIOException when the program's own files are damaged
   */
  public static Typefaces load() {
    Map<Face, TypefaceFile> files = new EnumMap<>(Face.class);
    for (Face face : Face.values()) {
      files.put(face, TypefaceFile.read(face, resource(face)));
    }
    return new Typefaces(files);
  }

  private static String resource(Face face) {
    return switch (face) {
      case TEXT -> "Inter-Regular.ttf";
      case TEXT_BOLD -> "Inter-SemiBold.ttf";
      case MONO -> "JetBrainsMono-Regular.ttf";
      case MONO_BOLD -> "JetBrainsMono-Bold.ttf";
    };
  }

  /** How wide text is in these faces. */
  public TextMeasure measure() {
    return measure;
  }

  /**
   * The outline of a character, to be filled by the non-zero rule. One font size is 1, y grows
   * downwards, and (0, 0) is where the character starts on the baseline. A character the font lacks
   * is an upright empty box; a space has no segments.
   */
  public List<Segment> outline(Face face, int codePoint) {
    return file(face).outline(codePoint);
  }

  /**
   * The whole font as a TrueType file for a toolkit, under the names of {@link Face#family()} and
   * without the tables for kerning and ligatures, so that a toolkit cannot set text wider or
   * narrower than it was measured.
   */
  public byte[] fontFile(Face face) {
    return file(face).whole();
  }

  /**
   * A TrueType file with only the glyphs of some characters, the same bytes for the same characters
   * everywhere. Characters the font lacks are left out.
   */
  public byte[] subset(Face face, SortedSet<Integer> codePoints) {
    return file(face).subset(codePoints);
  }

  private TypefaceFile file(Face face) {
    return Objects.requireNonNull(files.get(face));
  }
}
