package dev.dynoscope.live.dyno.sandbox;

import dev.dynoscope.journal.SlugId;
import dev.dynoscope.live.dyno.local.DiskState;
import dev.dynoscope.paas.SlugStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The slugs' folders that all boots share, as the lower layers of their disks. */
final class Lowers {
  private final SlugStore slugs;
  private final DynoUser user;
  private final Map<Path, DiskState> known = new ConcurrentHashMap<>();

  Lowers(SlugStore slugs, DynoUser user) {
    this.slugs = slugs;
    this.user = user;
  }

  /** A slug's folder, and what is in it. */
  record Lower(Path folder, DiskState state) {}

  /** The slug's folder; its files belong to the dynos' user, who may write to copies of them. */
  Lower of(SlugId slug) throws IOException, SlugStore.Unfit, SlugStore.Damaged {
    Path folder = Path.of(slugs.shared(slug));
    DiskState state = known.get(folder);
    if (state == null) {
      synchronized (this) {
        user.own(folder);
        state = DiskState.of(folder);
        known.put(folder, state);
      }
    }
    return new Lower(folder, state);
  }
}
