package dev.dynoscope.diagram;

import dev.dynoscope.journal.AppFact;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.BranchFact;
import dev.dynoscope.journal.CacheFact;
import dev.dynoscope.journal.ClockFact;
import dev.dynoscope.journal.DnsFact;
import dev.dynoscope.journal.DynoFact;
import dev.dynoscope.journal.DynoName;
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
import dev.dynoscope.world.DynoState;
import dev.dynoscope.world.RequestState;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a fact is about, by ids of the picture. Where that is nothing that stands on the stage,
 * nothing is pointed out.
 */
record About(SortedSet<String> ids) {
  private static final List<String> CLIENTS = List.of("client", "pinger");

  boolean has(String id) {
    return ids.contains(id);
  }

  boolean isEmpty() {
    return ids.isEmpty();
  }

  private About with(String... more) {
    SortedSet<String> all = new TreeSet<>(ids);
    Collections.addAll(all, more);
    return new About(all);
  }

  private static About of(String... ids) {
    return new About(Collections.emptySortedSet()).with(ids);
  }

  static About of(Fact fact, Shot shot) {
    return switch (fact) {
      case AppFact f -> app(f, shot);
      case CacheFact _, PageFact _ -> of("browser");
      case DnsFact _ -> of("browser", "dns");
      case DynoFact f -> dyno(f, shot);
      case FleetFact _ -> of("router", "dns");
      case HostFact f -> onHost(f.host(), shot);
      case HoursFact _ -> of("hours");
      case OwnerFact _ -> of("dns");
      case PingFact _ -> of("client", "pinger", "router");
      case RequestFact f -> request(f, shot);
      case StorageFact f -> storage(f, shot);
      case BranchFact _, ClockFact _, IsolationFact _, LearnerFact _, LogLine _, TrafficFact _ ->
          of();
    };
  }

  private static About app(AppFact fact, Shot shot) {
    return switch (fact) {
      case AppFact.DomainAdded _, AppFact.DomainRemoved _, AppFact.MaintenanceSet _ -> of("router");
      case AppFact.ReleaseCreated f -> allOf(f.app(), shot);
      case AppFact.ReleasePassed f -> allOf(f.app(), shot);
      case AppFact.AppCreated _,
          AppFact.AppDestroyed _,
          AppFact.AppRenamed _,
          AppFact.BuildStarted _,
          AppFact.BuildFailed _,
          AppFact.BuildCancelled _,
          AppFact.BuildPrinted _,
          AppFact.SlugCompiled _,
          AppFact.ReleaseFailed _,
          AppFact.FormationScaled _ ->
          of();
    };
  }

  private static About allOf(AppName app, Shot shot) {
    return of(
        shot.after().dynos().of(app).stream().map(d -> Act.id(d.name())).toArray(String[]::new));
  }

  private static About dyno(DynoFact fact, Shot shot) {
    String host =
        shot.after()
            .dynos()
            .find(fact.dyno())
            .or(() -> shot.before().dynos().find(fact.dyno()))
            .map(DynoState::host)
            .orElse("");
    About about = of(Act.id(fact.dyno()), "crowd");
    return host.isEmpty() ? about : about.with("host:" + host);
  }

  private static About onHost(String host, Shot shot) {
    About about = of("host:" + host, "crowd");
    return about.with(
        shot.before().dynos().byName().values().stream()
            .filter(d -> d.host().equals(host))
            .map(d -> Act.id(d.name()))
            .toArray(String[]::new));
  }

  private static About request(RequestFact fact, Shot shot) {
    About about = of("router");
    boolean page =
        shot.after().requests().find(fact.request()).filter(RequestState::fromPage).isPresent();
    String[] client = page ? new String[] {"browser"} : CLIENTS.toArray(String[]::new);
    return switch (fact) {
      case RequestFact.RequestReceived _, RequestFact.RequestFailed _ -> about.with(client);
      case RequestFact.RouteFound _, RequestFact.RouteMissing _ -> about;
      case RequestFact.RequestHeld _, RequestFact.HeadSeen _ -> about;
      case RequestFact.DynoPicked f -> picked(about, f);
      case RequestFact.DynoQuarantined f -> about.with(Act.id(f.dyno()), "crowd");
      case RequestFact.DynoConnected f -> about.with(Act.id(f.dyno()), "crowd");
      case RequestFact.RequestForwarded f -> about.with(Act.id(f.dyno()), "crowd");
      case RequestFact.FirstByteReceived f -> about.with(Act.id(f.dyno()), "crowd");
      case RequestFact.ConnectionUpgraded f -> about.with(Act.id(f.dyno()), "crowd");
      case RequestFact.ResponseCompleted f -> about.with(client).with(Act.id(f.dyno()), "crowd");
    };
  }

  private static About picked(About about, RequestFact.DynoPicked fact) {
    AppName app = fact.dyno().app();
    return about
        .with("crowd", Act.id(fact.dyno()))
        .with(
            fact.candidates().stream()
                .map(label -> "dyno:" + app + "/" + label)
                .toArray(String[]::new));
  }

  private static About storage(StorageFact fact, Shot shot) {
    About about = of(StorageDrawing.ID);
    return switch (fact) {
      case StorageFact.Access f ->
          StorageDrawing.dynoOf(f, shot.after())
              .map(DynoName::toString)
              .map(name -> about.with("dyno:" + name))
              .orElse(about);
      case StorageFact.BucketOpened _,
          StorageFact.BucketClosed _,
          StorageFact.BucketFailed _,
          StorageFact.AccessesCounted _ ->
          about;
    };
  }
}
