package dev.dynoscope.live.browser;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Addresses as people and pages write them, made fit to be sent. */
final class Address {
  private static final String FIT =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#@!$&'()*+,;=%";

  private Address() {}

  /** What {@code reference} means on the page {@code base}; empty when it is no web address. */
  static Optional<URI> resolve(URI base, String reference) {
    try {
      URI address = base.resolve(encoded(reference.strip()));
      return address.getHost() == null ? Optional.empty() : Optional.of(address);
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  /** The address that {@code url} writes out in full. */
  static Optional<URI> of(String url) {
    return resolve(URI.create(""), url);
  }

  /** The path as it is sent, never empty. */
  static String path(URI address) {
    String path = address.getRawPath();
    return path == null || path.isEmpty() ? "/" : path;
  }

  /** As browsers do it: characters that an address may not hold are percent-encoded. */
  private static String encoded(String text) {
    StringBuilder fit = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          if (c < 128 && FIT.indexOf(c) >= 0) {
            fit.appendCodePoint(c);
          } else {
            for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
              fit.append(String.format("%%%02X", b));
            }
          }
        });
    return fit.toString();
  }
}
