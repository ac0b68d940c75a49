package dev.dynoscope.live;

import dev.dynoscope.journal.AppFact.AppRenamed;
import dev.dynoscope.journal.AppFact.ReleaseCreated;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.Journal;
import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Input;
import dev.dynoscope.paas.Outcome;
import dev.dynoscope.paas.Platform;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One branch of a run: a platform, the journal of what it tells, and the tape of what it is told.
 * One thread steps it; the journal may be read by any, and what was can be repeated on any.
 */
public final class Course {
  private static final Logger LOG = Logger.getLogger(Course.class.getName());

  /** The most memory that a tape takes, about. */
  private static final long MOST_TAPE = 192L << 20;

  private final Platform platform;
  private final Journal journal;
  private final Tape tape;
  private final ConfigBook configs = new ConfigBook();
  private Instant last;
  private double rate = 1;

  private Course(Platform platform, Journal journal, Tape tape, Instant start) {
    this.platform = platform;
    this.journal = journal;
    this.tape = tape;
    last = start;
  }

  /** One that begins at {@code start}, with a platform that has not been told anything yet. */
  static Course begin(Platform platform, Journal journal, Instant start) {
    long most = Math.min(MOST_TAPE, Runtime.getRuntime().maxMemory() / 8);
    return new Course(platform, journal, new Tape(most), start);
  }

  /** A moment that cannot be gone back to; the message is a sentence. */
  public static final class Unrepeatable extends Exception {
    Unrepeatable(String sentence) {
      super(sentence);
    }
  }

  /** What it has told. */
  public Journal journal() {
    return journal;
  }

  /** The values of config vars, at any time. */
  public ConfigBook configs() {
    return configs;
  }

  Platform platform() {
    return platform;
  }

  /** The time of the latest step. */
  Instant last() {
    return last;
  }

  /** How fast the platform's clock was told to go. */
  double rate() {
    return rate;
  }

  /**
   * Makes a step; times never run backwards, though a due time may lie a little back.
   *
   * @return nothing if the rules failed; that is logged, and the platform goes on
   */
  Optional<Outcome> step(Input input, Instant at) {
    last = at.isAfter(last) ? at : last;
    Outcome outcome;
    try {
      outcome = platform.handle(input, last);
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "the rules failed at " + input, e);
      tape.add(input, last, journal.lastSeq());
      return Optional.empty();
    }
    journal.append(outcome.entries());
    tape.add(input, last, journal.lastSeq());
    outcome.entries().forEach(this::noteConfig);
    for (Effect effect : outcome.effects()) {
      rate = effect instanceof Effect.SetClockRate set ? set.rate() : rate;
    }
    return Optional.of(outcome);
  }

  private void noteConfig(Entry entry) {
    if (entry.fact() instanceof ReleaseCreated made) {
      note(entry.seq(), made.app(), made.version());
    } else if (entry.fact() instanceof AppRenamed renamed) {
      int version = 1;
      while (note(entry.seq(), renamed.to(), version)) {
        version++;
      }
    }
  }

  private boolean note(long seq, AppName app, int release) {
    Optional<SortedMap<String, String>> config = platform.config(app, release);
    config.ifPresent(vars -> configs.add(seq, app, release, vars));
    return config.isPresent();
  }

  /**
   * Another one as this one was at a moment: the same is told again to {@code fresh}, and what it
   * asks for is not carried out. Takes about as long as the rules took; on any thread.
   *
   * @param entry the entry of that moment; the step that brought it about is the last, or one after
   * @param last nothing is repeated of a step after it that tells of anything after this entry
   * @param fresh a platform made as this one's was
   * @throws Unrepeatable where that is not on the tape any more, or does not come out the same
   */
  public Course asAt(long entry, long last, Platform fresh) throws Unrepeatable {
    Optional<List<Tape.Turn>> turns = tape.by(entry, last);
    if (turns.isEmpty()) {
      throw new Unrepeatable(
          "There was too much to remember: nothing after entry "
              + tape.fullAt().orElse(journal.lastSeq())
              + " can be taken up again.");
    }
    Course again = begin(fresh, new Journal(), turns.get().getFirst().at());
    for (Tape.Turn turn : turns.get()) {
      long before = again.journal.lastSeq();
      again.step(turn.input(), turn.at());
      compare(again.journal.after(before, Integer.MAX_VALUE));
    }
    return again;
  }

  private void compare(List<Entry> again) throws Unrepeatable {
    for (Entry each : again) {
      if (!each.equals(journal.entry(each.seq()))) {
        throw new Unrepeatable(
            "The run cannot be taken up again: entry "
                + each.seq()
                + " did not come out the same a second time.");
      }
    }
  }
}
