package dev.dynoscope.live.slug;

import dev.dynoscope.live.Folders;
import dev.dynoscope.paas.SlugStore.Damaged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A slug as it is kept: its archive, and the shared folder once somebody has asked for it. */
final class KeptSlug {
  private static final String ARCHIVE = "slug.tgz";
  private static final String SHARED = "shared";
  private static final String ON_THE_WAY = "unpacking";

  private final Path home;
  private final Contents contents;
  private final Archive archive;

  private KeptSlug(Path home, Contents contents, Archive archive) {
    this.home = home;
    this.contents = contents;
    this.archive = archive;
  }

  /** Keeps what is in {@code folder} below {@code home}, which exists and is its own. */
  static KeptSlug of(Path folder, Path home) throws IOException {
    return new KeptSlug(home, Contents.of(folder), Archive.pack(folder, home.resolve(ARCHIVE)));
  }

  Contents contents() {
    return contents;
  }

  Archive archive() {
    return archive;
  }

  /** Unpacked by whoever asks first; the others wait for that, and not for each other. */
  Path shared() throws IOException, Damaged {
    archive.check();
    Path shared = home.resolve(SHARED);
    synchronized (this) {
      if (!Files.exists(shared)) {
        Path making = home.resolve(ON_THE_WAY);
        Folders.delete(making); // of somebody who was interrupted
        ArchiveReader.unpack(archive.file(), making);
        Files.move(making, shared);
      }
    }
    return shared;
  }

  /** Whether a slug that was made just now is the same, so that this one can stay. */
  boolean standsFor(KeptSlug made) {
    // the id says nothing of permissions, but a file made executable must be so in the next boot
    return contents.equals(made.contents) && archive.intact();
  }

  /** Nobody is to use it, for there is another one that stands for it. */
  void discard() throws IOException {
    Folders.delete(home);
  }
}
