package dev.dynoscope.sim;

import dev.dynoscope.journal.AppFact;
import dev.dynoscope.journal.AppFact.ReleaseCreated;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoFact.DynoStarted;
import dev.dynoscope.journal.Entry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What always holds of apps and their releases. */
final class ReleaseLaws implements Law {
  private static final List<String> ONE_OFFS = List.of("run", "release");

  private static final String THERE = "what happens to an app happens while there is one";

  /**
   * An app's releases so far.
   *
   * @param newest the latest version
   * @param inEffect the version that its dynos have
   */
  private record Line(int newest, int inEffect) {}

  private final Map<AppName, Line> apps = new HashMap<>();

  @Override
  public void entry(Entry entry) {
    switch (entry.fact()) {
      case AppFact f -> app(f);
      case DynoStarted f -> started(f);
      default -> {}
    }
  }

  private void app(AppFact fact) {
    switch (fact) {
      case AppFact.AppCreated f ->
          Law.holds(apps.put(f.app(), new Line(0, 0)) == null, "an app is made once", f::toString);
      case AppFact.AppDestroyed f -> remove(f.app());
      case AppFact.AppRenamed f ->
          Law.holds(apps.put(f.to(), remove(f.app())) == null, "a name is one app's", f::toString);
      case ReleaseCreated f -> created(f);
      case AppFact.ReleasePassed f -> apps.put(f.app(), passed(f));
      default -> Law.holds(apps.containsKey(fact.app()), THERE, fact::toString);
    }
  }

  private Line remove(AppName app) {
    Optional<Line> line = Optional.ofNullable(apps.remove(app));
    return line.orElseThrow(() -> new Law.Broken(THERE, app.value()));
  }

  private void created(ReleaseCreated fact) {
    Line line = apps.getOrDefault(fact.app(), new Line(0, 0));
    Law.same(line.newest() + 1, fact.version(), "releases are numbered without gaps");
    int inEffect = fact.pending() ? line.inEffect() : fact.version();
    apps.put(fact.app(), new Line(fact.version(), inEffect));
  }

  private Line passed(AppFact.ReleasePassed fact) {
    Line line = apps.getOrDefault(fact.app(), new Line(0, 0));
    Law.same(line.newest(), fact.version(), "only the newest release is waited for");
    return new Line(line.newest(), fact.version());
  }

  /** A dyno of the formation never has a release that did not take effect. */
  private void started(DynoStarted fact) {
    if (!ONE_OFFS.contains(fact.dyno().process())) {
      Line line = apps.getOrDefault(fact.dyno().app(), new Line(-1, -1));
      Law.same(line.inEffect(), fact.release(), "only a release in effect is booted");
    }
  }
}
