package dev.dynoscope.paas;

import dev.dynoscope.journal.AppName;
import java.util.Locale;
import java.util.Optional;

/**
 * Which page goes with an error: the platform's, or the one that the app names in a config var
 * (Error Pages, Dev Center).
 */
final class ErrorPages {
  private final Apps apps;

  ErrorPages(Apps apps) {
    this.apps = apps;
  }

  String of(AppName app, Refusal why) {
    return own(app, why).map(ErrorPages::frame).orElseGet(() -> ErrorPage.of(why));
  }

  private Optional<String> own(AppName app, Refusal why) {
    return switch (why.code()) {
      case H80 -> named(app, "MAINTENANCE_PAGE_URL");
      case H26, H31, H81, H82 -> Optional.empty();
      default -> named(app, "ERROR_PAGE_URL");
    };
  }

  private Optional<String> named(AppName app, String configVar) {
    return apps.find(app)
        .flatMap(a -> Optional.ofNullable(a.current().config().get(configVar)))
        .filter(url -> !url.isBlank());
  }

  /** The page is shown, not fetched: the platform never asks for it. */
  private static String frame(String url) {
    return String.format(
        Locale.ROOT,
        """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>Application Error</title>
        <style>
          html, body, iframe { margin: 0; border: 0; padding: 0; width: 100%%; height: 100%%; }
        </style></head>
        <body><iframe src="%s"></iframe></body></html>
        """,
        ErrorPage.escaped(url));
  }
}
