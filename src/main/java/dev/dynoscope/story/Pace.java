package dev.dynoscope.story;

import dev.dynoscope.journal.ClockFact;
import dev.dynoscope.journal.Fact;
import dev.dynoscope.journal.PageFact;
import dev.dynoscope.journal.RequestFact;
import dev.dynoscope.journal.RequestId;
import java.util.HashSet;
import java.util.Set;

/**
 * How fast the story is told at the moment. What overlapped is told faster, the more of it there
 * was; a page's pictures are told faster than the page itself.
 */
final class Pace {
  private static final double PICTURE = 0.3;

  private final Set<RequestId> open = new HashSet<>();
  private boolean begun;
  private boolean visiting;
  private boolean pageSeen;

  /** The factor for the length of {@code fact}'s beat: 1 or less. */
  double factor(Fact fact) {
    return switch (fact) {
      case RequestFact f -> request(f);
      case PageFact f -> page(f);
      case ClockFact.EraBegan _ -> era();
      default -> 1;
    };
  }

  private double request(RequestFact fact) {
    if (fact instanceof RequestFact.RequestReceived) {
      open.add(fact.request());
    }
    double factor = (visiting && pageSeen ? PICTURE : 1) / Math.max(1, open.size());
    if (fact instanceof RequestFact.ResponseCompleted
        || fact instanceof RequestFact.RequestFailed) {
      open.remove(fact.request());
      pageSeen = visiting;
    }
    return factor;
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
