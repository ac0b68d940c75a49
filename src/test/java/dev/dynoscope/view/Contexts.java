package dev.dynoscope.view;

import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.LogLine;
import dev.dynoscope.session.Past;
import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import dev.dynoscope.world.World;
import java.util.List;

/** What pages are made from, out of a tale and without a window. */
final class Contexts {
  private Contexts() {}

  /** The end of a tale, for a reader who has chosen nothing. */
  static PageContext of(Tale tale) {
    return of(tale, Reading.FRESH, Past.UNKNOWN);
  }

  /** The end of a tale, of whose past more is known. */
  static PageContext of(Tale tale, Reading reading, Past past) {
    World world = World.EMPTY;
    Books books = new Books();
    List<Entry> entries = tale.journal.after(0, 100_000);
    for (Entry entry : entries) {
      world = world.after(entry);
      books.take(entry);
    }
    return new PageContext(
        world,
        tale.now(),
        entries.stream().filter(entry -> entry.fact() instanceof LogLine).toList(),
        Opened.NOTES,
        Wordings.load(Language.ENGLISH),
        reading,
        books,
        new Contents(past, Runnable::run, Runnable::run));
  }
}
