package dev.dynoscope.paas;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.AppFact.MaintenanceSet;
import java.util.List;

/** Commands that switch something on or off for an app, with no new release and no restart. */
final class UpkeepCommands {
  private final Apps apps;
  private final Scribe scribe;

  UpkeepCommands(Apps apps, Scribe scribe) {
    this.apps = apps;
    this.scribe = scribe;
  }

  List<Verb> verbs() {
    return List.of(
        Verb.bare(
            "maintenance",
            "tells whether an app is in maintenance mode",
            app -> List.of(app.maintenance() ? "on" : "off")),
        Verb.bare("maintenance:on", "closes an app; nothing restarts", app -> maintain(app, true)),
        Verb.bare("maintenance:off", "opens it again", app -> maintain(app, false)),
        Verb.bare("labs", "lists features that can be switched on", UpkeepCommands::labs),
        Verb.ofApp(
            "labs:enable FEATURE",
            "switches a feature on, from the next release on",
            (app, line) -> lab(app, line, true)),
        Verb.ofApp(
            "labs:disable FEATURE", "switches it off", (app, line) -> lab(app, line, false)));
  }

  /** Dynos go on; only the router sees it (Maintenance Mode, Dev Center). */
  private List<String> maintain(App app, boolean on) {
    if (app.maintenance() != on) {
      apps.put(app.inMaintenance(on));
      scribe.note(Actor.PLATFORM, new MaintenanceSet(app.name(), on));
    }
    return List.of(doing(on) + " maintenance mode for ⬢ " + app.name() + "... done");
  }

  private static List<String> labs(App app) {
    return List.of(
        "=== App Features ⬢ " + app.name(),
        "["
            + (app.metadata() ? "+" : " ")
            + "] "
            + DynoMetadata.FEATURE
            + "  Dyno Metadata available at runtime via environment variables");
  }

  private List<String> lab(App app, CommandLine line, boolean on) throws Misunderstood {
    String feature = line.only("a feature; labs lists them");
    if (!feature.equals(DynoMetadata.FEATURE)) {
      throw new Misunderstood(
          "There is no feature \"" + feature + "\". There is: " + DynoMetadata.FEATURE + ".");
    }
    apps.put(app.withMetadata(on));
    return List.of(doing(on) + " " + feature + " for ⬢ " + app.name() + "... done");
  }

  private static String doing(boolean on) {
    return on ? "Enabling" : "Disabling";
  }
}
