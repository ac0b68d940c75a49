package dev.dynoscope.paas;

import java.util.List;
import java.util.Optional;

/**
 * The head of an HTTP request as it came in.
 *
 * @param target path and query, such as {@code /static/ada.png?v=2}
 * @param headers in order, names as sent
 * @param client the client's IP address
 * @param port the port it came to
 */
public record RequestHead(
    String method, String target, List<Header> headers, String client, int port) {

  /** One header line. */
  public record Header(String name, String value) {}

  /** The value of the first header called {@code name}, whatever its case. */
  public Optional<String> header(String name) {
    return headers.stream()
        .filter(h -> h.name().equalsIgnoreCase(name))
        .map(Header::value)
        .findFirst();
  }
}
