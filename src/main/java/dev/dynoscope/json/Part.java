package dev.dynoscope.json;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An object of a file and its place, so that whatever is wrong with it can be said with the place.
 * It knows which keys were asked for: any other one is a mistake.
 */
public final class Part {
  private static final JsonMapper MAPPER = new JsonMapper();

  private static final String NOT_JSON =
      "this is not JSON; look here and just before it for a comma, a quote or a bracket that is"
          + " missing, or one too many.";
  private static final String TEXT = "\"…\"";
  private static final String OBJECT = "{ … }";
  private static final String ANY = "…";

  private final JsonNode node;
  private final String place;
  private final Lines lines;
  private final Set<String> asked = new HashSet<>();

  private Part(JsonNode node, String place, Lines lines) throws Unreadable {
    this.node = node;
    this.place = place;
    this.lines = lines;
    if (!node.isObject()) {
      throw unreadable(place, "there must be an object, in braces.");
    }
  }

  /** The whole of a file. */
  public static Part of(String json) throws Unreadable {
    try {
      JsonNode whole = MAPPER.readTree(json);
      try (JsonParser again = MAPPER.createParser(json)) {
        return new Part(whole, "", Lines.of(again));
      }
    } catch (JacksonException e) {
      var place = e.getLocation();
      throw new Unreadable(place.getLineNr(), "column " + place.getColumnNr(), NOT_JSON);
    }
  }

  private Unreadable unreadable(String where, String why) {
    return new Unreadable(lines.of(where), where, why);
  }

  /** The line of the file where {@code key} stands, from 1; where it is missing, that of this. */
  public int lineOf(String key) {
    return lines.of(placeOf(key));
  }

  /** The names of all that is in it, as they stand in the file. */
  public List<String> keys() {
    return List.copyOf(node.propertyNames());
  }

  private Optional<JsonNode> find(String key) {
    asked.add(key);
    return Optional.ofNullable(node.get(key)).filter(found -> !found.isNull());
  }

  private String placeOf(String key) {
    if (key.isEmpty()) {
      return place;
    }
    return place.isEmpty() ? key : place + "." + key;
  }

  /** What is wrong with the value of {@code key}; of the whole, where that is empty. */
  public Unreadable wrong(String key, String why) {
    return unreadable(placeOf(key), why);
  }

  private JsonNode required(String key, String form) throws Unreadable {
    return find(key).orElseThrow(() -> missing(key, form));
  }

  private Unreadable missing(String key, String form) {
    List<String> unasked = keys().stream().filter(each -> !asked.contains(each)).toList();
    return Likeness.meant(key, unasked)
        .map(like -> wrong(like, "this is not known here; did you mean \"" + key + "\"?"))
        .orElseGet(() -> wrong(key, "this is missing; add \"" + key + "\": " + form + "."));
  }

  /** Whether it has a value for {@code key}. */
  public boolean has(String key) {
    return find(key).isPresent();
  }

  /** The value of {@code key}, whatever it is. */
  public JsonNode raw(String key) throws Unreadable {
    return required(key, ANY);
  }

  /** The text at {@code key}. */
  public String text(String key) throws Unreadable {
    JsonNode found = required(key, TEXT);
    if (!found.isString()) {
      throw wrong(key, "there must be a text, in quotes.");
    }
    return found.asString();
  }

  /** The text at {@code key}, or {@code otherwise} if there is none. */
  public String text(String key, String otherwise) throws Unreadable {
    return has(key) ? text(key) : otherwise;
  }

  /** The whole number at {@code key}, {@code least} or more, or {@code otherwise}. */
  public int number(String key, int least, int otherwise) throws Unreadable {
    if (!has(key)) {
      return otherwise;
    }
    JsonNode found = required(key, ANY);
    if (!found.isInt() || found.asInt() < least) {
      throw wrong(key, "there must be a whole number, " + least + " or more.");
    }
    return found.asInt();
  }

