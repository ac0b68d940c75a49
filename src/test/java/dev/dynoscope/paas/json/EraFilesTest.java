package dev.dynoscope.paas.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.paas.Era;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.node.ObjectNode;

/** The eras that come with the program. */
class EraFilesTest {
  private static final List<String> NAMES = EraFiles.NAMES;

  @ParameterizedTest
  @FieldSource("NAMES")
  void eachEraIsWholeAndCalledAsItsFile(String name) {
    Era era = EraFiles.load(name);
    assertEquals(name, era.name());
    assertTrue(era.dynos().sizes().getFirst().pooled() > 0, "apps begin with a free size");
  }

  @Test
  void anEraSaysOnlyWhatDiffersFromTheOneItIsLike() {
    Era then = EraFiles.load("cedar-2014");
    Era later = EraFiles.load("free-2019");
    assertEquals(Duration.ofSeconds(10), then.dynos().exitTimeout());
    assertEquals(later.dynos().bootTimeout(), then.dynos().bootTimeout());
    assertEquals(later.limits(), then.limits());
  }

  @Test
  void theNumbersThatChangedAreThoseOfTheirTime() {
    List<Era> eras = NAMES.stream().map(EraFiles::load).toList();
    assertEquals(
        List.of(Duration.ofMinutes(60), Duration.ofMinutes(30), Duration.ofMinutes(30)),
        eras.stream().map(e -> e.sleep().after()).toList());
    assertEquals(
        List.of(Duration.ofHours(750), Duration.ofHours(550), Duration.ofHours(1000)),
        eras.stream().map(e -> e.hours().pool()).toList());
    assertEquals(
        List.of(300, 500, 500), eras.stream().map(e -> e.releases().slugMegabytes()).toList());
    assertEquals(
        List.of(16_384, 32_768, 65_536),
        eras.stream().map(e -> e.releases().configBytes()).toList());
    assertEquals(
        List.of(50, 50, 200), eras.stream().map(e -> e.routing().requestsPerDyno()).toList());
    assertEquals(
        List.of("vegur", "vegur", "heroku-router"),
        eras.stream().map(e -> e.routing().via()).toList());
    assertEquals(Duration.ofHours(24), eras.getFirst().dynos().coolOff().getLast());
  }

  @Test
  void noFileNamesAnEraThatDoesNotExist() {
    for (String name : NAMES) {
      ObjectNode tree = EraFiles.tree(name);
      assertEquals(null, tree.get("like"), name);
    }
  }
}
