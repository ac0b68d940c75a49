package dev.dynoscope.sim;

import dev.dynoscope.paas.Inside;
import dev.dynoscope.paas.Platform;
import java.util.List;
import java.util.Set;

/** What the rules remember though nothing is going on. */
final class Leftovers {
  /** What there is by right as long as there are apps, dynos and machines. */
  private static final Set<String> STATE =
      Set.of(
          "Account.rows",
          "Apps.apps",
          "DefaultHosts.labels",
          "Desk.known",
          "Desk.verbs",
          "Eras.known",
          "Fleet.machines",
          "Fleet.numbered",
          "Formation.dynos",
          "Formation.formerBoots",
          "Hours.told",
          "Isolation.kinds",
          "LogBuffer.kept",
          "RouteTable.rows",
          "RouterFleet.serving",
          "Scribe.latest",
          "Scribe.latestInStep",
          "Sizes.chosen",
          "ZoneIndex.existing",
          "ZoneIndex.held",
          "ZoneIndex.servers",
          "Apps.former",
          "Exchanges.traffic",
          "DynoOutput.allowances");

  private Leftovers() {}

  static List<String> of(Platform platform) {
    return Inside.remembered(platform).entrySet().stream()
        .filter(e -> !e.getKey().contains("Lambda"))
        .filter(e -> !STATE.contains(e.getKey()))
        .map(e -> e.getKey() + " has " + e.getValue())
        .toList();
  }
}
