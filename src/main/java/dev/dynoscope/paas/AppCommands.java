package dev.dynoscope.paas;

import java.util.List;

/** Commands about apps as a whole. */
final class AppCommands {
  private final Apps apps;

  AppCommands(Apps apps) {
    this.apps = apps;
  }

  List<Verb> verbs() {
    return List.of(new Verb("apps", "lists the apps", this::list));
  }

  private List<String> list(CommandLine line) throws Misunderstood {
    line.nothingElse();
    return apps.all().stream().map(a -> a.name().value()).toList();
  }
}
