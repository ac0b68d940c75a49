package dev.dynoscope.paas;

import java.util.List;

/** Commands about the router: what otherwise only the platform's own staff could do to it. */
final class RouterCommands {
  private final Router router;

  RouterCommands(Router router) {
    this.router = router;
  }

  List<Verb> verbs() {
    return List.of(
        new Verb("router:stop", "replaces the router's node; open requests end (H24)", this::stop),
        new Verb("router:degrade on|off", "has the router serve nobody (H83)", this::degrade));
  }

  private List<String> stop(CommandLine line) throws Misunderstood {
    line.nothingElse();
    int broken = router.stop();
    return List.of(
        "The router's node is stopped and another takes its place; requests broken off: "
            + broken
            + ".");
  }

  private List<String> degrade(CommandLine line) throws Misunderstood {
    String how = line.only("on or off");
    if (!how.equals("on") && !how.equals("off")) {
      throw new Misunderstood("router:degrade takes on or off.");
    }
    router.degrade(how.equals("on"));
    return List.of(
        how.equals("on")
            ? "From now on the router answers every request with H83."
            : "The router serves as usual.");
  }
}
