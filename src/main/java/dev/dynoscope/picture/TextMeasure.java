package dev.dynoscope.picture;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How wide text is: the sum of its characters' advance widths, without kerning or ligatures, which
 * every painter of ours leaves out too. Sizes and results are in picture units.
 */
public final class TextMeasure {
  private static final String ELLIPSIS = "…";

  /**
   * Letters from here up to {@link #USUAL} are measured from a table: nearly all text is of them.
   */
  private static final char FIRST = ' ';

  private static final char USUAL = 0x7f;

  private final EnumMap<Face, FaceMetrics> faces;
  private final EnumMap<Face, int[]> usual = new EnumMap<>(Face.class);

  /** Made from the metrics of every face. */
  public TextMeasure(Map<Face, FaceMetrics> faces) {
    this.faces = new EnumMap<>(faces);
    for (Face face : Face.values()) {
      if (!this.faces.containsKey(face)) {
        throw new IllegalArgumentException("There are no measures for the face " + face);
      }
      int[] advances = new int[USUAL];
      for (int letter = FIRST; letter < USUAL; letter++) {
        advances[letter] = metrics(face).advance(letter);
      }
      usual.put(face, advances);
    }
  }

  /** The font's own numbers. */
  public FaceMetrics metrics(Face face) {
    return Objects.requireNonNull(faces.get(face));
  }

  /** Width of one line of text. */
  public double width(String text, Face face, double size) {
    FaceMetrics metrics = metrics(face);
    return units(text, metrics, usual(face)) * size / metrics.unitsPerEm();
  }

  private static long units(String text, FaceMetrics metrics, int[] usual) {
    long units = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter < FIRST || letter >= USUAL) {
        return PlainText.of(text).codePoints().mapToLong(metrics::advance).sum();
      }
      units += usual[letter];
    }
    return units;
  }

  private int[] usual(Face face) {
    return Objects.requireNonNull(usual.get(face));
  }

  /** From the baseline up to the top of a line. */
  public double ascent(Face face, double size) {
    return metrics(face).ascent() * size / metrics(face).unitsPerEm();
  }

  /** From the baseline down to the bottom of a line, as a positive number. */
  public double descent(Face face, double size) {
    return metrics(face).descent() * size / metrics(face).unitsPerEm();
  }

  /** Height of a capital letter; half of it centres a label on a line. */
  public double capHeight(Face face, double size) {
    return metrics(face).capHeight() * size / metrics(face).unitsPerEm();
  }

  /** The text, or as much of its start as fits with an ellipsis; empty when not even that fits. */
  public String ellipsize(String text, Face face, double size, double maxWidth) {
    if (width(text, face, size) <= maxWidth) {
      return text;
    }
    double room = maxWidth - width(ELLIPSIS, face, size);
    if (room < 0) {
      return "";
    }
    return text.substring(0, fitting(text, face, size, room)).stripTrailing() + ELLIPSIS;
  }

  /**
   * The text, or as much of its start and its end as fits with an ellipsis between them; empty when
   * not even that fits.
   */
  public String ellipsizeMiddle(String text, Face face, double size, double maxWidth) {
    if (width(text, face, size) <= maxWidth) {
      return text;
    }
    double room = maxWidth - width(ELLIPSIS, face, size);
    if (room < 0) {
      return "";
    }
    String start = text.substring(0, fitting(text, face, size, room / 2));
    double left = room - width(start, face, size);
    int end = text.length();
    for (int i = end - 1; i >= start.length(); i--) {
      if (width(text.substring(i), face, size) > left) {
        break;
      }
      end = joinsPrevious(text, i) || Character.isLowSurrogate(text.charAt(i)) ? end : i;
    }
    return start + ELLIPSIS + text.substring(end);
  }

  /** How many chars of the start of a text fit, never cutting a mark off its letter. */
  int fitting(String text, Face face, double size, double room) {
    FaceMetrics metrics = metrics(face);
    double units = room * metrics.unitsPerEm() / size;
    int fits = 0;
    int at = 0;
    double used = 0;
    while (at < text.length() && used <= units) {
      if (!joinsPrevious(text, at)) {
        fits = at;
      }
      int point = text.codePointAt(at);
      used += metrics.advance(point);
      at += Character.charCount(point);
    }
    return used <= units ? text.length() : fits;
  }

  private static boolean joinsPrevious(String text, int at) {
    int type = Character.getType(text.codePointAt(at));
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || text.codePointAt(at) == 0x200D
        || (at > 0 && text.charAt(at - 1) == 0x200D);
  }

  /**
   * The text in lines no wider than given, broken between words and at line ends in the text; a
   * word too long for a line is broken inside. At least one line.
   */
  public List<String> wrap(String text, Face face, double size, double maxWidth) {
    return new Wrap(this, face, size, maxWidth).lines(text);
  }

  /** Like {@link #wrap(String, Face, double, double)}, with an ellipsis after the last line. */
  public List<String> wrap(String text, Face face, double size, double maxWidth, int maxLines) {
    return new Wrap(this, face, size, maxWidth).lines(text, maxLines);
  }
}
