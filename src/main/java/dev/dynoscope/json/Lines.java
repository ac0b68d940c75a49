package dev.dynoscope.json;

import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;

/** On which line of a file each part of it begins; a tree of it no longer knows. */
final class Lines {
  private final SortedMap<String, Integer> byPlace = new TreeMap<>();

  private Lines() {}

  /** Those of a text that is known to be JSON. */
  static Lines of(JsonParser text) {
    Lines lines = new Lines();
    for (JsonToken token = text.nextToken(); token != null; token = text.nextToken()) {
      if (token != JsonToken.END_ARRAY && token != JsonToken.END_OBJECT) {
        lines.byPlace.putIfAbsent(
            place(text.streamReadContext(), token), text.currentTokenLocation().getLineNr());
      }
    }
    return lines;
  }

  /** Where the parser stands, such as {@code steps[2].say}. */
  private static String place(TokenStreamContext context, JsonToken token) {
    boolean begins = token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY;
    return place(begins ? context.getParent() : context);
  }

  private static String place(TokenStreamContext context) {
    if (context == null || context.inRoot()) {
      return "";
    }
    String outer = place(context.getParent());
    if (context.inArray()) {
      return outer + "[" + context.getCurrentIndex() + "]";
    }
    String name = String.valueOf(context.currentName());
    return outer.isEmpty() ? name : outer + "." + name;
  }

  /** The line of a place, or of the nearest one around it. */
  int of(String place) {
    for (String at = place; !at.isEmpty(); at = outer(at)) {
      Integer line = byPlace.get(at);
      if (line != null) {
        return line;
      }
    }
    return 1;
  }

  private static String outer(String place) {
    return place.substring(
        0, Math.max(0, Math.max(place.lastIndexOf('.'), place.lastIndexOf('['))));
  }
}
