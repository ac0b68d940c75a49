package dev.dynoscope.live.dyno.local;

import dev.dynoscope.journal.SlugId;
import dev.dynoscope.live.FileKeeper;
import dev.dynoscope.live.dyno.PutBack;
import dev.dynoscope.paas.SlugStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The disk of one boot.
 *
 * @param app a fresh copy of the slug, where the dyno's command runs
 * @param tmp for temporary files, beside it
 * @param asUnpacked what the slug alone put there
 * @param atBoot the same, and what was put back
 */
public record Disk(Path app, Path tmp, DiskState asUnpacked, DiskState atBoot) implements DiskView {
  /** Makes {@code folder}, which must not exist, and unpacks the slug into it. */
  public static Disk fresh(Path folder, SlugStore slugs, SlugId slug)
      throws IOException, SlugStore.Unfit, SlugStore.Damaged {
    Files.createDirectories(folder.getParent());
    Files.createDirectory(folder);
    Path app = folder.resolve("app");
    slugs.unpack(slug, app.toString());
    Path tmp = Files.createDirectory(folder.resolve("tmp"));
    DiskState asUnpacked = DiskState.of(app);
    return new Disk(app, tmp, asUnpacked, asUnpacked);
  }

  /** The same, once it has these files too. */
  public Disk with(List<FileKeeper.Kept> back) throws IOException {
    if (back.isEmpty()) {
      return this;
    }
    PutBack.into(app, back);
    return new Disk(app, tmp, asUnpacked, DiskState.of(app));
  }

  @Override
  public FileKeeper.Opened open(String path) throws IOException {
    return FileBelow.open(app, path);
  }

  @Override
  public DiskState now() throws IOException {
    return DiskState.of(app);
  }
}
