package dev.dynoscope.paas;

import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.journal.SlugId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * An app's code, made ready to run once and kept as one archive, from which every boot has its
 * fresh disk.
 *
 * @param commands command by process type, from the Procfile or as the language has it
 * @param files what it holds
 * @param bytes its size: that of the compressed archive (Slug Compiler, Dev Center)
 */
public record Slug(
    SlugId id,
    Language language,
    SortedMap<String, String> commands,
    List<FileInfo> files,
    long bytes) {
  /** The process type that runs before a release takes effect, and never in the formation. */
  static final String RELEASE = "release";

  private static final int SHORT_ID = 8;

  /** The command that must succeed before a release with this slug takes effect. */
  Optional<String> releaseCommand() {
    return Optional.ofNullable(commands.get(RELEASE));
  }

  /** The beginning of the id, as long as Heroku shows it of a commit. */
  String shortId() {
    return id.value().substring(0, Math.min(SHORT_ID, id.value().length()));
  }
}
