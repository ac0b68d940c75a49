package dev.dynoscope.sim.json;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * An object of a scenario file and its place, so that whatever is wrong with it can be said with
 * the place. It knows which keys were asked for: any other one is a mistake.
 */
final class Part {
  private final JsonNode node;
  private final String place;
  private final Set<String> asked = new HashSet<>();

  Part(JsonNode node, String place) throws Unreadable {
    this.node = node;
    this.place = place;
    if (!node.isObject()) {
      throw new Unreadable(place, "there must be an object, in braces.");
    }
  }

  private Optional<JsonNode> find(String key) {
    asked.add(key);
    return Optional.ofNullable(node.get(key)).filter(found -> !found.isNull());
  }

  String placeOf(String key) {
    return place.isEmpty() ? key : place + "." + key;
  }

  /** What is wrong with the value of {@code key}. */
  Unreadable wrong(String key, String why) {
    return new Unreadable(placeOf(key), why);
  }

  private JsonNode required(String key) throws Unreadable {
    return find(key).orElseThrow(() -> wrong(key, "this is missing."));
  }

  boolean has(String key) {
    return find(key).isPresent();
  }

  JsonNode raw(String key) throws Unreadable {
    return required(key);
  }

  String text(String key) throws Unreadable {
    JsonNode found = required(key);
    if (!found.isString()) {
      throw wrong(key, "there must be a text, in quotes.");
    }
    return found.asString();
  }

  String text(String key, String otherwise) throws Unreadable {
    return has(key) ? text(key) : otherwise;
  }

  int number(String key, int least, int otherwise) throws Unreadable {
    if (!has(key)) {
      return otherwise;
    }
    JsonNode found = required(key);
    if (!found.isInt() || found.asInt() < least) {
      throw wrong(key, "there must be a whole number, " + least + " or more.");
    }
    return found.asInt();
  }

  boolean flag(String key, boolean otherwise) throws Unreadable {
    if (!has(key)) {
      return otherwise;
    }
    JsonNode found = required(key);
    if (!found.isBoolean()) {
      throw wrong(key, "there must be true or false.");
    }
    return found.asBoolean();
  }

  Duration span(String key) throws Unreadable {
    String text = text(key);
    return Spans.parse(text)
        .orElseThrow(() ->
            wrong(key, "\"" + text + "\" is no span of time; write it as 250ms, 3s, 30m, 2h, 1d."));
  }

  Duration span(String key, Duration otherwise) throws Unreadable {
    return has(key) ? span(key) : otherwise;
  }

  /** One of the constants of an enum, written in lower case with hyphens. */
  <E extends Enum<E>> E one(String key, Class<E> of, E otherwise) throws Unreadable {
    if (!has(key)) {
      return otherwise;
    }
    String text = text(key);
    List<String> known = new ArrayList<>();
    for (E constant : of.getEnumConstants()) {
      String name = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
      if (name.equals(text)) {
        return constant;
      }
      known.add(name);
    }
    throw wrong(key, "\"" + text + "\" is none of " + String.join(", ", known) + ".");
  }

  Part part(String key) throws Unreadable {
    return new Part(required(key), placeOf(key));
  }

  /** The objects of a list; none if there is no such key. */
  List<Part> parts(String key) throws Unreadable {
    List<Part> all = new ArrayList<>();
    for (JsonNode each : list(key)) {
      all.add(new Part(each, placeOf(key) + "[" + all.size() + "]"));
    }
    return all;
  }

  /** The texts of a list; none if there is no such key. */
  List<String> texts(String key) throws Unreadable {
    List<String> all = new ArrayList<>();
    for (JsonNode each : list(key)) {
      all.add(each.asString());
    }
    return all;
  }

  private Iterable<JsonNode> list(String key) throws Unreadable {
    if (!has(key)) {
      return List.of();
    }
    JsonNode found = required(key);
    if (!found.isArray()) {
      throw wrong(key, "there must be a list, in brackets.");
    }
    return found;
  }

  /** The only key there is. */
  String onlyKey(Set<String> known) throws Unreadable {
    List<String> names = List.copyOf(node.propertyNames());
    if (names.size() != 1 || !known.contains(names.getFirst())) {
      throw new Unreadable(
          place, "there must be one of " + String.join(", ", new TreeSet<>(known)) + ".");
    }
    return names.getFirst();
  }

  /** All keys that are understood have been asked for. */
  void nothingElse() throws Unreadable {
    for (String key : node.propertyNames()) {
      if (!asked.contains(key)) {
        throw wrong(
            key,
            "this is not known here; there can be "
                + String.join(", ", new TreeSet<>(asked))
                + ".");
      }
    }
  }
}
