package dev.dynoscope.export;

import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Label;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.picture.font.Typefaces;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The style sheet of an SVG file: a class for each face used, and the glyphs it needs. */
final class SvgFonts {
  private final Typefaces typefaces;

  SvgFonts(Typefaces typefaces) {
    this.typefaces = typefaces;
  }

  static String className(Face face) {
    return face.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Empty when there is no text. */
  String css(List<Shape> shapes) {
    Map<Face, NavigableSet<Integer>> used = new EnumMap<>(Face.class);
    collect(shapes, used);
    StringBuilder css = new StringBuilder();
    if (!used.isEmpty()) {
      css.append("\ntext { font-kerning: none; font-variant-ligatures: none }\n");
    }
    used.forEach((face, points) -> css.append(rules(face, points)));
    return css.toString();
  }

  private static void collect(List<Shape> shapes, Map<Face, NavigableSet<Integer>> used) {
    for (Shape shape : shapes) {
      if (shape instanceof Label label) {
        NavigableSet<Integer> points = used.computeIfAbsent(label.face(), face -> new TreeSet<>());
        label.text().codePoints().forEach(points::add);
      } else if (shape instanceof Group group) {
        collect(group.children(), used);
      }
    }
  }

  private String rules(Face face, NavigableSet<Integer> points) {
    int weight = face.bold() ? 700 : 400;
    String file = Base64.getEncoder().encodeToString(typefaces.subset(face, points));
    return """
    .%s { font-family: "%s", %s; font-weight: %d }
    @font-face { font-family: "%s"; font-weight: %d; src: url("data:font/ttf;base64,%s") }
    """
        .formatted(
            className(face), face.family(), fallback(face), weight, face.family(), weight, file);
  }

  /** For editors that ignore embedded fonts: the same design if it is installed. */
  private static String fallback(Face face) {
    return face.mono() ? "\"JetBrains Mono\", monospace" : "Inter, sans-serif";
  }
}
