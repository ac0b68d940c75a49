package dev.dynoscope.world;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.FileInfo;
import java.util.List;

/**
 * What is known of an app.
 *
 * @param hosts hosts that lead to it, default ones first
 * @param release version of its current release, 0 before the first
 * @param slugFiles what its current slug holds
 * @param configNames names of its config vars
 */
public record AppState(
    AppName name,
    List<String> hosts,
    int release,
    List<FileInfo> slugFiles,
    List<String> configNames) {
  AppState withHosts(List<String> changed) {
    return new AppState(name, changed, release, slugFiles, configNames);
  }

  AppState withSlug(List<FileInfo> files) {
    return new AppState(name, hosts, release, files, configNames);
  }

  AppState withRelease(int version, List<String> names) {
    return new AppState(name, hosts, version, slugFiles, names);
  }
}
