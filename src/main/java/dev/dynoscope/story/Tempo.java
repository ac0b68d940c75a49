package dev.dynoscope.story;

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

/** How long each kind of fact is shown, in milliseconds; 0 for those that get no beat. */
final class Tempo {
  private static final int GLANCE = 600;
  private static final int SHORT = 900;
  private static final int STEP = 1200;
  private static final int LONG = 1700;
  private static final int NONE = 0;

  private Tempo() {}

  static int millis(Fact fact) {
    return switch (fact) {
      case AppFact f -> app(f);
      case ClockFact f -> clock(f);
      case DnsFact f -> dns(f);
      case DynoFact f -> dyno(f);
      case HostFact _ -> LONG;
      case HoursFact f -> hours(f);
      case BranchFact f -> branch(f);
      case IsolationFact f -> isolation(f);
      case PageFact f -> page(f);
      case PingFact f -> ping(f);
      case RequestFact f -> request(f);
      case CacheFact f -> cache(f);
      case FleetFact f -> fleet(f);
      case OwnerFact _ -> LONG;
      case LearnerFact _, LogLine _ -> NONE;
      case StorageFact f -> storage(f);
      case TrafficFact _ -> GLANCE;
    };
  }

  private static int app(AppFact fact) {
    return switch (fact) {
      case AppFact.AppCreated _ -> NONE;
      case AppFact.AppDestroyed _, AppFact.AppRenamed _ -> LONG;
      case AppFact.BuildStarted _ -> STEP;
      case AppFact.BuildPrinted f -> f.heading() ? GLANCE : NONE;
      case AppFact.SlugCompiled _, AppFact.BuildFailed _, AppFact.BuildCancelled _ -> LONG;
      case AppFact.ReleaseCreated f -> blank(f) ? NONE : f.pending() ? LONG : SHORT;
      case AppFact.ReleasePassed _ -> SHORT;
      case AppFact.ReleaseFailed _ -> LONG;
      case AppFact.MaintenanceSet _ -> LONG;
      case AppFact.DomainAdded _, AppFact.DomainRemoved _ -> STEP;
      case AppFact.FormationScaled _ -> SHORT;
    };
  }

  /** The two releases that every app begins with change nothing that can be seen. */
  private static boolean blank(AppFact.ReleaseCreated fact) {
    return fact.slug().value().isEmpty() && fact.configNames().isEmpty();
  }

  private static int clock(ClockFact fact) {
    return switch (fact) {
      case ClockFact.EraBegan _ -> LONG;
      case ClockFact.ClockRateChanged _ -> GLANCE;
      case ClockFact.ClockSkipped _ -> LONG;
    };
  }

  private static int dns(DnsFact fact) {
    return switch (fact) {
      case DnsFact.NameAsked _ -> STEP;
      case DnsFact.NameAnswered _ -> LONG;
      case DnsFact.MessagesSeen _ -> NONE;
    };
  }

  private static int cache(CacheFact fact) {
    return switch (fact) {
      case CacheFact.CacheHit _ -> LONG;
      case CacheFact.CacheMissed _, CacheFact.CacheFilled _ -> NONE;
      case CacheFact.CacheExpired _, CacheFact.CacheFlushed _ -> STEP;
    };
  }

  private static int fleet(FleetFact fact) {
    return switch (fact) {
      case FleetFact.RoutersOpened f -> f.addresses().isEmpty() ? NONE : STEP;
      case FleetFact.RoutersRetired _ -> LONG;
      case FleetFact.RoutersClosed _ -> STEP;
    };
  }

  private static int dyno(DynoFact fact) {
    return switch (fact) {
      case DynoFact.DynoStarted _, DynoFact.DynoUp _ -> STEP;
      case DynoFact.DynoIdled _, DynoFact.DynoUnidled _ -> STEP;
      case DynoFact.DynoSignalled _ -> STEP;
      case DynoFact.DynoExited _, DynoFact.DynoRemoved _ -> GLANCE;
      case DynoFact.DynoCompleted _, DynoFact.DynoLost _ -> STEP;
      case DynoFact.DynoErred _ -> LONG;
      case DynoFact.MemoryMeasured _ -> NONE;
      case DynoFact.DiskDiscarded f -> f.lost().isEmpty() ? GLANCE : LONG + LONG;
      case DynoFact.DynoCrashed _ -> LONG;
      case DynoFact.FileWritten _, DynoFact.FileDeleted _ -> STEP;
    };
  }

  private static int branch(BranchFact fact) {
    return switch (fact) {
      case BranchFact.BranchBegun _ -> LONG + LONG;
      case BranchFact.FilesPutBack _ -> LONG;
    };
  }

  private static int isolation(IsolationFact fact) {
    return switch (fact) {
      case IsolationFact.IsolationChosen _ -> STEP;
      case IsolationFact.IsolationLost _ -> LONG + LONG;
    };
  }

  private static int hours(HoursFact fact) {
    return switch (fact) {
      case HoursFact.HoursCounted _ -> NONE;
      case HoursFact.HoursExhausted _ -> LONG + LONG;
      case HoursFact.HoursRunningOut _, HoursFact.HoursRenewed _ -> LONG;
      case HoursFact.CardChanged _ -> STEP;
    };
  }

  private static int ping(PingFact fact) {
    return switch (fact) {
      case PingFact.PingerSet _, PingFact.PingerRemoved _ -> LONG;
      case PingFact.PingSent _ -> STEP;
      case PingFact.PingEnded f -> f.trouble().isEmpty() ? NONE : STEP;
    };
  }

  private static int storage(StorageFact fact) {
    return switch (fact) {
      case StorageFact.BucketOpened _, StorageFact.BucketFailed _ -> LONG;
      case StorageFact.BucketClosed _ -> LONG;
      case StorageFact.ObjectStored _, StorageFact.AccessRefused _ -> LONG;
      case StorageFact.ObjectFetched _, StorageFact.ObjectDeleted _ -> STEP;
      case StorageFact.ObjectsListed _ -> STEP;
      case StorageFact.AccessesCounted _ -> GLANCE;
    };
  }

  private static int page(PageFact fact) {
    return switch (fact) {
      case PageFact.PageAsked _ -> SHORT;
      case PageFact.PageShown _, PageFact.PageFailed _ -> LONG;
    };
  }

  private static int request(RequestFact fact) {
    return switch (fact) {
      case RequestFact.RequestReceived _ -> STEP;
      case RequestFact.RouteFound _, RequestFact.RouteMissing _ -> STEP;
      case RequestFact.RequestHeld _ -> LONG;
      case RequestFact.DynoPicked _ -> STEP;
      case RequestFact.DynoQuarantined _ -> STEP;
      case RequestFact.DynoConnected _, RequestFact.FirstByteReceived _ -> NONE;
      case RequestFact.HeadSeen _ -> NONE;
      case RequestFact.RequestForwarded _ -> STEP;
      case RequestFact.ConnectionUpgraded _ -> LONG;
      case RequestFact.ResponseCompleted _, RequestFact.RequestFailed _ -> LONG;
    };
  }
}
