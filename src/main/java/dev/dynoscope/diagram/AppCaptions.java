package dev.dynoscope.diagram;

import dev.dynoscope.journal.AppFact;
import dev.dynoscope.wording.Wording;

/** What happens to an app as a whole, in one plain sentence. */
record AppCaptions(Wording wording) {
  String of(AppFact fact) {
    return switch (fact) {
      case AppFact.AppCreated f -> wording.say("captions.app.created", f.app());
      case AppFact.AppDestroyed f -> wording.say("captions.app.destroyed", f.app());
      case AppFact.AppRenamed f -> wording.say("captions.app.renamed", f.app(), f.to());
      case AppFact.BuildStarted f -> wording.say("captions.app.build-started", f.app(), f.folder());
      case AppFact.BuildFailed f -> wording.say("captions.app.build-failed", f.app(), f.sentence());
      case AppFact.BuildCancelled f -> wording.say("captions.app.build-cancelled", f.app());
      case AppFact.BuildPrinted f ->
          wording.say("captions.app.build-printed", f.app(), f.words().replaceFirst("[.]*$", ""));
      case AppFact.SlugCompiled f ->
          wording.say(
              "captions.app.slug-compiled",
              f.app(),
              f.files().size(),
              wording.amount(Words.size(f.bytes())));
      case AppFact.ReleaseCreated f ->
          wording.say(
              f.pending() ? "captions.app.release-pending" : "captions.app.release-created",
              text(f.version()),
              f.app(),
              f.description());
      case AppFact.ReleasePassed f ->
          wording.say("captions.app.release-passed", text(f.version()), f.app());
      case AppFact.ReleaseFailed f ->
          wording.say("captions.app.release-failed", text(f.version()), f.app(), f.why());
      case AppFact.MaintenanceSet f ->
          wording.say(
              f.on() ? "captions.app.maintenance-on" : "captions.app.maintenance-off", f.app());
      case AppFact.DomainAdded f -> wording.say("captions.app.domain-added", f.host(), f.app());
      case AppFact.DomainRemoved f -> wording.say("captions.app.domain-removed", f.host());
      case AppFact.FormationScaled f ->
          wording.say("captions.app.scaled", f.app(), f.quantity(), f.process(), f.size());
    };
  }

  private static String text(int version) {
    return String.valueOf(version);
  }
}
