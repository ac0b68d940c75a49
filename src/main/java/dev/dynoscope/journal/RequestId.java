package dev.dynoscope.journal;

/** A request's id, as it stands in {@code X-Request-Id} and in the router's log line. */
public record RequestId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
