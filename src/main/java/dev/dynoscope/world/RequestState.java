package dev.dynoscope.world;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.RequestFact;
import dev.dynoscope.journal.RequestFact.HoldReason;
import dev.dynoscope.journal.RequestId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known of a request.
 *
 * @param fromPage whether the built-in browser sent it, as far as can be told: it was loading a
 *     page
 * @param times when each step was reached; a step that did not happen is missing
 * @param held why it waits at the router, or did; empty where it never had to
 * @param pattern the row of the router's table that matched, empty while none has
 * @param candidates labels of the dynos that could have been picked
 * @param outcome how it ended, empty while it has not
 * @param heads what went over the wire, as far as it was told
 */
public record RequestState(
    RequestId id,
    String method,
    String host,
    String path,
    boolean fromPage,
    RequestStep step,
    SortedMap<RequestStep, Instant> times,
    Optional<HoldReason> held,
    String pattern,
    Optional<AppName> app,
    List<String> candidates,
    Optional<DynoName> dyno,
    Optional<Outcome> outcome,
    List<RequestFact.HeadSeen> heads) {

  /**
   * How a request ended.
   *
   * @param code the platform's error code, empty where there is none
   * @param description what the code means, empty for an answer of the app
   * @param bytes size of the answer's body
   */
  public record Outcome(int status, String code, String description, long bytes) {
    /** Whether the app answered it, with whatever status. */
    public boolean answered() {
      return description.isEmpty();
    }
  }

  /** {@code GET /}. */
  public String title() {
    return method + " " + path;
  }

  /** Whether it has its outcome. */
  public boolean ended() {
    return outcome.isPresent();
  }

  /** When it was received. */
  public Instant receivedAt() {
    return Objects.requireNonNull(times.get(RequestStep.RECEIVED));
  }

  /** Time from one step to a later one, where both happened. */
  public Optional<Duration> between(RequestStep from, RequestStep to) {
    return times.containsKey(from) && times.containsKey(to)
        ? Optional.of(Duration.between(times.get(from), times.get(to)))
        : Optional.empty();
  }

  /** The same before the router had found its row. */
  public RequestState unrouted() {
    return with(step, times, held, "", Optional.empty(), candidates, dyno, outcome, heads);
  }

  /** The same before a dyno was picked among the candidates. */
  public RequestState unpicked() {
    return with(step, times, held, pattern, app, candidates, Optional.empty(), outcome, heads);
  }

  /** A request as these entries tell of it, in order; empty if they do not begin with its head. */
  public static Optional<RequestState> of(List<Entry> entries) {
    RequestStates states = RequestStates.NONE;
    for (Entry entry : entries) {
      if (entry.fact() instanceof RequestFact fact) {
        states = states.after(fact, entry.at(), false);
      }
    }
    return states.newest();
  }

  static RequestState received(RequestFact.RequestReceived fact, boolean fromPage, Instant at) {
    SortedMap<RequestStep, Instant> times = new TreeMap<>();
    times.put(RequestStep.RECEIVED, at);
    return new RequestState(
        fact.request(),
        fact.method(),
        fact.host(),
        fact.path(),
        fromPage,
        RequestStep.RECEIVED,
        Collections.unmodifiableSortedMap(times),
        Optional.empty(),
        "",
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  RequestState reached(RequestStep next, Instant at) {
    SortedMap<RequestStep, Instant> more = new TreeMap<>(times);
    more.put(next, at);
    return with(
        next,
        Collections.unmodifiableSortedMap(more),
        held,
        pattern,
        app,
        candidates,
        dyno,
        outcome,
        heads);
  }

  RequestState routed(String row, AppName to) {
    return with(step, times, held, row, Optional.of(to), candidates, dyno, outcome, heads);
  }

  RequestState held(HoldReason reason) {
    return with(step, times, Optional.of(reason), pattern, app, candidates, dyno, outcome, heads);
  }

  RequestState picked(DynoName one, List<String> among) {
    return with(step, times, held, pattern, app, among, Optional.of(one), outcome, heads);
  }

  RequestState ended(Outcome how) {
    return with(step, times, held, pattern, app, candidates, dyno, Optional.of(how), heads);
  }

  RequestState seen(RequestFact.HeadSeen head) {
    List<RequestFact.HeadSeen> more = new ArrayList<>(heads);
    more.add(head);
    return with(
        step,
        times,
        held,
        pattern,
        app,
        candidates,
        dyno,
        outcome,
        Collections.unmodifiableList(more));
  }

  /** The same request, further on its way: what its head says never changes. */
  private RequestState with(
      RequestStep newStep,
      SortedMap<RequestStep, Instant> newTimes,
      Optional<HoldReason> newHeld,
      String newPattern,
      Optional<AppName> newApp,
      List<String> newCandidates,
      Optional<DynoName> newDyno,
      Optional<Outcome> newOutcome,
      List<RequestFact.HeadSeen> newHeads) {
    return new RequestState(
        id,
        method,
        host,
        path,
        fromPage,
        newStep,
        newTimes,
        newHeld,
        newPattern,
        newApp,
        newCandidates,
        newDyno,
        newOutcome,
        newHeads);
  }
}
