package dev.dynoscope.diagram;

import dev.dynoscope.journal.AppFact;
import dev.dynoscope.journal.BranchFact;
import dev.dynoscope.journal.CacheFact;
import dev.dynoscope.journal.ClockFact;
import dev.dynoscope.journal.DnsFact;
import dev.dynoscope.journal.DynoFact;
import dev.dynoscope.journal.Fact;
import dev.dynoscope.journal.FleetFact;
import dev.dynoscope.journal.HostFact;
import dev.dynoscope.journal.HoursFact;
import dev.dynoscope.journal.IsolationFact;
import dev.dynoscope.journal.LearnerFact;
import dev.dynoscope.journal.LogLine;
import dev.dynoscope.journal.OwnerFact;
import dev.dynoscope.journal.PageFact;
import dev.dynoscope.journal.PingFact;
import dev.dynoscope.journal.RequestFact;
import dev.dynoscope.journal.StorageFact;
import dev.dynoscope.journal.TrafficFact;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.world.RequestState;
import java.util.Optional;

/** Which gesture acts out which fact. */
final class Gestures {
  private final Act act;

  Gestures(Act act) {
    this.act = act;
  }

  /** The gesture of the beat that is shown. */
  Gesture gesture() {
    return act.cast().fact().map(this::of).orElse(Gesture.STILL);
  }

  private Gesture of(Fact fact) {
    return switch (fact) {
      case AppFact f -> app(f);
      case CacheFact _ -> new PointGesture(act, "browser", Ink.DNS);
      case ClockFact f -> clock(f);
      case DnsFact f -> new DnsGesture(act, f);
      case DynoFact f -> dyno(f);
      case FleetFact _ -> new PointGesture(act, "router", Ink.ROUTER);
      case HostFact f -> host(f);
      case OwnerFact _ -> new PointGesture(act, "dns", Ink.DNS);
      case PageFact _ -> new PointGesture(act, "browser", Ink.REQUEST);
      case PingFact f -> ping(f);
      case RequestFact f ->
          act.shot()
              .after()
              .requests()
              .find(f.request())
              .map(r -> request(f, r))
              .orElse(Gesture.STILL);
      case StorageFact f -> storage(f);
      case BranchFact _, HoursFact _, IsolationFact _, LearnerFact _, LogLine _, TrafficFact _ ->
          Gesture.STILL;
    };
  }

  private Gesture app(AppFact fact) {
    return switch (fact) {
      case AppFact.SlugCompiled f -> new SlugGesture(act, f);
      case AppFact.ReleaseCreated f ->
          f.pending() ? Gesture.STILL : new ReleaseGesture(act, f.app(), f.version());
      case AppFact.ReleasePassed f -> new ReleaseGesture(act, f.app(), f.version());
      case AppFact.DomainAdded f -> new PointGesture(act, "route:" + f.host(), Ink.ROUTER);
      case AppFact.MaintenanceSet _, AppFact.DomainRemoved _ ->
          new PointGesture(act, "router", Ink.ROUTER);
      case AppFact.AppCreated _,
          AppFact.AppDestroyed _,
          AppFact.AppRenamed _,
          AppFact.BuildStarted _,
          AppFact.BuildFailed _,
          AppFact.BuildCancelled _,
          AppFact.BuildPrinted _,
          AppFact.ReleaseFailed _,
          AppFact.FormationScaled _ ->
          Gesture.STILL;
    };
  }

  private Gesture clock(ClockFact fact) {
    return switch (fact) {
      case ClockFact.ClockSkipped f -> new SkipGesture(act, f.by());
      case ClockFact.EraBegan _, ClockFact.ClockRateChanged _ -> Gesture.STILL;
    };
  }

  private Gesture dyno(DynoFact fact) {
    return switch (fact) {
      case DynoFact.DynoStarted f -> new BootGesture(act, f);
      case DynoFact.DynoUp f -> new UpGesture(act, f);
      case DynoFact.DynoIdled f -> new SleepGesture(act, f.dyno());
      case DynoFact.DynoUnidled f -> new WakeGesture(act, f.dyno());
      case DynoFact.DynoSignalled f -> new SignalGesture(act, f);
      case DynoFact.DynoExited f -> new ExitGesture(act, f);
      case DynoFact.DiskDiscarded f -> new FallGesture(act, f);
      case DynoFact.DynoCrashed f -> new CrashGesture(act, f);
      case DynoFact.DynoRemoved f -> new LeaveGesture(act, f.dyno());
      case DynoFact.DynoCompleted f -> new LeaveGesture(act, f.dyno());
      case DynoFact.DynoErred f -> new StampGesture(act, f.dyno(), f.code());
      case DynoFact.DynoLost f ->
          new StampGesture(act, f.dyno(), act.wording().say("captions.token.lost"));
      case DynoFact.FileWritten f -> new FileGesture(act, f.dyno(), f.file().name(), true);
      case DynoFact.FileDeleted f -> new FileGesture(act, f.dyno(), last(f.path()), false);
      case DynoFact.MemoryMeasured _ -> Gesture.STILL;
    };
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private Gesture host(HostFact fact) {
    return switch (fact) {
      case HostFact.HostFailed f -> new HostGesture(act, f.host(), false);
      case HostFact.HostLossNoticed f -> new HostGesture(act, f.host(), true);
    };
  }

  private Gesture ping(PingFact fact) {
    return switch (fact) {
      case PingFact.PingSent _, PingFact.PingerSet _ ->
          new PointGesture(act, "client", Ink.REQUEST);
      case PingFact.PingerRemoved _, PingFact.PingEnded _ -> Gesture.STILL;
    };
  }

  private Gesture request(RequestFact fact, RequestState r) {
    Status status = new Status(act.wording());
    return switch (fact) {
      case RequestFact.RequestReceived _ -> new ArrivalGesture(act, r, Optional.empty());
      case RequestFact.RouteFound f -> new RowGesture(act, r, f.pattern());
      case RequestFact.RouteMissing _ -> new RowGesture(act, r, "");
      case RequestFact.RequestHeld _ -> new WaitGesture(act, r);
      case RequestFact.DynoPicked f -> new DieGesture(act, f, r);
      case RequestFact.DynoQuarantined f -> new RefusedGesture(act, f, r);
      case RequestFact.RequestForwarded f -> new ArrivalGesture(act, r, Optional.of(f.dyno()));
      case RequestFact.ConnectionUpgraded f -> new RelayGesture(act, f, r);
      case RequestFact.ResponseCompleted f ->
          new AnswerGesture(
              act, r, Optional.of(f.dyno()), status.word(f.status()), Status.ink(f.status()));
      case RequestFact.RequestFailed f ->
          new AnswerGesture(act, r, Optional.empty(), status.failed(f), Status.ink(f.status()));
      case RequestFact.HeadSeen _ -> Gesture.STILL;
      case RequestFact.DynoConnected f -> new StayGesture(act, r, f.dyno());
      case RequestFact.FirstByteReceived f -> new StayGesture(act, r, f.dyno());
    };
  }

  private Gesture storage(StorageFact fact) {
    return switch (fact) {
      case StorageFact.Access f -> new StorageGesture(act, f);
      case StorageFact.BucketOpened _,
          StorageFact.BucketClosed _,
          StorageFact.BucketFailed _,
          StorageFact.AccessesCounted _ ->
          new PointGesture(act, StorageDrawing.ID, Ink.WRITTEN);
    };
  }
}
