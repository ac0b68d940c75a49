package dev.dynoscope.session;

import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.IsolationFact.IsolationLost;
import dev.dynoscope.journal.Journal;
import dev.dynoscope.journal.LearnerFact.CommandAnswered;
import dev.dynoscope.journal.LearnerFact.CommandRefused;
import dev.dynoscope.journal.LogLine;
import dev.dynoscope.lesson.Dictation;
import dev.dynoscope.story.Marks;
import dev.dynoscope.story.Moment;
import dev.dynoscope.story.Story;
import dev.dynoscope.world.History;
import dev.dynoscope.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One run as it is watched: a journal that may still grow, the story told from it, the playhead,
 * and the way for commands to the platform. Belongs to one thread, the window's.
 */
public final class Session {
  private static final int MOST_AT_ONCE = 20_000;

  /** After so many entries it is asked whether there is time for more. */
  private static final int SLICE = 500;

  private final Journal journal;
  private final Story story = new Story();
  private final Marks marks = new Marks();
  private final History history;
  private final Playhead playhead;
  private final List<Entry> logLines = new ArrayList<>();
  private final Source source;
  private World before = World.EMPTY;
  private World after = World.EMPTY;
  private Optional<String> selected = Optional.empty();
  private Optional<Notice> notice = Optional.empty();
  private Optional<Dictation> dictation = Optional.empty();
  private Optional<CommandAnswered> answer = Optional.empty();

  /**
   * Where a session's journal comes from.
   *
   * @param commands takes commands in the words of the command line
   * @param clock platform time now
   * @param past what is known of it besides
   */
  public record Source(Consumer<String> commands, Supplier<Instant> clock, Past past) {
    /** One of which nothing is known but its journal. */
    public Source(Consumer<String> commands, Supplier<Instant> clock) {
      this(commands, clock, Past.UNKNOWN);
    }
  }

  /** A session that watches {@code journal}, and keeps up with it. */
  public Session(Journal journal, Source source) {
    this(journal, source, Playhead.Manner.KEEPS_UP);
  }

  private Session(Journal journal, Source source, Playhead.Manner manner) {
    this.journal = journal;
    this.source = source;
    playhead = new Playhead(story, manner);
    history = new History(journal);
  }

  /** A session that watches a run in virtual time, at the learner's own pace. */
  public static Session of(SimulatedRun run) {
    Source source = new Source(command -> {}, () -> run.progress().now());
    return new Session(run.journal(), source, Playhead.Manner.AT_LEISURE);
  }

  /** A session of what was recorded, at the learner's own pace; it takes no commands. */
  public static Session of(Recording recording) {
    Journal journal = recording.journal();
    Source source = new Source(command -> {}, () -> journal.entry(journal.lastSeq()).at());
    return new Session(journal, source, Playhead.Manner.AT_LEISURE);
  }

  /** All that has happened; it may be ahead of what is shown. */
  public Journal journal() {
    return journal;
  }

  /** Takes in what has happened, and lets {@code wall} time go by. To be called at every frame. */
  public void advance(Duration wall) {
    advance(wall, () -> true);
  }

  /**
   * Takes in what has happened, as long as there is time for it, and lets {@code wall} time go by.
   * A journal of a million entries comes in over some hundred frames, none of which it holds up.
   */
  public void advance(Duration wall, BooleanSupplier hasTime) {
    int taken = 0;
    while (taken < MOST_AT_ONCE && (taken == 0 || hasTime.getAsBoolean())) {
      List<Entry> slice = journal.after(story.lastSeq(), SLICE);
      slice.forEach(this::take);
      // nothing is told before it has been folded, so going to any moment is a few hundred steps
      history.lookAhead(story.lastSeq(), SLICE);
      taken += SLICE;
      if (slice.size() < SLICE) {
        break;
      }
    }
    playhead.advance(wall);
    playhead.moment().ifPresent(this::show);
  }

