package dev.dynoscope.sim;

import dev.dynoscope.journal.AppFact.AppCreated;
import dev.dynoscope.journal.Fact;
import java.util.HashMap;
import java.util.Map;

/** What the apps' default hosts are: some eras draw them by chance. */
final class AppHosts {
  private final Map<String, String> hosts = new HashMap<>();

  /** Looks at what has happened, for apps that were not known yet. */
  void see(Fact fact) {
    if (fact instanceof AppCreated created) {
      hosts.put(created.app().value(), created.hosts().getFirst());
    }
  }

  /** The host of the app that is called {@code name}; any other name is a host itself. */
  String of(String name) {
    return hosts.getOrDefault(name, name);
  }
}
