package dev.dynoscope.story;

import dev.dynoscope.journal.ClockFact;
import dev.dynoscope.journal.DnsFact;
import dev.dynoscope.journal.Fact;
import dev.dynoscope.journal.HoursFact;
import dev.dynoscope.journal.LearnerFact;
import dev.dynoscope.journal.PageFact;
import dev.dynoscope.journal.PingFact;
import dev.dynoscope.journal.RequestFact;
import dev.dynoscope.journal.RequestId;
import dev.dynoscope.journal.StorageFact;
import java.util.HashSet;
import java.util.Set;

/**
 * How fast the story is told at the moment. What overlapped is told faster, the more of it there
 * was; a page's pictures are told faster than the page itself.
 */
final class Pace {
  private static final double PICTURE = 0.3;
  private static final double PING_AGAIN = 0.1;

  private final Set<RequestId> open = new HashSet<>();
  private boolean begun;
  private boolean pinging;
  private int pings;
  private boolean visiting;
  private boolean pageSeen;

  /** The factor for the length of {@code fact}'s beat: 1 or less. */
  double factor(Fact fact) {
    return switch (fact) {
      case RequestFact f -> request(f) * (again() ? 0 : 1);
      case DnsFact _ -> again() ? 0 : 1;
      case StorageFact.Access _ -> share() * (again() ? 0 : 1);
      case PageFact f -> page(f);
      case PingFact f -> ping(f);
      case HoursFact _, LearnerFact _ -> afresh();
      case ClockFact.EraBegan _ -> era();
      default -> 1;
    };
  }

  private double request(RequestFact fact) {
    if (fact instanceof RequestFact.RequestReceived) {
      open.add(fact.request());
    }
    double factor = share();
    if (fact instanceof RequestFact.ResponseCompleted
        || fact instanceof RequestFact.RequestFailed) {
      open.remove(fact.request());
      pageSeen = visiting;
    }
    return factor;
  }

  /** What a request has of the show, and what its dyno asks of the storage meanwhile. */
  private double share() {
    return (visiting && pageSeen ? PICTURE : 1) / Math.max(1, open.size());
  }

  /**
   * A monitor's visits are alike: the first one is told, of those that follow only that they are.
   */
  private double ping(PingFact fact) {
    switch (fact) {
      case PingFact.PingerSet _, PingFact.PingerRemoved _ -> afresh();
      case PingFact.PingSent _ -> {
        pinging = true;
        pings++;
      }
      case PingFact.PingEnded _ -> pinging = false;
    }
    return pings > 1 ? PING_AGAIN : 1;
  }

  private boolean again() {
    return pinging && pings > 1;
  }

  /** Something else has happened: the next visit is told in full. */
  private double afresh() {
    pings = 0;
    return 1;
  }

  /** That there is an era at all is no news; that it changes is. */
  private double era() {
    double factor = begun ? 1 : 0;
    begun = true;
    return factor;
  }

  private double page(PageFact fact) {
    visiting = fact instanceof PageFact.PageAsked;
    pageSeen = false;
    return 1;
  }
}
