package dev.dynoscope.view;

import dev.dynoscope.journal.Entry;
import dev.dynoscope.wording.Wording;
import dev.dynoscope.world.World;
import java.time.Instant;
import java.util.List;

/**
 * What pages of the inspector are made from.
 *
 * @param world what is shown
 * @param now platform time of what is shown
 * @param log the latest log lines up to that moment
 * @param reading what the reader has chosen
 * @param books what the journal holds of requests, questions and files
 * @param contents what the journal does not hold
 */
record PageContext(
    World world,
    Instant now,
    List<Entry> log,
    WindowNotes notes,
    Wording wording,
    Reading reading,
    Books books,
    Contents contents) {

  /** See {@link Wording#say}. */
  String say(String key, Object... parts) {
    return wording.say(key, parts);
  }

  Figures figures() {
    return new Figures(wording);
  }

  /** The chosen tab of a kind of page. */
  String tab(String kind, String first) {
    return reading.of("tab." + kind, first);
  }
}
