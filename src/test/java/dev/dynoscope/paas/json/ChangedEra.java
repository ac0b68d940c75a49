package dev.dynoscope.paas.json;

import dev.dynoscope.paas.Era;
import dev.dynoscope.paas.Eras;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The usual era with some of its numbers changed, for tests. */
public final class ChangedEra {
  private ChangedEra() {}

  /**
   * The only era a platform knows.
   *
   * @param changes path and value in turn, such as {@code "dynos/exitTimeout", "PT1S"}
   */
  public static Eras with(String... changes) {
    return new Eras(List.of(era(changes)));
  }

  /** The same as an era by itself. */
  public static Era era(String... changes) {
    JsonMapper mapper = new JsonMapper();
    try (InputStream in = EraFiles.class.getResourceAsStream(EraFiles.DEFAULT + ".json")) {
      ObjectNode era = (ObjectNode) mapper.readTree(Objects.requireNonNull(in));
      for (int i = 0; i < changes.length; i += 2) {
        int slash = changes[i].indexOf('/');
        ObjectNode part = (ObjectNode) era.required(changes[i].substring(0, slash));
        part.set(changes[i].substring(slash + 1), mapper.readTree(json(changes[i + 1])));
      }
      return mapper.treeToValue(era, Era.class);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String json(String value) {
    return value.matches("-?\\d+|true|false|[\\[{].*") ? value : "\"" + value + "\"";
  }
}