  /** The truth at {@code key}, or {@code otherwise}. */
  public boolean flag(String key, boolean otherwise) throws Unreadable {
    if (!has(key)) {
      return otherwise;
    }
    JsonNode found = required(key, ANY);
    if (!found.isBoolean()) {
      throw wrong(key, "there must be true or false.");
    }
    return found.asBoolean();
  }

  /** The span of time at {@code key}, written as {@link Spans} reads it. */
  public Duration span(String key) throws Unreadable {
    String text = text(key);
    return Spans.parse(text)
        .orElseThrow(() ->
            wrong(key, "\"" + text + "\" is no span of time; write it as 250ms, 3s, 30m, 2h, 1d."));
  }

  /** The same, or {@code otherwise} if there is none. */
  public Duration span(String key, Duration otherwise) throws Unreadable {
    return has(key) ? span(key) : otherwise;
  }

  /** One of the constants of an enum, written in lower case with hyphens. */
  public <E extends Enum<E>> E one(String key, Class<E> of, E otherwise) throws Unreadable {
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

  /** The object at {@code key}. */
  public Part part(String key) throws Unreadable {
    return new Part(required(key, OBJECT), placeOf(key), lines);
  }

  /** The objects of a list; none if there is no such key. */
  public List<Part> parts(String key) throws Unreadable {
    List<Part> all = new ArrayList<>();
    for (JsonNode each : list(key)) {
      all.add(new Part(each, placeOf(key) + "[" + all.size() + "]", lines));
    }
    return all;
  }

  /** The texts of a list; none if there is no such key. */
  public List<String> texts(String key) throws Unreadable {
    List<String> all = new ArrayList<>();
    for (JsonNode each : list(key)) {
      if (!each.isString()) {
        throw unreadable(placeOf(key) + "[" + all.size() + "]", "there must be a text, in quotes.");
      }
      all.add(each.asString());
    }
    return all;
  }

  /** A text, a number or a truth, as it is written. */
  public String plain(String key) throws Unreadable {
    JsonNode found = required(key, ANY);
    if (!found.isValueNode()) {
      throw wrong(key, "there must be a text, a number, true or false.");
    }
    return found.asString();
  }

  /** An element of a list that may be a text or an object. */
  public record Item(Optional<String> written, Optional<Part> object) {
    /** Whether it is a text. */
    public boolean isText() {
      return written.isPresent();
    }

    /** The text. */
    public String text() {
      return written.orElseThrow();
    }

    /** The object. */
    public Part part() {
      return object.orElseThrow();
    }
  }

  /** The elements of a list of texts and objects; none if there is no such key. */
  public List<Item> items(String key) throws Unreadable {
    List<Item> all = new ArrayList<>();
    for (JsonNode each : list(key)) {
      String at = placeOf(key) + "[" + all.size() + "]";
      all.add(
          each.isString()
              ? new Item(Optional.of(each.asString()), Optional.empty())
              : new Item(Optional.empty(), Optional.of(new Part(each, at, lines))));
    }
    return all;
  }

  private Iterable<JsonNode> list(String key) throws Unreadable {
    if (!has(key)) {
      return List.of();
    }
    JsonNode found = required(key, ANY);
    if (!found.isArray()) {
      throw wrong(key, "there must be a list, in brackets.");
    }
    return found;
  }

  /** The only key there is. */
  public String onlyKey(Set<String> known) throws Unreadable {
    List<String> names = List.copyOf(node.propertyNames());
    if (names.size() != 1 || !known.contains(names.getFirst())) {
      throw unreadable(
          place, "there must be one of " + String.join(", ", new TreeSet<>(known)) + ".");
    }
    return names.getFirst();
  }

  /** All keys that are understood have been asked for. */
  public void nothingElse() throws Unreadable {
    for (String key : node.propertyNames()) {
      if (!asked.contains(key)) {
        String known = "there can be " + String.join(", ", new TreeSet<>(asked)) + ".";
        throw wrong(
            key,
            Likeness.meant(key, asked)
                .map(like ->
                    "this is not known here; did you mean \"" + like + "\"? T" + known.substring(1))
                .orElse("this is not known here; " + known));
      }
    }
  }
}
