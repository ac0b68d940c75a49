package dev.dynoscope.live.dyno.local;

import dev.dynoscope.journal.SlugId;
import dev.dynoscope.paas.SlugStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The disk of one boot.
 *
 * @param app a fresh copy of the slug, where the dyno's command runs
 * @param tmp for temporary files, beside it
 * @param asUnpacked what the slug alone put there
 */
public record Disk(Path app, Path tmp, DiskState asUnpacked) implements DiskView {
  /** Makes {@code folder}, which must not exist, and unpacks the slug into it. */
  public static Disk fresh(Path folder, SlugStore slugs, SlugId slug)
      throws IOException, SlugStore.Unfit, SlugStore.Damaged {
    Files.createDirectories(folder.getParent());
    Files.createDirectory(folder);
    Path app = folder.resolve("app");
    slugs.unpack(slug, app.toString());
    Path tmp = Files.createDirectory(folder.resolve("tmp"));
    return new Disk(app, tmp, DiskState.of(app));
  }

  @Override
  public DiskState now() throws IOException {
    return DiskState.of(app);
  }
}
