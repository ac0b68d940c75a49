package dev.dynoscope.view;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.world.AppState;
import dev.dynoscope.world.PageState;
import dev.dynoscope.world.RequestState;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Where the built-in browser is and was, and how else one gets there. */
final class Visits {
  /** How far back the page's request is looked for. */
  private static final int MOST_LOOKED_AT = 2_000;

  private final PageContext context;
  private final PageState page;

  Visits(PageContext context) {
    this.context = context;
    page = context.world().page();
  }

  /** The address before the present one; empty where there is none. */
  Optional<String> before() {
    return context.books().visits(context.world().seq()).reversed().stream()
        .map(visit -> visit.page().url())
        .filter(url -> !url.equals(page.url()))
        .findFirst();
  }

  /** The host of an address. */
  static Optional<String> host(String url) {
    try {
      return Optional.ofNullable(URI.create(url).getHost());
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  private static String path(String url) {
    URI uri = URI.create(url);
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
  }

  private Optional<AppState> there() {
    return host(page.url())
        .flatMap(host ->
            context.world().apps().byName().values().stream()
                .filter(app -> app.hosts().contains(host))
                .findFirst());
  }

  /** The app that the page is of, else the first. */
  Optional<AppName> app() {
    return there()
        .map(AppState::name)
        .or(() -> context.world().apps().byName().keySet().stream().findFirst());
  }

  /**
   * The address at which the system's own browser finds the same page: names that end in {@code
   * .localhost} lead to this machine without any DNS server (RFC 6761, 6.3).
   */
  Optional<String> outside() {
    String router = context.notes().router();
    int colon = router.lastIndexOf(':');
    return colon < 0
        ? Optional.empty()
        : there()
            .flatMap(
                app -> app.hosts().stream().filter(host -> host.endsWith(".localhost")).findFirst())
            .map(host -> "http://" + host + router.substring(colon) + path(page.url()));
  }

  /** The request that brought the page that is shown. */
  Optional<RequestState> request() {
    Optional<String> host = host(page.url());
    List<RequestBook.Told> all = context.books().requests().until(context.world().seq());
    return host.flatMap(name ->
        all.subList(Math.max(0, all.size() - MOST_LOOKED_AT), all.size()).reversed().stream()
            .filter(told -> told.received().host().equals(name))
            .filter(told -> told.received().path().equals(path(page.url())))
            .findFirst()
            .flatMap(told -> told.at(context.world().seq())));
  }
}
