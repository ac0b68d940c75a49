package dev.dynoscope.paas;

import java.util.List;
import java.util.Optional;

/**
 * The head of an HTTP request as it came in.
 *
 * @param target path and query, such as {@code /static/ada.png?v=2}
 * @param old whether the client speaks HTTP/1.0
 * @param headers in order, names as sent
 * @param client the client's IP address
 * @param address the router's IP address that it came to
 * @param port the port it came to
 */
public record RequestHead(
    String method,
    String target,
    boolean old,
    List<Header> headers,
    String client,
    String address,
    int port) {

  /** One header line. */
  public record Header(String name, String value) {}

  /** The head of an HTTP/1.1 request that came to this machine. */
  public RequestHead(String method, String target, List<Header> headers, String client, int port) {
    this(method, target, false, headers, client, "127.0.0.1", port);
  }

  /** The value of the first header called {@code name}, whatever its case. */
  public Optional<String> header(String name) {
    for (Header header : headers) {
      if (header.name().equalsIgnoreCase(name)) {
        return Optional.of(header.value());
      }
    }
    return Optional.empty();
  }

  /** The values of all headers called {@code name}, put together as one list. */
  String joined(String name) {
    StringBuilder all = new StringBuilder();
    for (Header header : headers) {
      if (header.name().equalsIgnoreCase(name)) {
        all.append(all.isEmpty() ? "" : ", ").append(header.value());
      }
    }
    return all.toString();
  }
}
