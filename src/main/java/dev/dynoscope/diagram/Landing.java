package dev.dynoscope.diagram;

import dev.dynoscope.journal.DynoFact;
import dev.dynoscope.journal.Fact;
import dev.dynoscope.journal.HostFact;
import dev.dynoscope.journal.RequestFact;

/** When a beat's gesture has got so far that the stage shows what came of it. */
final class Landing {
  private Landing() {}

  /** Share of the beat up to which the stage stands as it did before. */
  static double share(Fact fact) {
    return switch (fact) {
      case DynoFact f -> dyno(f);
      case HostFact.HostFailed _ -> HostGesture.TIPS;
      case RequestFact f -> request(f);
      default -> 0;
    };
  }

  private static double dyno(DynoFact fact) {
    return switch (fact) {
      case DynoFact.DynoStarted _ -> BootGesture.LIES;
      case DynoFact.DynoUp _ -> UpGesture.OPENS;
      case DynoFact.DynoSignalled _ -> SignalGesture.HITS;
      case DynoFact.DynoCrashed _ -> CrashGesture.BREAKS;
      case DynoFact.FileWritten _, DynoFact.FileDeleted _ -> FileGesture.LIES;
      case DynoFact.DynoErred _, DynoFact.DynoLost _ -> StampGesture.HITS;
      case DynoFact.DynoIdled _,
          DynoFact.DynoUnidled _,
          DynoFact.DynoExited _,
          DynoFact.DiskDiscarded _,
          DynoFact.DynoRemoved _,
          DynoFact.DynoCompleted _,
          DynoFact.MemoryMeasured _ ->
          0;
    };
  }

  private static double request(RequestFact fact) {
    return switch (fact) {
      case RequestFact.RouteFound _ -> RowGesture.FOUND;
      case RequestFact.DynoPicked f -> f.candidates().size() > 1 ? DieGesture.LIES : 0;
      case RequestFact.RequestHeld _ -> 0;
      case RequestFact.RequestReceived _,
          RequestFact.RouteMissing _,
          RequestFact.DynoQuarantined _,
          RequestFact.DynoConnected _,
          RequestFact.RequestForwarded _,
          RequestFact.FirstByteReceived _,
          RequestFact.ConnectionUpgraded _,
          RequestFact.HeadSeen _,
          RequestFact.ResponseCompleted _,
          RequestFact.RequestFailed _ ->
          0;
    };
  }
}
