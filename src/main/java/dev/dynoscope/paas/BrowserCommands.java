package dev.dynoscope.paas;

import java.util.List;

/** Commands for the built-in browser. */
final class BrowserCommands {
  private final RouteTable routes;
  private final Scribe scribe;

  BrowserCommands(RouteTable routes, Scribe scribe) {
    this.routes = routes;
    this.scribe = scribe;
  }

  List<Verb> verbs() {
    return List.of(
        new Verb(
            "visit [PATH | URL] [-a APP]", "sends the built-in browser to a page", this::visit),
        Verb.bare("upload", "uploads the browser's next sample picture", this::upload));
  }

  /** An address says by itself where it leads; only a path needs to know of which app. */
  private List<String> visit(CommandLine line) throws Misunderstood {
    String where = line.rest().isEmpty() ? "/" : line.only("a path or an address");
    String url = where.startsWith("/") ? routes.url(line.app().name(), where) : url(where);
    scribe.ask(new Effect.Browse(url));
    return List.of("Opening " + url);
  }

  private static String url(String where) throws Misunderstood {
    String address = where.startsWith("http://") ? where.substring(7) : where;
    int slash = address.indexOf('/');
    String host = slash < 0 ? address : address.substring(0, slash);
    if (host.isEmpty() || host.contains(":")) {
      throw new Misunderstood(
          "\"" + where + "\" is not an address; write a path such as /env, or http://HOST/PATH.");
    }
    return "http://" + host + (slash < 0 ? "/" : address.substring(slash));
  }

  private List<String> upload(App app) {
    String url = routes.url(app.name(), "/upload");
    scribe.ask(new Effect.UploadPicture(app.name(), url));
    return List.of("Uploading a picture to " + url);
  }
}
