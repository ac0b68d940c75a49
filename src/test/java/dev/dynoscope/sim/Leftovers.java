package dev.dynoscope.sim;

import dev.dynoscope.paas.Inside;
import dev.dynoscope.paas.Platform;
import java.util.List;
import java.util.Set;

/** What the rules remember though nothing is going on. */
final class Leftovers {
  /** What there is by right as long as there are apps, dynos and machines. */
  private static final Set<String> STATE = Set.of();

  private Leftovers() {}

  static List<String> of(Platform platform) {
    return Inside.remembered(platform).entrySet().stream()
        .filter(e -> !STATE.contains(e.getKey()))
        .map(e -> e.getKey() + " has " + e.getValue())
        .toList();
  }
}
