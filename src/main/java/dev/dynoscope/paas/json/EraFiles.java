package dev.dynoscope.paas.json;

import dev.dynoscope.paas.Era;
import dev.dynoscope.paas.Eras;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The eras that come with the program, each a JSON file beside this class. A file may name another
 * one that it is {@code like}: then it holds only what differs, object by object, and a list whole.
 */
public final class EraFiles {
  /** The era used unless another is asked for. */
  public static final String DEFAULT = "free-2019";

  /** Names of all eras, oldest first. */
  public static final List<String> NAMES = List.of("cedar-2014", DEFAULT, "eco");

  private static final String LIKE = "like";

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  private EraFiles() {}

  /** All eras, of which {@code first} is the present one at the beginning. */
  public static Eras startingIn(String first) {
    return new Eras(from(load(first)));
  }

  /** All eras, {@code first} before the others and in place of the one of its name. */
  public static List<Era> from(Era first) {
    Stream<String> others = NAMES.stream().filter(name -> !name.equals(first.name()));
    return Stream.concat(Stream.of(first), others.map(EraFiles::load)).toList();
  }

  /**
   * The era called {@code name} with some of its numbers changed.
   *
   * @param changes an object that holds what differs, as the era's file would have it
   * @throws IllegalArgumentException with a sentence, if an era has no such number
   */
  public static Era changed(String name, JsonNode changes) {
    try {
      return changes instanceof ObjectNode object
          ? MAPPER.treeToValue(changed(tree(name), object), Era.class)
          : load(name);
    } catch (UnrecognizedPropertyException e) {
      String known =
          e.getKnownPropertyIds().stream()
              .map(String::valueOf)
              .sorted()
              .collect(Collectors.joining(", "));
      throw new IllegalArgumentException(
          "\"" + e.getPropertyName() + "\" is none of " + known + ".", e);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("this does not fit what an era is made of.", e);
    }
  }

  /** The era called {@code name}, one of {@link #NAMES}. */
  public static Era load(String name) {
    return MAPPER.treeToValue(tree(name), Era.class);
  }

  /** All that the file says, and what it leaves to the one that it is like. */
  static ObjectNode tree(String name) {
    try (InputStream in = EraFiles.class.getResourceAsStream(name + ".json")) {
      ObjectNode own = (ObjectNode) MAPPER.readTree(Objects.requireNonNull(in, "no era " + name));
      JsonNode like = own.remove(LIKE);
      return like == null ? own : changed(tree(like.asString()), own);
    } catch (IOException e) {
      throw new IllegalStateException("the era " + name + " cannot be read", e);
    }
  }

  private static ObjectNode changed(ObjectNode base, ObjectNode changes) {
    changes
        .properties()
        .forEach(change -> {
          boolean both = base.get(change.getKey()) instanceof ObjectNode;
          base.set(
              change.getKey(),
              both && change.getValue() instanceof ObjectNode deeper
                  ? changed((ObjectNode) base.required(change.getKey()), deeper)
                  : change.getValue());
        });
    return base;
  }
}
