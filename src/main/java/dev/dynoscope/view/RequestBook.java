package dev.dynoscope.view;

import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.RequestFact;
import dev.dynoscope.journal.RequestId;
import dev.dynoscope.world.RequestState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All requests that are told in the journal, in the order in which they came, each found by its id
 * and looked at as it was after any entry.
 */
final class RequestBook {
  private final List<Told> all = new ArrayList<>();
  private final Map<RequestId, Told> byId = new HashMap<>();

  /** One request: the entries that tell of it. */
  static final class Told {
    private final RequestFact.RequestReceived received;
    private final List<Entry> entries = new ArrayList<>();
    private String dyno = "";
    private String app = "";
    private String code = "";
    private int status;
    private long endedAt = Long.MAX_VALUE;

    private Told(RequestFact.RequestReceived received) {
      this.received = received;
    }

    private void add(Entry entry, RequestFact fact) {
      entries.add(entry);
      switch (fact) {
        case RequestFact.RouteFound f -> app = f.app().value();
        case RequestFact.DynoPicked f -> dyno = f.dyno().label();
        case RequestFact.ResponseCompleted f -> {
          status = f.status();
          endedAt = entry.seq();
        }
        case RequestFact.RequestFailed f -> {
          status = f.status();
          code = f.code();
          endedAt = entry.seq();
        }
        default -> {}
      }
    }

    RequestFact.RequestReceived received() {
      return received;
    }

    /** Label of the dyno that got it at last, empty if none did. */
    String dyno() {
      return dyno;
    }

    String app() {
      return app;
    }

    /** Its status after the entry {@code seq}, 0 while it has none. */
    int status(long seq) {
      return endedAt <= seq ? status : 0;
    }

    /** The platform's code after the entry {@code seq}, empty while or where there is none. */
    String code(long seq) {
      return endedAt <= seq ? code : "";
    }

    long firstSeq() {
      return entries.getFirst().seq();
    }

    /** All that is known of it after the entry {@code seq}. */
    Optional<RequestState> at(long seq) {
      return RequestState.of(entries.stream().filter(entry -> entry.seq() <= seq).toList());
    }
  }

  void add(Entry entry, RequestFact fact) {
    if (fact instanceof RequestFact.RequestReceived received) {
      Told told = new Told(received);
      all.add(told);
      byId.put(received.request(), told);
    }
    Told told = byId.get(fact.request());
    if (told != null) {
      told.add(entry, fact);
    }
  }

  /** Those that had come by the entry {@code seq}, in order. */
  List<Told> until(long seq) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).firstSeq() <= seq) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return Collections.unmodifiableList(all.subList(0, low));
  }

  Optional<Told> find(RequestId id) {
    return Optional.ofNullable(byId.get(id));
  }
}
