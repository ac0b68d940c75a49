package dev.dynoscope.sim;

import dev.dynoscope.paas.Inside;
import dev.dynoscope.paas.Platform;
import java.util.List;
import java.util.Set;

/** What the rules remember though nothing is going on. */
final class Leftovers {
  /** As many as there are apps; what has changed last is looked at in the next step. */
  private static final Set<String> APPS =
      Set.of("Apps.apps", "Dynos.apps", "Reader.changed", "Sizes.chosen");

  /** What there is by right, for as long as there is a platform. */
  private static final Set<String> STATE =
      Set.of(
          "Account.rows",
          "AddOns.byApp",
          "AddOns.byBucket",
          "Apps.former",
          "Changes.readers",
          "Deadlines.byKey",
          "Deadlines.heap",
          "DefaultHosts.labels",
          "Desk.known",
          "Desk.verbs",
          "DynoOutput.allowances",
          "Dynos.onMachines",
          "Eras.known",
          "Exchanges.traffic",
          "Fleet.layout",
          "Fleet.machines",
          "Fleet.numbered",
          "Fleet.places",
          "Formation.formerBoots",
          "Hours.told",
          "Isolation.kinds",
          "LogBuffer.kept",
          "NameCache.known",
          "OwnerZones.records",
          "Pingers.pingers",
          "Purses.told",
          "RouteTable.rows",
          "RouterFleet.serving",
          "Scribe.latest",
          "Scribe.latestInStep",
          "ZoneIndex.existing",
          "ZoneIndex.held",
          "ZoneIndex.servers");

  /** The latest of what the wire may still tell, here where there is no wire. */
  private static final Set<String> LATEST =
      Set.of("HeadsAwaited.waiting", "QuestionsKept.answered");

  private static final int MOST_OF_THE_LATEST = 512;

  private Leftovers() {}

  static List<String> of(Platform platform) {
    int apps = Inside.apps(platform);
    return Inside.remembered(platform).entrySet().stream()
        .filter(e -> !STATE.contains(e.getKey()))
        .filter(e -> !APPS.contains(e.getKey()) || e.getValue() > apps)
        .filter(e -> !LATEST.contains(e.getKey()) || e.getValue() > MOST_OF_THE_LATEST)
        .map(e -> e.getKey() + " has " + e.getValue() + " of " + apps)
        .toList();
  }
}
