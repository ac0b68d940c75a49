package dev.dynoscope.live.router;

import java.time.Duration;

/**
 * How patient the sockets are, in wall time. These guard the program's own resources; the
 * platform's timeouts are rules and run on platform time elsewhere.
 *
 * @param drain for the rest of a request's body whose answer has gone out already
 * @param linger for the client to read an answer after which the connection closes
 * @param probe until a client that sends nothing more is asked whether it is still there
 */
record Times(Duration drain, Duration linger, Duration probe) {
  static final Times USUAL =
      new Times(Duration.ofSeconds(10), Duration.ofSeconds(5), Duration.ofMillis(500));
}
