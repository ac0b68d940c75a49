package dev.dynoscope.app;

import dev.dynoscope.diagram.Shot;
import dev.dynoscope.journal.Journal;
import dev.dynoscope.journal.json.JournalFile;
import dev.dynoscope.live.Reason;
import dev.dynoscope.story.Beat;
import dev.dynoscope.story.Moment;
import dev.dynoscope.story.Story;
import dev.dynoscope.world.History;
import dev.dynoscope.world.World;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A journal that is whole, and what is to be seen at each of its moments. */
final class ToldJournal {
  private final Journal journal;
  private final Story story = new Story();
  private final History history;

  /** What {@code journal} tells until now. */
  ToldJournal(Journal journal) {
    this.journal = journal;
    history = new History(journal);
    for (long each = 1; each <= journal.lastSeq(); each++) {
      story.add(journal.entry(each));
    }
  }

  /**
   * Reads a file that was made with {@code --journal}.
   *
   * @param warnings is told what of it is damaged
   */
  static ToldJournal read(Path file, PrintWriter warnings) throws Trouble {
    try {
      JournalFile.Loaded loaded = JournalFile.read(file);
      loaded.damage().ifPresent(warnings::println);
      if (loaded.entries().isEmpty()) {
        throw new Trouble("The journal has no entries, so there is nothing to show.");
      }
      return new ToldJournal(Journal.of(loaded.entries()));
    } catch (IOException e) {
      throw new Trouble(Reason.of(e), e);
    }
  }

  /** The beat that tells the entry {@code seq}; {@link ExportChoices#END} is the last one. */
  private Optional<Beat> beat(long seq) throws Trouble {
    long last = journal.lastSeq();
    long wanted = seq == ExportChoices.END ? last : seq;
    if (wanted < 1 || wanted > last) {
      throw new Trouble(
          "The journal has no entry " + wanted + ": its entries are 1 to " + last + ".");
    }
    return story.beatOf(wanted);
  }

  /** The end of the beat that tells the entry {@code seq}: all it tells has happened. */
  Shot endOf(long seq) throws Trouble {
    Optional<Beat> beat = beat(seq);
    World before = history.at(beat.map(Beat::firstSeq).orElse(1L) - 1);
    World after = history.at(beat.map(Beat::lastSeq).orElse(journal.lastSeq()));
    return new Shot(before, after, beat.map(Moment::endOf), after.at(), Optional.empty());
  }

  /** Show time at which the entry {@code seq} begins to be told. */
  Duration startOf(long seq) throws Trouble {
    return beat(seq).map(Beat::start).orElse(Duration.ZERO);
  }

  /** Show time at which the entry {@code seq} has been told. */
  Duration endOfBeat(long seq) throws Trouble {
    return beat(seq).map(Beat::end).orElse(Duration.ZERO);
  }

  /** What is to be seen at a show time. */
  Shot at(Duration time) {
    Optional<Moment> moment = story.at(time);
    World before = history.at(moment.map(m -> m.beat().firstSeq()).orElse(1L) - 1);
    World after = history.at(moment.map(m -> m.beat().lastSeq()).orElse(journal.lastSeq()));
    return new Shot(before, after, moment, after.at(), Optional.empty());
  }
}
