package dev.dynoscope.session;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.PageFact;
import dev.dynoscope.journal.SlugId;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What a live run still knows of its own past that its journal does not tell, since a journal may
 * be given away: what files held, and the values of config vars. A recording and a simulation know
 * nothing of it. May be asked on any thread; reads files of this machine, so a large one takes a
 * moment.
 */
public interface Past {
  /** That of a run of which nothing is known but its journal. */
  Past UNKNOWN =
      new Past() {
        @Override
        public Optional<byte[]> written(DynoName dyno, int boot, String path, long seq) {
          return Optional.empty();
        }

        @Override
        public Optional<byte[]> inSlug(SlugId slug, String path) {
          return Optional.empty();
        }

        @Override
        public Optional<SortedMap<String, String>> config(AppName app, int release, long seq) {
          return Optional.empty();
        }
      };

  /**
   * What a file held when a dyno had last written it, also if it is gone since.
   *
   * @param path relative to the app's folder, as the journal has it
   * @param seq the entry after which it is looked at
   * @return empty where it was not written by then, or could not be kept: it was too large, or
   *     there was too much
   */
  Optional<byte[]> written(DynoName dyno, int boot, String path, long seq);

  /** What a file of a slug holds; empty where it is not there, or larger than can be shown. */
  Optional<byte[]> inSlug(SlugId slug, String path);

  /**
   * The config vars of a release, with their values: they may be secrets.
   *
   * @param seq the entry after which it is looked at, for names of apps may be given again
   */
  Optional<SortedMap<String, String>> config(AppName app, int release, long seq);

  /**
   * What the built-in browser brought back when it showed this very page: the same object, since
   * two visits may show the same and bring other pictures.
   */
  default Optional<Fetched> fetched(PageFact.PageShown page) {
    return Optional.empty();
  }
}
