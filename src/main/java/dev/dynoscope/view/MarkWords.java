package dev.dynoscope.view;

import dev.dynoscope.journal.AppFact;
import dev.dynoscope.journal.ClockFact;
import dev.dynoscope.journal.DynoFact;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.journal.HostFact;
import dev.dynoscope.journal.HoursFact;
import dev.dynoscope.journal.IsolationFact;
import dev.dynoscope.journal.LearnerFact;
import dev.dynoscope.journal.OwnerFact;
import dev.dynoscope.journal.PageFact;
import dev.dynoscope.journal.RequestFact;
import dev.dynoscope.journal.StorageFact;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.story.MarkKind;
import dev.dynoscope.wording.Wording;

/** What is written at a mark, in two or three words, and in which colour. */
final class MarkWords {
  private final Wording wording;

  MarkWords(Wording wording) {
    this.wording = wording;
  }

  /** The words for what {@code entry} tells, which is marked as {@code kind}. */
  String label(Entry entry, MarkKind kind) {
    return switch (entry.fact()) {
      case AppFact f -> app(f);
      case DynoFact f -> dyno(f, kind);
      case HostFact.HostFailed f -> wording.say("timeline.host-lost", f.host());
      case RequestFact.RequestFailed f ->
          f.code().isEmpty() ? wording.say("timeline.no-app") : f.code();
      case StorageFact f -> storage(f);
      case PageFact.PageFailed _ -> wording.say("timeline.no-page");
      case ClockFact.ClockSkipped f ->
          wording.say("timeline.skipped", wording.amount(Amounts.time(f.by())));
      case IsolationFact.IsolationLost _ -> wording.say("timeline.isolation-lost");
      case HoursFact.HoursExhausted _ -> wording.say("timeline.hours-gone");
      case OwnerFact _ -> wording.say("timeline.records");
      case LearnerFact.CommandGiven f -> f.text();
      default -> "";
    };
  }

  private String app(AppFact fact) {
    return switch (fact) {
      case AppFact.ReleaseCreated f -> wording.say("timeline.release", "v" + f.version());
      case AppFact.DomainAdded f -> "+ " + f.host();
      case AppFact.DomainRemoved f -> "– " + f.host();
      case AppFact.FormationScaled f -> f.process() + "=" + f.quantity();
      case AppFact.AppRenamed f -> "→ " + f.to();
      case AppFact.AppDestroyed f -> "– " + f.app();
      case AppFact.BuildFailed _ -> wording.say("timeline.build-failed");
      case AppFact.BuildCancelled _ -> wording.say("timeline.build-cancelled");
      case AppFact.ReleaseFailed f -> wording.say("timeline.release-failed", "v" + f.version());
      case AppFact.MaintenanceSet f ->
          wording.say(f.on() ? "timeline.maintenance-on" : "timeline.maintenance-off");
      case AppFact.AppCreated _,
          AppFact.BuildStarted _,
          AppFact.BuildPrinted _,
          AppFact.SlugCompiled _,
          AppFact.ReleasePassed _ ->
          "";
    };
  }

  private String dyno(DynoFact fact, MarkKind kind) {
    String name = fact.dyno().label();
    return switch (fact) {
      case DynoFact.DynoIdled _ -> wording.say("timeline.asleep");
      case DynoFact.DynoUp f ->
          kind == MarkKind.SLEEP
              ? wording.say("timeline.woke", wording.amount(Amounts.time(f.took())))
              : wording.say("timeline.up", name, wording.amount(Amounts.time(f.took())));
      case DynoFact.DynoSignalled _ -> wording.say("timeline.restarts", name);
      case DynoFact.FileWritten f -> wording.say("timeline.written", f.file().name());
      case DynoFact.DiskDiscarded f -> lost(f);
      case DynoFact.DynoCrashed _ -> wording.say("timeline.crashed", name);
      case DynoFact.DynoErred f -> name + " " + f.code();
      case DynoFact.DynoCompleted _ -> wording.say("timeline.done", name);
      case DynoFact.DynoStarted _,
          DynoFact.DynoUnidled _,
          DynoFact.DynoExited _,
          DynoFact.DynoRemoved _,
          DynoFact.MemoryMeasured _,
          DynoFact.DynoLost _,
          DynoFact.FileDeleted _ ->
          "";
    };
  }

  private String lost(DynoFact.DiskDiscarded fact) {
    String first = fact.lost().stream().findFirst().map(FileInfo::name).orElse("");
    return fact.lost().size() == 1
        ? wording.say("timeline.lost", first)
        : wording.say("timeline.files-lost", fact.lost().size());
  }

  private String storage(StorageFact fact) {
    return switch (fact) {
      case StorageFact.BucketOpened _ -> wording.say("timeline.storage");
      case StorageFact.BucketClosed _ -> "– " + wording.say("timeline.storage");
      case StorageFact.BucketFailed _ -> wording.say("timeline.no-storage");
      case StorageFact.ObjectStored f ->
          wording.say("timeline.stored", f.key().substring(f.key().lastIndexOf('/') + 1));
      default -> "";
    };
  }

  /** What is wrong or gone is red; a dyno that is back is green. */
  static Ink ink(Entry entry, MarkKind kind) {
    boolean gone =
        entry.fact() instanceof DynoFact.DiskDiscarded
            || entry.fact() instanceof StorageFact.BucketClosed;
    return switch (kind) {
      case FAILURE -> Ink.FAIL;
      case FILE -> gone ? Ink.FAIL : Ink.WRITTEN;
      case SLEEP -> sleep(entry);
      case DEPLOY -> Ink.SLUG;
      case CHANGE ->
          entry.fact() instanceof AppFact.FormationScaled
              ? Ink.TEXT_MUTED
              : gone ? Ink.FAIL : Ink.ROUTER;
      case RESTART -> entry.fact() instanceof DynoFact.DynoUp ? Ink.OK : Ink.WAIT;
      case ACTION -> Ink.TEXT;
    };
  }

  private static Ink sleep(Entry entry) {
    return switch (entry.fact()) {
      case DynoFact.DynoUp _ -> Ink.WAIT;
      case ClockFact _ -> Ink.TEXT_MUTED;
      default -> Ink.ASLEEP;
    };
  }
}
