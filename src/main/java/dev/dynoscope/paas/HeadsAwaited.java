package dev.dynoscope.paas;

import dev.dynoscope.journal.RequestFact.HeadSeen;
import dev.dynoscope.journal.RequestFact.HeadWay;
import dev.dynoscope.journal.RequestId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The requests whose heads the wire was asked to tell. The head of an error page goes out when its
 * request has ended already, so they are kept a while longer than the exchanges themselves.
 */
final class HeadsAwaited {
  /** How many are waited for; the oldest is given up. */
  private static final int MOST = 512;

  private final Map<Long, Request> waiting = new LinkedHashMap<>();

  private record Request(RequestId id, long received) {}

  /** A head to be noted, and the entry that brought it about. */
  record Seen(HeadSeen fact, long cause) {}

  void await(long exchange, RequestId id, long received) {
    waiting.put(exchange, new Request(id, received));
    if (waiting.size() > MOST) {
      waiting.remove(waiting.keySet().iterator().next());
    }
  }

  Optional<Seen> take(Input.HeadPassed input) {
    Request request = waiting.get(input.exchange());
    if (request == null) {
      return Optional.empty();
    }
    if (input.way() == HeadWay.TO_CLIENT) {
      waiting.remove(input.exchange());
    }
    HeadMask mask = new HeadMask(input.text());
    return Optional.of(
        new Seen(
            new HeadSeen(request.id(), input.way(), mask.text(), input.bytes(), mask.masked()),
            request.received()));
  }
}
