package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.AppFact;
import dev.dynoscope.journal.AppFact.ReleaseCreated;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoFact.DynoStarted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What always holds of apps and their releases. */
final class ReleaseInvariants {
  private static final List<String> ONE_OFFS = List.of("run", "release");

  /**
   * An app's releases so far.
   *
   * @param newest the latest version
   * @param inEffect the version that its dynos have
   */
  private record Line(int newest, int inEffect) {}

  private final Map<AppName, Line> apps = new HashMap<>();

  void app(AppFact fact) {
    switch (fact) {
      case AppFact.AppCreated f ->
          assertNull(apps.put(f.app(), new Line(0, 0)), () -> "there was one already: " + f.app());
      case AppFact.AppDestroyed f -> remove(f.app());
      case AppFact.AppRenamed f -> assertNull(apps.put(f.to(), remove(f.app())), "free to take");
      case ReleaseCreated f -> created(f);
      case AppFact.ReleasePassed f -> apps.put(f.app(), passed(f));
      default -> assertTrue(apps.containsKey(fact.app()), () -> "no such app: " + fact);
    }
  }

  private Line remove(AppName app) {
    Optional<Line> line = Optional.ofNullable(apps.remove(app));
    return line.orElseThrow(() -> new AssertionError("no such app: " + app));
  }

  private void created(ReleaseCreated fact) {
    Line line = apps.getOrDefault(fact.app(), new Line(0, 0));
    assertEquals(line.newest() + 1, fact.version(), "releases are numbered without gaps");
    int inEffect = fact.pending() ? line.inEffect() : fact.version();
    apps.put(fact.app(), new Line(fact.version(), inEffect));
  }

  private Line passed(AppFact.ReleasePassed fact) {
    Line line = apps.getOrDefault(fact.app(), new Line(0, 0));
    assertEquals(line.newest(), fact.version(), "only the newest release is waited for");
    return new Line(line.newest(), fact.version());
  }

  /** A dyno of the formation never has a release that did not take effect. */
  void started(DynoStarted fact) {
    if (!ONE_OFFS.contains(fact.dyno().process())) {
      Line line = apps.getOrDefault(fact.dyno().app(), new Line(-1, -1));
      assertEquals(line.inEffect(), fact.release(), () -> "boots another release: " + fact);
    }
  }
}
