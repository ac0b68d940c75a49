package dev.dynoscope.paas;

import dev.dynoscope.journal.AppName;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which apps something has happened to: to the app itself, its dynos, its requests or its add-ons.
 * A rule that could be about any app looks at those alone; each such rule has a {@link Reader} of
 * its own, and so each learns of everything once.
 */
final class Changes {
  private final List<Reader> readers = new ArrayList<>();

  /** What one rule has not looked at yet. */
  static final class Reader {
    private final SortedSet<AppName> changed = new TreeSet<>();
    private boolean all = true;

    /** Whether something has happened since the last look that all apps could be touched by. */
    boolean all() {
      return all;
    }

    /**
     * The apps that something has happened to since the last look, in their order.
     *
     * @param apps all there are, for when something has happened that any could be touched by; one
     *     that is gone is among the changed ones, and not among all
     */
    List<AppName> take(Apps apps) {
      if (!all && changed.isEmpty()) {
        return List.of();
      }
      List<AppName> taken =
          all ? apps.all().stream().map(App::name).toList() : List.copyOf(changed);
      all = false;
      changed.clear();
      return taken;
    }
  }

  /** For a rule that begins to follow; it looks at all apps first. */
  Reader reader() {
    Reader reader = new Reader();
    readers.add(reader);
    return reader;
  }

  /** Something has happened to an app. */
  void of(AppName app) {
    for (Reader reader : readers) {
      if (!reader.all) {
        reader.changed.add(app);
      }
    }
  }

  /** Something has happened that every app could be touched by: another era, another month. */
  void ofAll() {
    for (Reader reader : readers) {
      reader.all = true;
    }
  }
}
