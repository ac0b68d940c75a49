package dev.dynoscope.world;

import dev.dynoscope.journal.RequestFact;
import dev.dynoscope.journal.RequestId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The requests that have not ended, and the latest that have, in the order in which they came.
 *
 * @param latest the request that something happened to last
 */
public record RequestStates(List<RequestState> all, Optional<RequestId> latest) {
  static final RequestStates NONE = new RequestStates(List.of(), Optional.empty());
  private static final int ENDED_KEPT = 30;

  /** The request with this id, if it is still kept. */
  public Optional<RequestState> find(RequestId id) {
    return all.stream().filter(r -> r.id().equals(id)).findFirst();
  }

  /** The request that something happened to last. */
  public Optional<RequestState> newest() {
    return latest.flatMap(this::find);
  }

  /** The requests that have no outcome yet. */
  public List<RequestState> open() {
    return all.stream().filter(r -> !r.ended()).toList();
  }

  RequestStates after(RequestFact fact, Instant at, boolean pageLoading) {
    return switch (fact) {
      case RequestFact.RequestReceived f -> added(RequestState.received(f, pageLoading, at));
      case RequestFact.RouteFound f ->
          change(f, r -> r.routed(f.pattern(), f.app()).reached(RequestStep.ROUTED, at));
      case RequestFact.RouteMissing f -> change(f, r -> r);
      case RequestFact.RequestHeld f ->
          change(f, r -> r.held(f.reason()).reached(RequestStep.HELD, at));
      case RequestFact.DynoPicked f ->
          change(f, r -> r.picked(f.dyno(), f.candidates()).reached(RequestStep.PICKED, at));
      case RequestFact.DynoQuarantined f -> change(f, r -> r);
      case RequestFact.DynoConnected f -> change(f, r -> r.reached(RequestStep.CONNECTED, at));
      case RequestFact.RequestForwarded f -> change(f, r -> r.reached(RequestStep.FORWARDED, at));
      case RequestFact.FirstByteReceived f -> change(f, r -> r.reached(RequestStep.ANSWERING, at));
      case RequestFact.ConnectionUpgraded f -> change(f, r -> r.reached(RequestStep.UPGRADED, at));
      case RequestFact.HeadSeen f -> new RequestStates(changed(f, r -> r.seen(f)), latest);
      case RequestFact.ResponseCompleted f ->
          ended(f, new RequestState.Outcome(f.status(), "", "", f.bytes()), at);
      case RequestFact.RequestFailed f ->
          ended(f, new RequestState.Outcome(f.status(), f.code(), f.description(), 0), at);
    };
  }

  private RequestStates added(RequestState request) {
    List<RequestState> more = new ArrayList<>(all);
    more.removeIf(r -> r.id().equals(request.id()));
    more.add(request);
    long ended = more.stream().filter(RequestState::ended).count();
    for (int i = 0; ended > ENDED_KEPT && i < more.size(); ) {
      if (more.get(i).ended()) {
        more.remove(i);
        ended--;
      } else {
        i++;
      }
    }
    return new RequestStates(Collections.unmodifiableList(more), Optional.of(request.id()));
  }

  private RequestStates ended(RequestFact fact, RequestState.Outcome outcome, Instant at) {
    return change(fact, r -> r.reached(RequestStep.ENDED, at).ended(outcome));
  }

  private RequestStates change(RequestFact fact, UnaryOperator<RequestState> how) {
    return new RequestStates(changed(fact, how), Optional.of(fact.request()));
  }

  private List<RequestState> changed(RequestFact fact, UnaryOperator<RequestState> how) {
    return all.stream().map(r -> r.id().equals(fact.request()) ? how.apply(r) : r).toList();
  }
}
