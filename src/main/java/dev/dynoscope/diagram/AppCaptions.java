package dev.dynoscope.diagram;

import dev.dynoscope.journal.AppFact;

/** What happens to an app as a whole, in one plain sentence. */
final class AppCaptions {
  private AppCaptions() {}

  static String of(AppFact fact) {
    return switch (fact) {
      case AppFact.AppCreated f -> "The app " + f.app() + " exists.";
      case AppFact.AppDestroyed f ->
          f.app() + " is gone, and its hosts with it. Its dynos are being ended.";
      case AppFact.AppRenamed f ->
          f.app() + " is called " + f.to() + " from now on; the old host leads nowhere.";
      case AppFact.BuildStarted f ->
          "The code of "
              + f.app()
              + " is being built from "
              + f.folder()
              + ". Until that is done the app runs on as before.";
      case AppFact.BuildFailed f ->
          "The build of " + f.app() + " failed, so there is no new release: " + f.sentence();
      case AppFact.BuildPrinted f ->
          "The build of " + f.app() + " says: " + f.words().replaceFirst("[.]*$", ".");
      case AppFact.SlugCompiled f -> compiled(f);
      case AppFact.ReleaseCreated f -> released(f);
      case AppFact.ReleasePassed f ->
          "The release command has succeeded: v"
              + f.version()
              + " of "
              + f.app()
              + " takes effect.";
      case AppFact.ReleaseFailed f ->
          "v"
              + f.version()
              + " of "
              + f.app()
              + " does not take effect: "
              + f.why()
              + ". The dynos go on with the release before.";
      case AppFact.MaintenanceSet f -> maintenance(f);
      case AppFact.DomainAdded f ->
          f.host() + " now leads to " + f.app() + ": the router's table has a new row.";
      case AppFact.DomainRemoved f -> f.host() + " is no longer in the router's table.";
      case AppFact.FormationScaled f ->
          f.app()
              + " is scaled to "
              + Words.count(f.quantity(), f.process() + " dyno")
              + " of the size "
              + f.size()
              + ".";
    };
  }

  private static String compiled(AppFact.SlugCompiled fact) {
    return "The code of "
        + fact.app()
        + " is made into a slug, once: "
        + Words.count(fact.files().size(), "file")
        + " in an archive of "
        + Words.size(fact.bytes())
        + ". Every dyno starts from a copy of it.";
  }

  private static String released(AppFact.ReleaseCreated fact) {
    String what =
        "Release v" + fact.version() + " of " + fact.app() + ": " + fact.description() + ".";
    return fact.pending()
        ? what + " It takes effect only when its release command has succeeded."
        : what;
  }

  private static String maintenance(AppFact.MaintenanceSet fact) {
    return fact.on()
        ? fact.app()
            + " is in maintenance mode: the router answers in its place. Its dynos go on as before."
        : fact.app() + " takes requests again.";
  }
}
