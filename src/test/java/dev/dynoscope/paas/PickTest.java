package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.DynoName;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The router picks one of the app's dynos at random, each as likely as the others. */
class PickTest {
  private static final int REQUESTS = 10_000;
  private static final int DYNOS = 4;

  @Test
  void tenThousandRequestsAreSpreadEvenly() {
    Script script = Script.withLargeDynos("web: node app.js");
    script.tell("ps:scale web=" + DYNOS);
    script.advance(Duration.ofSeconds(10));
    Map<DynoName, Integer> picked = new TreeMap<>();
    for (int i = 0; i < REQUESTS; i++) {
      script.quietly().get("/");
      Effect.Forward forward =
          script.effects.stream()
              .filter(Effect.Forward.class::isInstance)
              .map(Effect.Forward.class::cast)
              .findFirst()
              .orElseThrow();
      picked.merge(script.host.listening.get(forward.to()), 1, Integer::sum);
      script.advance(Duration.ofMillis(20));
    }

    assertEquals(DYNOS, picked.size());
    // 99.9 % of fair spreads over 4 have a chi-squared below 16.27
    assertTrue(chiSquared(picked) < 16.27, () -> "spread: " + picked);
  }

  private static double chiSquared(Map<DynoName, Integer> picked) {
    double fair = (double) REQUESTS / DYNOS;
    return picked.values().stream().mapToDouble(n -> (n - fair) * (n - fair) / fair).sum();
  }

  @Test
  void aStartingDynoIsNoCandidate() {
    Script script = Script.withLargeDynos("web: node app.js");
    script.tell("ps:scale web=2");
    for (int i = 0; i < 20; i++) {
      script.get("/");
    }

    assertTrue(
        script.effects.stream()
            .filter(Effect.Forward.class::isInstance)
            .map(e -> script.host.listening.get(((Effect.Forward) e).to()))
            .allMatch(Script.web(1)::equals));
  }
}
