package dev.dynoscope.app;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.PageFact;
import dev.dynoscope.journal.SlugId;
import dev.dynoscope.live.KeptFiles.FileKey;
import dev.dynoscope.paas.SlugStore;
import dev.dynoscope.session.Fetched;
import dev.dynoscope.session.Past;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;

/** What a branch of a live run knows besides its journal. */
record LivePast(Outside outside, LiveBranch branch) implements Past {
  private static final long MOST_SHOWN = 10L << 20;

  @Override
  public Optional<byte[]> written(DynoName dyno, int boot, String path, long seq) {
    WrittenThen then = WrittenThen.after(branch.course().journal(), seq);
    FileKey key = new FileKey(dyno, boot, path);
    int number = then.counts().getOrDefault(key, 0);
    return outside.files().find(branch.book(), key, number).flatMap(kept -> read(kept.contents()));
  }

  @Override
  public Optional<byte[]> inSlug(SlugId slug, String path) {
    try {
      Path folder = Path.of(outside.slugs().shared(slug));
      Path file = folder.resolve(path).normalize();
      return file.startsWith(folder) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          ? read(file)
          : Optional.empty();
    } catch (SlugStore.Unfit | SlugStore.Damaged e) {
      return Optional.empty();
    }
  }

  private static Optional<byte[]> read(Path file) {
    try {
      return Files.size(file) > MOST_SHOWN
          ? Optional.empty()
          : Optional.of(Files.readAllBytes(file));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<SortedMap<String, String>> config(AppName app, int release, long seq) {
    return branch.course().configs().find(app, release, seq);
  }

  @Override
  public Optional<Fetched> fetched(PageFact.PageShown page) {
    return outside
        .pages()
        .find(page)
        .map(kept -> new Fetched(kept.type(), kept.text(), kept.pictures()));
  }
}
