package dev.dynoscope.lesson.json;

import dev.dynoscope.lesson.Vocabulary;
import dev.dynoscope.wording.Wording;
import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Makes the part of the schema that lists what conditions can be about, and reads it. */
final class SchemaText {
  /** Where that part begins. */
  static final String BEGINS = "    \"fact-kinds\":";

  private static final Map<String, String> NOTES =
      Map.of(
          "actor", "Who brought it about: learner, client, dns, router, dyno, storage, platform.",
          "app", "The name of the app, such as photos.",
          "dyno", "The name of the dyno, such as web.1.",
          "path", "The path, such as /static/*.",
          "shown", "A picture that could be seen on the page, by its path.",
          "missing", "A picture that could not be seen on the page, by its path.",
          "text", "A line that can be read there.");

  private static final Wording WORDING = Wordings.load(Language.ENGLISH);

  private SchemaText() {}

  static String made() {
    return kinds("fact", "happened", Vocabulary.facts())
        + ",\n"
        + kinds("thing", "now", Vocabulary.things())
        + "\n  }\n}\n";
  }

  private static String kinds(
      String name, String key, SortedMap<String, SortedSet<String>> vocabulary) {
    String constants =
        vocabulary.keySet().stream()
            .map(kind -> constant(kind, WORDING.say("conditions." + name + "." + kind)))
            .collect(Collectors.joining(",\n"));
    String fields =
        vocabulary.entrySet().stream()
            .map(kind -> fields(key, kind.getKey(), kind.getValue()))
            .collect(Collectors.joining(",\n"));
    return """
        "%s-kinds": {
          "type": "object",
          "required": ["%s"],
          "properties": {
            "%s": {
              "description": "What kind of %s it is about.",
              "oneOf": [
    %s
              ]
            }
          },
          "allOf": [
    %s
          ]
        }\
    """
        .formatted(name, key, key, name, constants, fields)
        .indent(0)
        .stripTrailing();
  }

  private static String constant(String kind, String words) {
    return "            { \"const\": \"%s\", \"description\": \"%s\" }".formatted(kind, words);
  }

  private static String fields(String key, String kind, SortedSet<String> names) {
    String all = names.stream().map(SchemaText::field).collect(Collectors.joining(", "));
    return ("        { \"if\": { \"required\": [\"%s\"], \"properties\": { \"%s\": { \"const\":"
            + " \"%s\" } } }, \"then\": { \"properties\": { %s } } }")
        .formatted(key, key, kind, all);
  }

  private static String field(String name) {
    String words = WORDING.pattern("conditions.field." + name);
    String otherwise = "Its " + (words.isEmpty() ? name.replace('-', ' ') : words) + ".";
    return "\"%s\": { \"description\": \"%s\", \"$ref\": \"#/$defs/value\" }"
        .formatted(name, NOTES.getOrDefault(name, otherwise));
  }

  /** The kinds that a schema lists, with their fields. */
  static SortedMap<String, SortedSet<String>> listed(JsonNode kinds, String key) {
    SortedMap<String, SortedSet<String>> found = new TreeMap<>();
    for (JsonNode each : kinds.get("properties").get(key).get("oneOf")) {
      found.put(each.get("const").asString(), Collections.emptySortedSet());
    }
    for (JsonNode each : kinds.get("allOf")) {
      String kind = each.get("if").get("properties").get(key).get("const").asString();
      found.replace(kind, new TreeSet<>(each.get("then").get("properties").propertyNames()));
    }
    return found;
  }

  /** Adds the places of all properties that neither say what they are nor point to what does. */
  static void mute(JsonNode whole, JsonNode at, String place, SortedSet<String> found) {
    JsonNode properties = at.get("properties");
    if (properties != null && !place.endsWith("/if")) {
      for (Map.Entry<String, JsonNode> each : properties.properties()) {
        if (!says(whole, each.getValue()) && !place.endsWith("/then")) {
          found.add(place + "/" + each.getKey());
        }
      }
    }
    for (Map.Entry<String, JsonNode> each : at.properties()) {
      mute(whole, each.getValue(), place + "/" + each.getKey(), found);
    }
    for (int i = 0; at.isArray() && i < at.size(); i++) {
      mute(whole, at.get(i), place, found);
    }
  }

  private static boolean says(JsonNode whole, JsonNode property) {
    if (property.has("description")) {
      return true;
    }
    JsonNode to = property.get("$ref");
    return to != null && says(whole, whole.at(to.asString().substring(1)));
  }
}
