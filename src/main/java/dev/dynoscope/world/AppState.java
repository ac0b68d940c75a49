package dev.dynoscope.world;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.FileInfo;
import java.util.List;
import java.util.Optional;

/**
 * What is known of an app.
 *
 * @param hosts hosts that lead to it, default ones first
 * @param release version of the release in effect, 0 before the first
 * @param slugFiles what its slug holds
 * @param configNames names of its config vars
 * @param pending a release whose release command is being run
 * @param maintenance whether it is in maintenance mode
 */
public record AppState(
    AppName name,
    List<String> hosts,
    int release,
    List<FileInfo> slugFiles,
    List<String> configNames,
    Optional<Pending> pending,
    boolean maintenance) {

  /** A release that has yet to take effect. */
  public record Pending(int version, List<FileInfo> slugFiles, List<String> configNames) {}

  static AppState created(AppName name, List<String> hosts) {
    return new AppState(name, hosts, 0, List.of(), List.of(), Optional.empty(), false);
  }

  AppState withHosts(List<String> changed) {
    return new AppState(name, changed, release, slugFiles, configNames, pending, maintenance);
  }

  AppState withRelease(Pending now) {
    return new AppState(
        name,
        hosts,
        now.version(),
        now.slugFiles(),
        now.configNames(),
        Optional.empty(),
        maintenance);
  }

  AppState waitingFor(Optional<Pending> next) {
    return new AppState(name, hosts, release, slugFiles, configNames, next, maintenance);
  }

  AppState renamed(AppName other, List<String> otherHosts) {
    return new AppState(other, otherHosts, release, slugFiles, configNames, pending, maintenance);
  }

  AppState inMaintenance(boolean on) {
    return new AppState(name, hosts, release, slugFiles, configNames, pending, on);
  }
}
