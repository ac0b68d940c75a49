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
  private static final String UNKERNED = "font-kerning: none; font-variant-ligatures: none";

  private final Typefaces typefaces;

  SvgFonts(Typefaces typefaces) {
    this.typefaces = typefaces;
  }

  /** Unlike any in a web page that the file's text may be pasted into. */
  static String className(Face face) {
    return "dynoscope-" + face.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Empty when there is no text. */
  String css(List<Shape> shapes) {
    Map<Face, NavigableSet<Integer>> used = new EnumMap<>(Face.class);
    collect(shapes, used);
    return css(used);
  }

  /** The same for characters that were gathered in other ways. */
  String css(Map<Face, NavigableSet<Integer>> used) {
    StringBuilder css = new StringBuilder(used.isEmpty() ? "" : "\n");
    used.forEach((face, points) -> css.append(rules(face, points)));
    return css.toString();
  }

  /** Adds the characters that shapes show. */
  static void collect(List<Shape> shapes, Map<Face, NavigableSet<Integer>> used) {
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
    String weight = "font-weight: " + (face.bold() ? 700 : 400);
    String family = "font-family: '" + face.family() + "'";
    String file = Base64.getEncoder().encodeToString(typefaces.subset(face, points));
    return ".%s { %s, %s; %s; %s }\n"
            .formatted(className(face), family, fallback(face), weight, UNKERNED)
        + "@font-face { %s; %s; src: url('data:font/ttf;base64,%s') }\n"
            .formatted(family, weight, file);
  }

  /** For editors that ignore embedded fonts: the same design if it is installed. */
  private static String fallback(Face face) {
    return face.mono() ? "'JetBrains Mono', monospace" : "Inter, sans-serif";
  }
}
