package dev.dynoscope.live.router;

import java.time.Duration;

/**
 * How patient the sockets are, in wall time. These guard the program's own resources; the
 * platform's timeouts are rules and run on platform time elsewhere.
 *
 * @param head from the first byte of a request until its head is whole
 * @param idle between two requests of a connection (one minute: Heroku's HTTP Routing page, 2025)
 * @param drain for the rest of a request's body whose answer has gone out already
 * @param linger for the client to read an answer after which the connection closes
 */
record Times(Duration head, Duration idle, Duration drain, Duration linger) {
  static final Times USUAL =
      new Times(
          Duration.ofSeconds(30),
          Duration.ofMinutes(1),
          Duration.ofSeconds(10),
          Duration.ofSeconds(5));
}
