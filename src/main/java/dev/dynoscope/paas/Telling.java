package dev.dynoscope.paas;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.TrafficFact.RequestsCounted;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Decides which requests are told one by one. Under heavy traffic whole requests are left out of
 * the journal, all their facts or none, and are counted instead, so that the journal's growth is
 * bounded whatever the load. The counts are exact for each app; a request that no app has the host
 * of is not counted.
 */
final class Telling {
  /** Requests that may be told in one go, after a quiet time. */
  private static final int BURST = 200;

  /** Requests a second that are told in the long run. */
  private static final int A_SECOND = 20;

  /** What the built-in browser calls itself. */
  private static final String OWN_AGENT = "Dynoscope";

  private static final Duration COUNT_EVERY = Duration.ofSeconds(1);

  private final Allowance allowance = new Allowance(BURST, A_SECOND);
  private final Allowance ownAllowance = new Allowance(BURST, A_SECOND);
  private final Set<Long> untold = new HashSet<>();
  private final SortedMap<AppName, SortedMap<String, Long>> counts = new TreeMap<>();
  private Optional<Instant> countDue = Optional.empty();

  /**
   * Decides about a request that has just arrived. What the learner asked for with the built-in
   * browser is not left out because others are busy.
   */
  void begin(long exchange, RequestHead head, Instant now) {
    boolean own = head.header("User-Agent").filter(OWN_AGENT::equals).isPresent();
    if (!(own ? ownAllowance : allowance).take(now)) {
      untold.add(exchange);
    }
  }

  boolean told(long exchange) {
    return !untold.contains(exchange);
  }

  /** An untold request has ended. */
  void count(long exchange, AppName app, String outcome, Instant now) {
    untold.remove(exchange);
    counts.computeIfAbsent(app, _ -> new TreeMap<>()).merge(outcome, 1L, Long::sum);
    if (countDue.isEmpty()) {
      countDue = Optional.of(now.plus(COUNT_EVERY));
    }
  }

  /** An untold request has ended that belongs to no app. */
  void forget(long exchange) {
    untold.remove(exchange);
  }

  Optional<Instant> due() {
    return countDue;
  }

  void handleDue(Instant now, Scribe scribe) {
    if (countDue.filter(due -> !due.isAfter(now)).isPresent()) {
      counts.forEach((app, outcomes) ->
          scribe.byItself(() ->
              scribe.note(
                  Actor.ROUTER,
                  new RequestsCounted(app, Collections.unmodifiableSortedMap(outcomes)))));
      counts.clear();
      countDue = Optional.empty();
    }
  }
}
