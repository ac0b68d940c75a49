package dev.dynoscope.paas;

/** Where a dyno listens. */
public record Endpoint(String host, int port) {
  @Override
  public String toString() {
    return host + ":" + port;
  }
}
