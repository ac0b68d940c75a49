package dev.dynoscope.diagram;

import dev.dynoscope.journal.CacheFact;
import dev.dynoscope.journal.DnsFact;
import dev.dynoscope.journal.DynoFact;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.Fact;
import dev.dynoscope.journal.FleetFact;
import dev.dynoscope.journal.HoursFact;
import dev.dynoscope.journal.OwnerFact;
import dev.dynoscope.journal.PageFact;
import dev.dynoscope.journal.RequestFact;
import dev.dynoscope.journal.StorageFact;
import dev.dynoscope.story.Moment;
import dev.dynoscope.world.RequestState;
import dev.dynoscope.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who plays in the beat that is shown: what the fact is about, and how far it has come.
 *
 * @param fact the fact that is being shown, if any
 * @param progress 0 to 1
 * @param request the request in question: the beat's, or the one that was dealt with last
 * @param client the dyno that asks something of object storage
 */
record Cast(
    Optional<Fact> fact,
    double progress,
    Optional<RequestState> request,
    Optional<DynoName> client) {
  static Cast of(Shot shot) {
    Optional<Fact> fact = shot.moment().map(m -> m.beat().entry().fact());
    double progress = shot.moment().map(Moment::progress).orElse(1.0);
    Optional<RequestState> request =
        fact.filter(RequestFact.class::isInstance)
            .map(RequestFact.class::cast)
            .flatMap(f -> shot.after().requests().find(f.request()))
            .or(() -> shot.after().requests().newest().filter(r -> !isOver(r, shot.after())))
            .map(r -> fact.map(f -> soFar(r, f, progress)).orElse(r));
    Optional<DynoName> client =
        fact.filter(StorageFact.Access.class::isInstance)
            .map(StorageFact.Access.class::cast)
            .flatMap(f -> StorageDrawing.dynoOf(f, shot.after()));
    return new Cast(fact, progress, request, client);
  }

  /** What an ended request has marked at the router goes with the next page that is asked for. */
  private static boolean isOver(RequestState request, World world) {
    Instant asked = world.page().askedAt();
    return request.ended() && request.times().values().stream().allMatch(asked::isAfter);
  }

  /** A request without what the router has yet to find out in this beat. */
  private static RequestState soFar(RequestState r, Fact fact, double progress) {
    if (progress >= Landing.share(fact)) {
      return r;
    }
    return switch (fact) {
      case RequestFact.RouteFound f when f.request().equals(r.id()) -> r.unrouted();
      case RequestFact.DynoPicked f when f.request().equals(r.id()) -> r.unpicked();
      default -> r;
    };
  }

  /** The world as the stage shows it: what the beat changes is seen when its gesture has landed. */
  World seen(Shot shot) {
    boolean landed = fact.filter(f -> progress < Landing.share(f)).isEmpty();
    return landed ? shot.after() : shot.before();
  }

  /**
   * The same, as far as the things on the stage can tell: the beat has come to the last of the
   * points at which one of them changes, and not yet to the next.
   *
   * @param crowd whether there is one; what has changed in it is pointed out by and by
   */
  Cast calm(boolean crowd) {
    boolean steady =
        !going() || (!crowd && fact.filter(DnsFact.NameAnswered.class::isInstance).isEmpty());
    return steady ? new Cast(fact, milestone(), request, client) : this;
  }

  private double milestone() {
    double reached = going() ? 0 : 1;
    double landing = fact.map(Landing::share).orElse(0.0);
    for (double point : List.of(landing, StorageDrawing.ARRIVED)) {
      reached = progress >= point ? Math.max(reached, point) : reached;
    }
    return reached;
  }

  /** Whether the beat is still going on; when it is over nothing is pointed out any more. */
  boolean going() {
    return progress < 1;
  }

  boolean browserLit() {
    return going() && fact.filter(f -> f instanceof PageFact || f instanceof CacheFact).isPresent();
  }

  boolean dnsLit() {
    return going() && fact.filter(f -> f instanceof DnsFact || f instanceof OwnerFact).isPresent();
  }

  boolean hoursLit() {
    return going() && fact.filter(HoursFact.class::isInstance).isPresent();
  }

  boolean routerLit() {
    return going()
        && fact.filter(f ->
                f instanceof FleetFact
                    || f instanceof RequestFact.RequestReceived
                    || f instanceof RequestFact.RouteFound
                    || f instanceof RequestFact.RouteMissing
                    || f instanceof RequestFact.RequestHeld
                    || f instanceof RequestFact.DynoPicked)
            .isPresent();
  }

  boolean lit(DynoName dyno) {
    return going()
        && fact.filter(f -> progress >= Landing.share(f)).isPresent()
        && dyno().filter(dyno::equals).isPresent();
  }

  /** The dyno that the fact is about. */
  Optional<DynoName> dyno() {
    return fact.flatMap(f ->
        switch (f) {
          case DynoFact d -> Optional.of(d.dyno());
          case RequestFact.DynoPicked d -> Optional.of(d.dyno());
          case RequestFact.DynoQuarantined d -> Optional.of(d.dyno());
          case RequestFact.RequestForwarded d -> Optional.of(d.dyno());
          case RequestFact.ConnectionUpgraded d -> Optional.of(d.dyno());
          case RequestFact.ResponseCompleted d -> Optional.of(d.dyno());
          case StorageFact.Access _ -> client;
          default -> Optional.empty();
        });
  }

  /** The request that moves in this beat. */
  boolean moves(RequestState other) {
    return fact.filter(f -> f instanceof RequestFact r && r.request().equals(other.id()))
        .isPresent();
  }
}
