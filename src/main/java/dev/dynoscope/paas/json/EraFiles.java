package dev.dynoscope.paas.json;

import dev.dynoscope.paas.Era;
import dev.dynoscope.paas.Eras;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The eras that come with the program, each a JSON file beside this class. */
public final class EraFiles {
  /** The era used unless another is asked for. */
  public static final String DEFAULT = "free-2019";

  /** Names of all eras. */
  public static final List<String> NAMES = List.of(DEFAULT);

  private EraFiles() {}

  /** All eras, of which {@code first} is the present one at the beginning. */
  public static Eras startingIn(String first) {
    Stream<String> others = NAMES.stream().filter(name -> !name.equals(first));
    return new Eras(Stream.concat(Stream.of(first), others).map(EraFiles::load).toList());
  }

  /** The era called {@code name}, one of {@link #NAMES}. */
  public static Era load(String name) {
    try (InputStream in = EraFiles.class.getResourceAsStream(name + ".json")) {
      return JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build()
          .readValue(Objects.requireNonNull(in, "no era named " + name), Era.class);
    } catch (IOException e) {
      throw new IllegalStateException("the era " + name + " cannot be read", e);
    }
  }
}
