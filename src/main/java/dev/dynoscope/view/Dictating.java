package dev.dynoscope.view;

import dev.dynoscope.journal.Actor;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.LearnerFact.CommandGiven;
import dev.dynoscope.journal.LearnerFact.CommandRefused;
import dev.dynoscope.lesson.Dictation;
import dev.dynoscope.session.LessonWritten;
import dev.dynoscope.session.Lessons;
import dev.dynoscope.session.Session;
import dev.dynoscope.session.UnfitLesson;
import dev.dynoscope.wording.Wording;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
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
          count(it.from());
          if (commands == 0 && it.marks().isEmpty()) {
            kit.toasts().say(wording.say("dictation.nothing"));
            return;
          }
          int left = commands;
          count(start(it));
          int steps = it.marks().isEmpty() ? left : it.marks().size() + (commands > 0 ? 1 : 0);
          cards.alone(card).ask(wording.say("dictation.card-about", steps, left));
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
    Throwable cause =
        why instanceof CompletionException ? Optional.ofNullable(why.getCause()).orElse(why) : why;
    return cause instanceof UnfitLesson unfit
        ? unfit.sentence()
        : wording.say("dictation.failed", String.valueOf(cause.getMessage()));
  }

  private static long start(Dictation what) {
    return what.marks().isEmpty() ? what.from() : what.marks().getLast().after();
  }

  /** Counts the commands that were given after an entry. */
  private void count(long from) {
    commands = 0;
    counted = from;
    read = from;
    countOn();
  }

  private void countOn() {
    List<Entry> more = session.journal().after(read, Integer.MAX_VALUE);
    for (Entry entry : more) {
      switch (entry.fact()) {
        case CommandGiven _ -> commands += entry.actor() == Actor.LEARNER ? 1 : 0;
        case CommandRefused _ -> commands = Math.max(0, commands - 1);
        default -> {}
      }
    }
    read += more.size();
  }

  /** Says how much there is of it. */
  void update() {
    if (session.dictation().isEmpty()) {
      bar.hide();
      return;
    }
    Dictation what = session.dictation().get();
    if (counted != start(what)) {
      count(start(what));
    } else {
      countOn();
    }
    bar.show(
        what.marks().isEmpty()
            ? wording.say("dictation.commands", commands)
            : wording.say("dictation.steps", what.marks().size() + 1, commands));
  }

  Node bar() {
    return bar.node();
  }
}
