package dev.dynoscope.story;

import dev.dynoscope.journal.AppFact;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.ClockFact;
import dev.dynoscope.journal.DynoFact;
import dev.dynoscope.journal.DynoFact.StopReason;
import dev.dynoscope.journal.Fact;
import dev.dynoscope.journal.HostFact;
import dev.dynoscope.journal.HoursFact;
import dev.dynoscope.journal.IsolationFact;
import dev.dynoscope.journal.LearnerFact;
import dev.dynoscope.journal.OwnerFact;
import dev.dynoscope.journal.PageFact;
import dev.dynoscope.journal.RequestFact;
import dev.dynoscope.journal.StorageFact;
import java.util.Optional;
import java.util.TreeSet;

/** Which facts are worth a mark. */
final class Marking {
  private final TreeSet<AppName> asleep = new TreeSet<>();
  private final TreeSet<AppName> waking = new TreeSet<>();

  /** What the next fact is marked as, if it is. */
  Optional<MarkKind> of(Fact fact) {
    return switch (fact) {
      case AppFact f -> app(f);
      case DynoFact f -> dyno(f);
      case HostFact.HostFailed _,
          RequestFact.RequestFailed _,
          StorageFact.BucketFailed _,
          IsolationFact.IsolationLost _,
          HoursFact.HoursExhausted _,
          PageFact.PageFailed _ ->
          Optional.of(MarkKind.FAILURE);
      case StorageFact.BucketOpened _, StorageFact.BucketClosed _, OwnerFact _ ->
          Optional.of(MarkKind.CHANGE);
      case StorageFact.ObjectStored _ -> Optional.of(MarkKind.FILE);
      case ClockFact.ClockSkipped _ -> Optional.of(MarkKind.SLEEP);
      case LearnerFact.CommandGiven _ -> Optional.of(MarkKind.ACTION);
      default -> Optional.empty();
    };
  }

  private static Optional<MarkKind> app(AppFact fact) {
    return switch (fact) {
      case AppFact.ReleaseCreated _ -> Optional.of(MarkKind.DEPLOY);
      case AppFact.DomainAdded _,
          AppFact.DomainRemoved _,
          AppFact.FormationScaled _,
          AppFact.AppRenamed _,
          AppFact.AppDestroyed _,
          AppFact.BuildCancelled _,
          AppFact.MaintenanceSet _ ->
          Optional.of(MarkKind.CHANGE);
      case AppFact.BuildFailed _, AppFact.ReleaseFailed _ -> Optional.of(MarkKind.FAILURE);
      case AppFact.AppCreated _,
          AppFact.BuildStarted _,
          AppFact.BuildPrinted _,
          AppFact.SlugCompiled _,
          AppFact.ReleasePassed _ ->
          Optional.empty();
    };
  }

  private Optional<MarkKind> dyno(DynoFact fact) {
    return switch (fact) {
      case DynoFact.DynoIdled f ->
          // an app sleeps and wakes with all its dynos: one mark is enough
          asleep.add(f.dyno().app()) ? Optional.of(MarkKind.SLEEP) : Optional.empty();
      case DynoFact.DynoUnidled f -> {
        if (asleep.remove(f.dyno().app())) {
          waking.add(f.dyno().app());
        }
        yield Optional.empty();
      }
      case DynoFact.DynoUp f ->
          Optional.of(waking.remove(f.dyno().app()) ? MarkKind.SLEEP : MarkKind.RESTART);
      case DynoFact.DynoSignalled f -> again(f.reason());
      case DynoFact.FileWritten _ -> Optional.of(MarkKind.FILE);
      case DynoFact.DiskDiscarded f ->
          f.lost().isEmpty() ? Optional.empty() : Optional.of(MarkKind.FILE);
      case DynoFact.DynoCrashed _, DynoFact.DynoErred _ -> Optional.of(MarkKind.FAILURE);
      case DynoFact.DynoCompleted _ -> Optional.of(MarkKind.RESTART);
      case DynoFact.DynoStarted _,
          DynoFact.DynoExited _,
          DynoFact.DynoRemoved _,
          DynoFact.MemoryMeasured _,
          DynoFact.DynoLost _,
          DynoFact.FileDeleted _ ->
          Optional.empty();
    };
  }

  /** Ends after which the dyno comes back. What else ends it has a mark of its own. */
  private static Optional<MarkKind> again(StopReason reason) {
    boolean comesBack = reason == StopReason.RESTART || reason == StopReason.CYCLE;
    return comesBack ? Optional.of(MarkKind.RESTART) : Optional.empty();
  }
}
