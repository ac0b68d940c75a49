package dev.dynoscope.journal;

import java.util.SortedMap;

/** Requests in bulk. */
public sealed interface TrafficFact extends Fact {
  /**
   * Requests that ended since the last such count and were not told one by one, because traffic was
   * heavy.
   *
   * @param outcomes number of requests by status and code, such as {@code 200} or {@code 503 H12}
   */
  record RequestsCounted(AppName app, SortedMap<String, Long> outcomes) implements TrafficFact {
    @Override
    public String subject() {
      return "traffic:" + app;
    }
  }
}
