package dev.dynoscope.world;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.PingFact;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** All pingers, by the app that they visit. */
public record PingerStates(SortedMap<AppName, PingerState> byApp) {
  static final PingerStates NONE = new PingerStates(Collections.emptySortedMap());

  /** The app's pinger, if it has one. */
  public Optional<PingerState> find(AppName app) {
    return Optional.ofNullable(byApp.get(app));
  }

  PingerStates after(PingFact fact, Instant at) {
    return switch (fact) {
      case PingFact.PingerSet f -> with(f.app(), Optional.of(PingerState.set(f)));
      case PingFact.PingerRemoved f -> with(f.app(), Optional.empty());
      case PingFact.PingSent f -> change(f.app(), p -> p.sent(at));
      case PingFact.PingEnded f -> change(f.app(), p -> p.ended(f));
    };
  }

  private PingerStates change(AppName app, UnaryOperator<PingerState> how) {
    return with(app, find(app).map(how));
  }

  private PingerStates with(AppName app, Optional<PingerState> pinger) {
    SortedMap<AppName, PingerState> changed = new TreeMap<>(byApp);
    changed.remove(app);
    pinger.ifPresent(p -> changed.put(app, p));
    return new PingerStates(Collections.unmodifiableSortedMap(changed));
  }
}
