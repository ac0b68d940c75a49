package dev.dynoscope.live.browser;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The browser's cookies. They are kept by Java's own store, but written as browsers write them (RFC
 * 6265, 5.4): Java would write those that last in the form of RFC 2965, which no server reads.
 */
final class Cookies {
  private final CookieManager kept = new CookieManager();

  /** Keeps what an answer from {@code url} sets. */
  void take(URI url, Map<String, List<String>> headers) throws IOException {
    kept.put(url, headers);
  }

  /** The Cookie header for a request to {@code url}; empty when there is none to send. */
  String header(URI url) {
    String path = Address.path(url);
    return kept.getCookieStore().get(url).stream()
        .filter(cookie -> covers(cookie, path))
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private static boolean covers(HttpCookie cookie, String path) {
    String prefix = cookie.getPath() == null ? "/" : cookie.getPath();
    return path.equals(prefix) || path.startsWith(prefix.endsWith("/") ? prefix : prefix + "/");
  }
}
