package dev.dynoscope.live.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * The browser's cookies. They are kept by Java's own store, but written as browsers write them (RFC
 * 6265, 5.4): Java would write those that last in the form of RFC 2965, which no server reads.
 */
public final class Cookies {
  private final CookieManager kept = new CookieManager();
  private final List<Taken> taken = new CopyOnWriteArrayList<>();
  private final InstantSource clock;

  /** An answer with headers from which cookies were taken. */
  private record Taken(Instant at, URI url, Map<String, List<String>> headers) {}

  /**
   * None yet.
   *
   * @param clock by which is noted when each of them came
   */
  public Cookies(InstantSource clock) {
    this.clock = clock;
  }

  /** Those that there were at a moment: a run that is taken up again there goes on with them. */
  public Cookies asAt(Instant moment) {
    Cookies then = new Cookies(clock);
    for (Taken each : taken) {
      if (!each.at().isAfter(moment)) {
        then.keepAgain(each);
      }
    }
    return then;
  }

  /** Keeps what an answer from {@code url} sets. */
  void take(URI url, Map<String, List<String>> headers) throws IOException {
    if (headers.keySet().stream().anyMatch("set-cookie"::equalsIgnoreCase)) {
      keep(new Taken(clock.instant(), url, headers));
    }
  }

  private void keep(Taken each) throws IOException {
    kept.put(each.url(), each.headers());
    taken.add(each);
  }

  private void keepAgain(Taken each) {
    try {
      keep(each);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
