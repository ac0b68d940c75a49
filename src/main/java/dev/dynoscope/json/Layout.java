package dev.dynoscope.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Lays out JSON as people would write it: what is short stands on a line, what is long is broken.
 */
public final class Layout {
  private static final int WIDTH = 100;
  private static final String INDENT = "  ";

  private Layout() {}

  /**
   * The text of a value.
   *
   * @param value a map with texts as keys, in order; a list; a text; a number; a truth
   * @param open so many levels are broken in any case, 1 for the whole only
   */
  public static String of(Object value, int open) {
    return text(value, "", 0, open) + "\n";
  }

  private static String text(Object value, String indent, int before, int open) {
    String flat = flat(value);
    boolean fits = indent.length() + before + flat.length() <= WIDTH;
    return switch (value) {
      case Map<?, ?> map when !map.isEmpty() && (open > 0 || !fits) ->
          "{\n" + members(map, indent + INDENT, open) + "\n" + indent + "}";
      case List<?> list when !list.isEmpty() && ((open > 0 && ofMaps(list)) || !fits) ->
          "[\n" + elements(list, indent + INDENT, open) + "\n" + indent + "]";
      default -> flat;
    };
  }

  private static boolean ofMaps(List<?> list) {
    return list.getFirst() instanceof Map<?, ?>;
  }

  private static String members(Map<?, ?> map, String indent, int open) {
    List<String> lines = new ArrayList<>();
    map.forEach((key, value) -> {
      String name = Quotes.around(String.valueOf(key)) + ": ";
      // an object within the whole is broken only where it has to be: its lists are what counts
      int inner = value instanceof List<?> ? open - 1 : 0;
      lines.add(indent + name + text(value, indent, name.length() + 1, inner));
    });
    return String.join(",\n", lines);
  }

  private static String elements(List<?> list, String indent, int open) {
    List<String> lines = new ArrayList<>();
    list.forEach(each -> lines.add(indent + text(each, indent, 1, open)));
    return String.join(",\n", lines);
  }

  private static String flat(Object value) {
    return switch (value) {
      case Map<?, ?> map when map.isEmpty() -> "{}";
      case Map<?, ?> map -> {
        List<String> parts = new ArrayList<>();
        map.forEach(
            (key, each) -> parts.add(Quotes.around(String.valueOf(key)) + ": " + flat(each)));
        yield "{ " + String.join(", ", parts) + " }";
      }
      case List<?> list -> "[" + String.join(", ", list.stream().map(Layout::flat).toList()) + "]";
      case String text -> Quotes.around(text);
      default -> String.valueOf(value);
    };
  }
}
