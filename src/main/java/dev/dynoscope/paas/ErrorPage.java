package dev.dynoscope.paas;

import java.util.Locale;

/** The pages that the router answers with by itself. */
final class ErrorPage {
  private ErrorPage() {}

  static String noSuchApp(String host) {
    return page(
        "No such app",
        "There is no app at <b>" + escaped(host) + "</b>.",
        "The router knows every host of every app; this one is in no row of its table. Check the"
            + " address, or add the domain to an app.");
  }

  static String of(Refusal why) {
    ErrorCode code = why.code();
    return switch (code) {
      case H26 ->
          page(
              "Bad request",
              "The router cannot hand this request to the app.",
              "It is the request's own fault: " + why.cause() + ". (" + code + ")");
      case H31 ->
          page(
              "Misdirected request",
              "The app at this host is not reached at this address any more.",
              "The address comes from an old DNS answer. Ask again for the host's address. (H31)");
      case H80 ->
          page(
              "Offline for maintenance",
              "This app is closed for a while. Please come back later.",
              "Its owner closed it on purpose, and nothing is wrong with it. (H80)");
      case H81 ->
          page(
              "Nothing here yet",
              "This app exists, but nothing was deployed to it.",
              "Deploy it once, and the next request finds it. (H81)");
      case H82 ->
          page(
              "Out of free hours",
              "This app sleeps until next month.",
              "The free dyno hours of its owner's account are used up. (H82)");
      default ->
          page(
              "Application error",
              "The app could not serve this page.",
              "The router's log line says more: " + code + ", " + why.description() + ".");
    };
  }

  private static String page(String title, String what, String hint) {
    return String.format(
        Locale.ROOT,
        """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>%1$s</title>
        <meta name="viewport" content="width=device-width">
        <style>
          :root { color-scheme: light dark; }
          body { font: 18px/1.6 system-ui, sans-serif; max-width: 34em; margin: 18vh auto 0;
                 padding: 0 1.5em; }
          h1 { font-size: 1.9em; margin: 0 0 .3em; } small { opacity: .7; }
        </style></head>
        <body><h1>%1$s</h1><p>%2$s</p><p><small>%3$s</small></p></body></html>
        """,
        title,
        what,
        hint);
  }

  /** Text that stays text, between tags and in an attribute. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
