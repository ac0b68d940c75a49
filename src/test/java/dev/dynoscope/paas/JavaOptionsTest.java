package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.journal.SlugId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A JVM is told how much its dyno may take; other languages are told nothing. */
class JavaOptionsTest {
  private static final String SMALL =
      "-Xmx300m -Xss512k -XX:CICompilerCount=2 -Dfile.encoding=UTF-8";

  private static Script with(Language language) {
    TreeMap<String, String> commands = new TreeMap<>();
    commands.put("web", "java -cp build Photos");
    Slug slug = new Slug(new SlugId("0123456789ab"), language, commands, List.of(), 667);
    Script script = new Script(1);
    script.give(new Input.Deployed(Script.PHOTOS, slug));
    script.advance(Duration.ofSeconds(10));
    return script;
  }

  /** What the dyno was told that was ordered last. */
  private static Optional<String> told(Script script) {
    Effect.StartDyno last =
        script.effects.stream()
            .filter(Effect.StartDyno.class::isInstance)
            .map(Effect.StartDyno.class::cast)
            .reduce((_, later) -> later)
            .orElseThrow();
    return Optional.ofNullable(last.env().get("JAVA_TOOL_OPTIONS"));
  }

  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"JAVA", "STATIC"})
  void aJvmIsToldItsLimit(Language language) {
    assertEquals(Optional.of(SMALL), told(with(language)));
  }

  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"NODE", "PYTHON", "OTHER"})
  void otherLanguagesAreToldNothing(Language language) {
    assertEquals(Optional.empty(), told(with(language)));
  }

  @Test
  void aLargerDynoMayTakeMore() {
    Script script = with(Language.JAVA);
    script.tell("ps:type standard-2x");
    script.advance(Duration.ofSeconds(10));

    assertEquals(Optional.of("-Xmx671m -XX:CICompilerCount=2 -Dfile.encoding=UTF-8"), told(script));
  }

  @Test
  void whatTheAppsOwnConfigVarSaysComesLastAndSoHolds() {
    Script script = with(Language.JAVA);
    script.tell("config:set JAVA_TOOL_OPTIONS=-Xmx200m");
    script.advance(Duration.ofSeconds(10));

    assertEquals(Optional.of(SMALL + " -Xmx200m"), told(script));
    assertEquals(List.of("-Xmx200m"), script.tell("config:get JAVA_TOOL_OPTIONS"));
  }

  @Test
  void aOneOffDynoIsToldTheLimitOfItsOwnSize() {
    Script script = with(Language.JAVA);
    script.tell("run -s standard-2x env");

    assertEquals(Optional.of("-Xmx671m -XX:CICompilerCount=2 -Dfile.encoding=UTF-8"), told(script));
  }
}
