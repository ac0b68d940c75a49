package dev.dynoscope.view;

import dev.dynoscope.journal.AppFact;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.ClockFact;
import dev.dynoscope.journal.DynoFact;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.journal.HostFact;
import dev.dynoscope.journal.LearnerFact;
import dev.dynoscope.journal.PageFact;
import dev.dynoscope.journal.RequestFact;
import dev.dynoscope.journal.StorageFact;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.story.Beat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What mattered so far, each with its place on the timeline. */
final class Marks {
  private final List<Mark> all = new ArrayList<>();
  private final TreeSet<AppName> asleep = new TreeSet<>();
  private final TreeSet<AppName> waking = new TreeSet<>();

  /** Adds the entry, if it is worth a mark. */
  void add(Entry entry, Beat beat) {
    of(entry, beat).ifPresent(all::add);
  }

  private Optional<Mark> of(Entry entry, Beat beat) {
    return switch (entry.fact()) {
      case AppFact f -> app(f, beat);
      case DynoFact f -> dyno(f, beat);
      case HostFact.HostFailed f -> mark(beat, f.host() + " lost", Ink.FAIL);
      case RequestFact.RequestFailed f ->
          mark(beat, f.code().isEmpty() ? "no such app" : f.code(), Ink.FAIL);
      case StorageFact.BucketOpened _ -> mark(beat, "storage", Ink.WRITTEN);
      case StorageFact.BucketClosed _ -> mark(beat, "– storage", Ink.FAIL);
      case StorageFact.BucketFailed _ -> mark(beat, "no storage", Ink.FAIL);
      case StorageFact.ObjectStored f ->
          mark(beat, f.key().substring(f.key().lastIndexOf('/') + 1) + " stored", Ink.WRITTEN);
      case PageFact.PageFailed _ -> mark(beat, "no page", Ink.FAIL);
      case ClockFact.ClockSkipped f ->
          mark(beat, "skipped " + Amounts.time(f.by()), Ink.TEXT_MUTED);
      case LearnerFact.CommandGiven f ->
          Optional.of(new Mark(beat.end(), f.text(), Ink.TEXT, true));
      default -> Optional.empty();
    };
  }

  private static Optional<Mark> app(AppFact fact, Beat beat) {
    return switch (fact) {
      case AppFact.ReleaseCreated f -> mark(beat, "release v" + f.version(), Ink.SLUG);
      case AppFact.DomainAdded f -> mark(beat, "+ " + f.host(), Ink.ROUTER);
      case AppFact.DomainRemoved f -> mark(beat, "– " + f.host(), Ink.ROUTER);
      case AppFact.FormationScaled f ->
          mark(beat, f.process() + "=" + f.quantity(), Ink.TEXT_MUTED);
      case AppFact.AppRenamed f -> mark(beat, "→ " + f.to(), Ink.ROUTER);
      case AppFact.AppDestroyed f -> mark(beat, "– " + f.app(), Ink.ROUTER);
      case AppFact.BuildFailed _ -> mark(beat, "build failed", Ink.FAIL);
      case AppFact.ReleaseFailed f -> mark(beat, "v" + f.version() + " failed", Ink.FAIL);
      case AppFact.MaintenanceSet f ->
          mark(beat, "maintenance " + (f.on() ? "on" : "off"), Ink.ROUTER);
      case AppFact.AppCreated _,
          AppFact.BuildStarted _,
          AppFact.BuildPrinted _,
          AppFact.SlugCompiled _,
          AppFact.ReleasePassed _ ->
          Optional.empty();
    };
  }

  private Optional<Mark> dyno(DynoFact fact, Beat beat) {
    return switch (fact) {
      case DynoFact.DynoIdled f ->
          // an app sleeps and wakes with all its dynos: one mark is enough
          asleep.add(f.dyno().app()) ? mark(beat, "asleep", Ink.ASLEEP) : Optional.empty();
      case DynoFact.DynoUnidled f -> {
        if (asleep.remove(f.dyno().app())) {
          waking.add(f.dyno().app());
        }
        yield Optional.empty();
      }
      case DynoFact.DynoUp f ->
          waking.remove(f.dyno().app())
              ? mark(beat, "woke in " + Amounts.time(f.took()), Ink.WAIT)
              : mark(beat, f.dyno().label() + " up in " + Amounts.time(f.took()), Ink.OK);
      case DynoFact.FileWritten f -> mark(beat, f.file().name() + " written", Ink.WRITTEN);
      case DynoFact.DiskDiscarded f -> discarded(f.lost(), beat);
      case DynoFact.DynoCrashed f -> mark(beat, f.dyno().label() + " crashed", Ink.FAIL);
      case DynoFact.DynoErred f -> mark(beat, f.dyno().label() + " " + f.code(), Ink.FAIL);
      case DynoFact.DynoCompleted f -> mark(beat, f.dyno().label() + " done", Ink.TEXT_MUTED);
      case DynoFact.DynoStarted _,
          DynoFact.DynoSignalled _,
          DynoFact.DynoExited _,
          DynoFact.DynoRemoved _,
          DynoFact.MemoryMeasured _,
          DynoFact.DynoLost _,
          DynoFact.FileDeleted _ ->
          Optional.empty();
    };
  }

  private static Optional<Mark> discarded(List<FileInfo> lost, Beat beat) {
    return switch (lost.size()) {
      case 0 -> Optional.empty();
      case 1 -> mark(beat, lost.getFirst().name() + " lost", Ink.FAIL);
      default -> mark(beat, lost.size() + " files lost", Ink.FAIL);
    };
  }

  private static Optional<Mark> mark(Beat beat, String label, Ink ink) {
    Duration shown = beat.start().plus(beat.length().dividedBy(2));
    return Optional.of(new Mark(shown, label, ink, false));
  }

  /** All of them, oldest first. */
  List<Mark> all() {
    return Collections.unmodifiableList(all);
  }
}
