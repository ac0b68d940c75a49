package dev.dynoscope.app;

import dev.dynoscope.diagram.Shot;
import dev.dynoscope.journal.Journal;
import dev.dynoscope.story.Beat;
import dev.dynoscope.story.Moment;
import dev.dynoscope.story.Story;
import dev.dynoscope.world.History;
import dev.dynoscope.world.World;
import java.util.Optional;

/** Finds the moment to draw in a journal that is whole. */
final class Shots {
  private Shots() {}

  /** The end of the beat that tells the entry {@code seq}: all it tells has happened. */
  static Shot endOf(Journal journal, long seq) throws Trouble {
    long last = journal.lastSeq();
    long wanted = seq == ExportChoices.END ? last : seq;
    if (last == 0) {
      throw new Trouble("The journal has no entries, so there is nothing to show.");
    }
    if (wanted < 1 || wanted > last) {
      throw new Trouble(
          "The journal has no entry " + wanted + ": its entries are 1 to " + last + ".");
    }
    Story story = new Story();
    for (long each = 1; each <= last; each++) {
      story.add(journal.entry(each));
    }
    Optional<Beat> beat = story.beatOf(wanted);
    History history = new History(journal);
    World before = history.at(beat.map(Beat::firstSeq).orElse(1L) - 1);
    World after = history.at(beat.map(Beat::lastSeq).orElse(last));
    return new Shot(before, after, beat.map(Moment::endOf), after.at(), Optional.empty());
  }
}