  /** Takes in all that has happened so far, however much it is, and lets no time go by. */
  public void takeIn() {
    long all = journal.lastSeq();
    do {
      advance(Duration.ZERO);
    } while (story.lastSeq() < all);
  }

  private void take(Entry entry) {
    story.add(entry);
    marks.add(entry, story);
    switch (entry.fact()) {
      case LogLine _ -> logLines.add(entry);
      case CommandRefused f -> notice = Optional.of(new Notice(f.sentence(), f.instead()));
      case IsolationLost f -> notice = Optional.of(Notice.of(f));
      case CommandAnswered answered -> answer = Optional.of(answered);
      default -> {}
    }
  }

  private void show(Moment moment) {
    if (before.seq() != moment.beat().firstSeq() - 1 || after.seq() != moment.beat().lastSeq()) {
      before = history.at(moment.beat().firstSeq() - 1);
      after = history.at(moment.beat().lastSeq());
    }
  }

  /** Where in the story we are. */
  public Playhead playhead() {
    return playhead;
  }

  /** The story so far. */
  public Story story() {
    return story;
  }

  /** What mattered so far. */
  public Marks marks() {
    return marks;
  }

  /** An entry that the story has taken in, by its number from 1. */
  public Entry entry(long seq) {
    return journal.entry(seq);
  }

  /** The world before the beat that is being shown. */
  public World before() {
    return before;
  }

  /** The world after the beat that is being shown. */
  public World after() {
    return after;
  }

  /** The world after the entry {@code seq}, which the story has taken in; 0 for before all. */
  public World worldAt(long seq) {
    return history.at(seq);
  }

  /** The world as it is, however far the show trails behind. */
  public World present() {
    return history.furthest();
  }

  /**
   * Platform time of what is shown. At the live edge time goes on, so that what waits grows older;
   * anywhere else it is the time of the entry that is shown.
   */
  public Instant shownTime() {
    return playhead.atEdge() ? platformTime() : after.at();
  }

  /** Platform time now. */
  public Instant platformTime() {
    return source.clock().get();
  }

  /** What is known of the run besides its journal, as long as it is a live one. */
  public Past past() {
    return source.past();
  }

  /** Sends a command to the platform, in the words of the command line. */
  public void tell(String command) {
    source.commands().accept(command);
  }

  /** The latest log lines up to the moment that is shown, oldest first. */
  public List<Entry> logTail(int most) {
    int end = linesUntil(after.seq());
    return Collections.unmodifiableList(logLines.subList(Math.max(0, end - most), end));
  }

  private int linesUntil(long seq) {
    int low = 0;
    int high = logLines.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (logLines.get(middle).seq() <= seq) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The latest thing that went wrong, such as a command that was refused; told once. */
  public Optional<Notice> takeNotice() {
    Optional<Notice> taken = notice;
    notice = Optional.empty();
    return taken;
  }

  /** What the platform said to the latest command; told once. */
  public Optional<CommandAnswered> takeAnswer() {
    Optional<CommandAnswered> taken = answer;
    answer = Optional.empty();
    return taken;
  }

  /** The entries after {@code seq} that the story has taken in, oldest first. */
  public List<Entry> entriesAfter(long seq, int most) {
    long known = Math.min(most, story.lastSeq() - seq);
    return known <= 0 ? List.of() : journal.after(seq, Math.toIntExact(known));
  }

  /** What is being taken down as a lesson, while it is. */
  public Optional<Dictation> dictation() {
    return dictation;
  }

  /** Takes down as a lesson what is done from now on, or no longer. */
  public void dictate(Optional<Dictation> wanted) {
    dictation = wanted;
  }

  /** The picture id of the selected thing. */
  public Optional<String> selected() {
    return selected;
  }

  /** Selects the thing with this picture id, or nothing. */
  public void select(Optional<String> id) {
    selected = id;
  }
}
