package dev.dynoscope.world;

import dev.dynoscope.journal.AppFact;
import dev.dynoscope.journal.CacheFact;
import dev.dynoscope.journal.ClockFact;
import dev.dynoscope.journal.DnsFact;
import dev.dynoscope.journal.DynoFact;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.Fact;
import dev.dynoscope.journal.FleetFact;
import dev.dynoscope.journal.HoursFact;
import dev.dynoscope.journal.IsolationFact;
import dev.dynoscope.journal.OwnerFact;
import dev.dynoscope.journal.PageFact;
import dev.dynoscope.journal.PingFact;
import dev.dynoscope.journal.RequestFact;
import dev.dynoscope.journal.StorageFact;
import dev.dynoscope.journal.TrafficFact;
import java.time.Instant;

/**
 * All that can be known of the platform after some entry of the journal. A value: {@link #after}
 * gives the world after one more entry.
 *
 * @param seq the last entry that is folded in, 0 at the very beginning
 * @param at platform time of that entry
 */
public record World(
    long seq,
    Instant at,
    ClockState clock,
    AppStates apps,
    DynoStates dynos,
    RequestStates requests,
    DnsState dns,
    PageState page,
    TrafficState traffic,
    AccountState account,
    PingerStates pingers,
    NamesState names,
    AppBooks books,
    IsolationState isolation,
    StorageState storage) {

  /** The world before the first entry. */
  public static final World EMPTY =
      new World(
          0,
          Instant.EPOCH,
          ClockState.UNKNOWN,
          AppStates.NONE,
          DynoStates.NONE,
          RequestStates.NONE,
          DnsState.SILENT,
          PageState.BLANK,
          TrafficState.NONE,
          AccountState.UNKNOWN,
          PingerStates.NONE,
          NamesState.NONE,
          AppBooks.NONE,
          IsolationState.UNKNOWN,
          StorageState.NONE);

  /** The world after {@code entry}, which must be the next one. */
  public World after(Entry entry) {
    if (entry.seq() != seq + 1) {
      throw new IllegalArgumentException("entry " + entry.seq() + " does not follow " + seq);
    }
    Fact fact = entry.fact();
    Instant then = entry.at();
    return new World(
        entry.seq(),
        then,
        fact instanceof ClockFact f ? clock.after(f) : clock,
        fact instanceof AppFact f ? apps.after(f) : apps,
        dynosAfter(fact, then),
        fact instanceof RequestFact f ? requests.after(f, then, page.loading()) : requests,
        fact instanceof DnsFact f ? dns.after(f, then, page.loading()) : dns,
        fact instanceof PageFact f ? page.after(f, then) : page,
        fact instanceof TrafficFact f ? traffic.after(f) : traffic,
        fact instanceof HoursFact f ? account.after(f, then) : account,
        fact instanceof PingFact f ? pingers.after(f, then) : pingers,
        namesAfter(fact, then),
        fact instanceof AppFact f ? books.after(f, then) : books,
        fact instanceof IsolationFact f ? isolation.after(f) : isolation,
        storageAfter(fact, then));
  }

  private DynoStates dynosAfter(Fact fact, Instant then) {
    return switch (fact) {
      case DynoFact f -> dynos.after(f, then);
      case RequestFact f -> dynos.after(f);
      default -> dynos;
    };
  }

  private NamesState namesAfter(Fact fact, Instant then) {
    return switch (fact) {
      case CacheFact f -> names.after(f, then);
      case FleetFact f -> names.after(f);
      case OwnerFact f -> names.after(f);
      default -> names;
    };
  }

  private StorageState storageAfter(Fact fact, Instant then) {
    return switch (fact) {
      case AppFact f -> storage.after(f);
      case StorageFact f -> storage.after(f, then);
      default -> storage;
    };
  }
}
