package dev.dynoscope.world;

import dev.dynoscope.journal.AppFact;
import dev.dynoscope.journal.BranchFact;
import dev.dynoscope.journal.CacheFact;
import dev.dynoscope.journal.ClockFact;
import dev.dynoscope.journal.DnsFact;
import dev.dynoscope.journal.DynoFact;
import dev.dynoscope.journal.Entry;
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
    StorageState storage,
    BranchState branch,
    FailureStates failures) {

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
          StorageState.NONE,
          BranchState.MAIN,
          FailureStates.NONE);

  /** The world after {@code entry}, which must be the next one. */
  public World after(Entry entry) {
    if (entry.seq() != seq + 1) {
      throw new IllegalArgumentException("entry " + entry.seq() + " does not follow " + seq);
    }
    return new Draft(this).with(entry.fact(), entry.at()).at(entry);
  }

  /** A world in the making: what a fact changes is set, and the rest stays. */
  private static final class Draft {
    private ClockState clock;
    private AppStates apps;
    private DynoStates dynos;
    private RequestStates requests;
    private DnsState dns;
    private PageState page;
    private TrafficState traffic;
    private AccountState account;
    private PingerStates pingers;
    private NamesState names;
    private AppBooks books;
    private IsolationState isolation;
    private StorageState storage;
    private BranchState branch;
    private FailureStates failures;

    Draft(World from) {
      clock = from.clock;
      apps = from.apps;
      dynos = from.dynos;
      requests = from.requests;
      dns = from.dns;
      page = from.page;
      traffic = from.traffic;
      account = from.account;
      pingers = from.pingers;
      names = from.names;
      books = from.books;
      isolation = from.isolation;
      storage = from.storage;
      branch = from.branch;
      failures = from.failures;
    }

    Draft with(Fact fact, Instant then) {
      switch (fact) {
        case AppFact f -> {
          apps = apps.after(f);
          books = books.after(f, then);
          storage = storage.after(f);
        }
        case BranchFact f -> {
          branch = branch.after(f);
          dynos = dynos.after(f);
          page = page.after(f);
          books = books.after(f);
        }
        case CacheFact f -> names = names.after(f, then);
        case FleetFact f -> names = names.after(f);
        case OwnerFact f -> names = names.after(f);
        case ClockFact f -> clock = clock.after(f);
        case DnsFact f -> dns = dns.after(f, then, page.loading());
        case DynoFact f -> {
          dynos = dynos.after(f, then);
          failures = failures.after(f, then);
        }
        case HoursFact f -> account = account.after(f, then);
        case IsolationFact f -> isolation = isolation.after(f);
        case PageFact f -> page = page.after(f, then);
        case PingFact f -> pingers = pingers.after(f, then);
        case RequestFact f -> {
          requests = requests.after(f, then, page.loading());
          dynos = dynos.after(f);
        }
        case StorageFact f -> storage = storage.after(f, then);
        case TrafficFact f -> traffic = traffic.after(f);
        case HostFact f -> dynos = dynos.after(f, then);
        case LearnerFact _, LogLine _ -> {}
      }
      return this;
    }

    World at(Entry entry) {
      return new World(
          entry.seq(),
          entry.at(),
          clock,
          apps,
          dynos,
          requests,
          dns,
          page,
          traffic,
          account,
          pingers,
          names,
          books,
          isolation,
          storage,
          branch,
          failures);
    }
  }
}
