package dev.dynoscope.paas;

import dev.dynoscope.journal.FileInfo;
import java.util.List;

/**
 * What a dyno had written since its boot.
 *
 * @param files all of it
 * @param missing paths of those whose contents could not be kept
 */
public record Written(List<FileInfo> files, List<String> missing) {
  static final Written NOTHING = new Written(List.of(), List.of());

  /** Those that can be put back. */
  List<FileInfo> kept() {
    return files.stream().filter(file -> !missing.contains(file.path())).toList();
  }
}
