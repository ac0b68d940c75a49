package dev.dynoscope.paas;

import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.journal.SlugId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * An app's code, made ready to run once, and copied to a fresh disk at every boot.
 *
 * @param commands command by process type, from the Procfile
 * @param files what it holds
 */
public record Slug(SlugId id, SortedMap<String, String> commands, List<FileInfo> files) {
  /** The process type that runs before a release takes effect, and never in the formation. */
  static final String RELEASE = "release";

  private static final int SHORT_ID = 8;

  /** The command that must succeed before a release with this slug takes effect. */
  Optional<String> releaseCommand() {
    return Optional.ofNullable(commands.get(RELEASE));
  }

  /** The size: the sum of the files. */
  long bytes() {
    return files.stream().mapToLong(FileInfo::bytes).sum();
  }

  /** The beginning of the id, as long as Heroku shows it of a commit. */
  String shortId() {
    return id.value().substring(0, Math.min(SHORT_ID, id.value().length()));
  }
}
