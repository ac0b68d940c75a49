package dev.dynoscope.world;

import dev.dynoscope.journal.AppFact;
import dev.dynoscope.journal.CacheFact;
import dev.dynoscope.journal.ClockFact;
import dev.dynoscope.journal.DnsFact;
import dev.dynoscope.journal.DynoFact;
import dev.dynoscope.journal.Entry;
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
    World next =
        new World(
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
            storage);
    return switch (entry.fact()) {
      case AppFact f ->
          next.with(apps.after(f)).with(books.after(f, entry.at())).with(storage.after(f));
      case CacheFact f -> next.with(names.after(f, entry.at()));
      case FleetFact f -> next.with(names.after(f));
      case OwnerFact f -> next.with(names.after(f));
      case ClockFact f -> next.with(clock.after(f));
      case DnsFact f -> next.with(dns.after(f, entry.at(), page.loading()));
      case DynoFact f -> next.with(dynos.after(f, entry.at()));
      case HoursFact f -> next.with(account.after(f, entry.at()));
      case IsolationFact f -> next.with(isolation.after(f));
      case PageFact f -> next.with(page.after(f, entry.at()));
      case PingFact f -> next.with(pingers.after(f, entry.at()));
      case RequestFact f ->
          next.with(requests.after(f, entry.at(), page.loading())).with(dynos.after(f));
      case StorageFact f -> next.with(storage.after(f, entry.at()));
      case TrafficFact f -> next.with(traffic.after(f));
      case HostFact _, LearnerFact _, LogLine _ -> next;
    };
  }

  private World with(AppStates changed) {
    return new World(
        seq, at, clock, changed, dynos, requests, dns, page, traffic, account, pingers, names,
        books, isolation, storage);
  }

  private World with(ClockState changed) {
    return new World(
        seq, at, changed, apps, dynos, requests, dns, page, traffic, account, pingers, names, books,
        isolation, storage);
  }

  private World with(DnsState changed) {
    return new World(
        seq, at, clock, apps, dynos, requests, changed, page, traffic, account, pingers, names,
        books, isolation, storage);
  }

  private World with(DynoStates changed) {
    return new World(
        seq, at, clock, apps, changed, requests, dns, page, traffic, account, pingers, names, books,
        isolation, storage);
  }

  private World with(PageState changed) {
    return new World(
        seq, at, clock, apps, dynos, requests, dns, changed, traffic, account, pingers, names,
        books, isolation, storage);
  }

  private World with(RequestStates changed) {
    return new World(
        seq, at, clock, apps, dynos, changed, dns, page, traffic, account, pingers, names, books,
        isolation, storage);
  }

  private World with(TrafficState changed) {
    return new World(
        seq, at, clock, apps, dynos, requests, dns, page, changed, account, pingers, names, books,
        isolation, storage);
  }

  private World with(AccountState changed) {
    return new World(
        seq, at, clock, apps, dynos, requests, dns, page, traffic, changed, pingers, names, books,
        isolation, storage);
  }

  private World with(PingerStates changed) {
    return new World(
        seq, at, clock, apps, dynos, requests, dns, page, traffic, account, changed, names, books,
        isolation, storage);
  }

  private World with(NamesState changed) {
    return new World(
        seq, at, clock, apps, dynos, requests, dns, page, traffic, account, pingers, changed, books,
        isolation, storage);
  }

  private World with(AppBooks changed) {
    return new World(
        seq, at, clock, apps, dynos, requests, dns, page, traffic, account, pingers, names, changed,
        isolation, storage);
  }

  private World with(IsolationState changed) {
    return new World(
        seq, at, clock, apps, dynos, requests, dns, page, traffic, account, pingers, names, books,
        changed, storage);
  }

  private World with(StorageState changed) {
    return new World(
        seq, at, clock, apps, dynos, requests, dns, page, traffic, account, pingers, names, books,
        isolation, changed);
  }
}
