package dev.dynoscope.view;

import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.LearnerFact;
import dev.dynoscope.lesson.DictatedLesson;
import dev.dynoscope.lesson.Dictation;
import dev.dynoscope.session.LessonWritten;
import dev.dynoscope.session.Lessons;
import dev.dynoscope.session.Session;
import dev.dynoscope.session.UnfitLesson;
import dev.dynoscope.wording.Wording;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;

/** Takes down as a lesson what somebody does in the window, and has it written. */
final class Dictating implements DictationBar.Ways {
  private final Kit kit;
  private final Session session;
  private final Wording wording;
  private final Supplier<Optional<Lessons>> lessons;
  private final Runnable leave;
  private final Consumer<LessonWritten> written;
  private final DictationBar bar;
  private final Cards cards;
  private final Late<DictationCard> card;
  private long counted = -1;
  private long read;
  private int commands;

  /**
   * One that has not begun.
   *
   * @param leave gives the keys back to the stage
   * @param written shows what was written
   */
  Dictating(
      Kit kit,
      Supplier<Optional<Lessons>> lessons,
      Cards cards,
      DesktopLayout layout,
      Runnable leave,
      Consumer<LessonWritten> written) {
    this.kit = kit;
    this.lessons = lessons;
    this.leave = leave;
    this.written = written;
    this.cards = cards;
    session = kit.session();
    wording = kit.wording();
    bar = new DictationBar(wording, this);
    card =
        cards.late(() ->
            new DictationCard(wording, () -> layout.node().getScene().getWindow(), this::write));
  }

  /** Begins; where it has begun, asks where to write the lesson. */
  void begin() {
    if (session.dictation().isPresent()) {
      save();
    } else if (!kit.notes().takesCommands() || lessons.get().isEmpty()) {
      kit.toasts().say(wording.say("dictation.not-here"));
    } else {
      cards.hideAll();
      session.dictate(Optional.of(Dictation.begin(session.journal().lastSeq())));
      kit.toasts().say(wording.say("dictation.begun"));
      leave.run();
    }
  }

  @Override
  public void endStep(String title) {
    session
        .dictation()
        .ifPresent(it -> session.dictate(Optional.of(it.mark(session.journal().lastSeq(), title))));
  }

  @Override
  public void cancel() {
    Optional<Dictation> was = session.dictation();
    session.dictate(Optional.empty());
    kit.toasts()
        .offer(
            wording.say("dictation.cancelled"),
            wording.say("dictation.on"),
            () -> session.dictate(was),
            () -> session.dictation().isEmpty());
    leave.run();
  }

  @Override
  public void leave() {
    leave.run();
  }

  @Override
  public void save() {
    session
        .dictation()
        .ifPresent(it -> {
          int all = commands(it.from());
          if (all == 0 && it.marks().isEmpty()) {
            kit.toasts().say(wording.say("dictation.nothing"));
            return;
          }
          int last = commands(start(it)) > 0 ? 1 : 0;
          int steps = it.marks().isEmpty() ? all : it.marks().size() + last;
          cards.alone(card).ask(wording.say("dictation.card-about", steps, all));
        });
  }

  private void write(String folder) {
    if (folder.isEmpty() || session.dictation().isEmpty() || lessons.get().isEmpty()) {
      return;
    }
    Dictation what = whole(session.dictation().get());
    card.get().busy(true);
    lessons
        .get()
        .get()
        .write(what, session.journal(), folder)
        .thenAccept(it -> Platform.runLater(() -> done(it)))
        .exceptionally(why -> {
          Platform.runLater(() -> card.get().refuse(sentence(why)));
          return null;
        });
  }

  /** The last step gets the title that stands in the field. */
  private Dictation whole(Dictation what) {
    return bar.title().isBlank() ? what : what.mark(session.journal().lastSeq(), bar.title());
  }

  private void done(LessonWritten lesson) {
    session.dictate(Optional.empty());
    card.get().hide();
    written.accept(lesson);
  }

  private String sentence(Throwable why) {
    Throwable cause = Causes.of(why);
    return cause instanceof UnfitLesson unfit
        ? unfit.sentence()
        : wording.say("dictation.failed", String.valueOf(cause.getMessage()));
  }

  private static long start(Dictation what) {
    return what.marks().isEmpty() ? what.from() : what.marks().getLast().after();
  }

  /** How many commands were given after an entry, as far as they become a part of the lesson. */
  private int commands(long from) {
    List<Entry> more = session.journal().after(read, Integer.MAX_VALUE);
    read += more.size();
    if (from != counted || more.stream().anyMatch(it -> it.fact() instanceof LearnerFact)) {
      counted = from;
      commands = DictatedLesson.commands(from, session.journal().after(0, Integer.MAX_VALUE));
    }
    return commands;
  }

  /** Says how much there is of it. */
  void update() {
    if (session.dictation().isEmpty()) {
      bar.hide();
      return;
    }
    Dictation what = session.dictation().get();
    int now = commands(start(what));
    bar.show(
        what.marks().isEmpty()
            ? wording.say("dictation.commands", now)
            : wording.say("dictation.steps", what.marks().size() + 1, now));
  }

  Node bar() {
    return bar.node();
  }
}
