package dev.dynoscope.app;

import dev.dynoscope.journal.AppFact;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.Journal;
import dev.dynoscope.lesson.Attempt;
import dev.dynoscope.lesson.Lesson;
import dev.dynoscope.session.BranchNote;
import dev.dynoscope.session.Branches;
import dev.dynoscope.session.LessonDraft;
import dev.dynoscope.session.LessonTaken;
import dev.dynoscope.session.Session;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * A lesson on the platform that runs: a branch of its own, taken from the moment at which nothing
 * was on the platform yet. The run that was left for it is taken up again afterwards.
 */
final class LiveLesson implements LessonTaken {
  private final Branches branches;
  private final int branch;
  private final Attempt attempt;
  private final LessonDraft draft;
  private final Home home;

  /** The branch that was left for the lesson, and its last entry. */
  record Home(Branches branches, int branch, long entry) {
    static Home of(Branches branches) {
      int running = branches.running();
      return new Home(branches, running, branches.journal(running).lastSeq());
    }

    /** Has it go on where it was left; gives the number of the branch that it is then. */
    CompletableFuture<OptionalInt> goOn() {
      return branches.fork(branch, entry, entry).thenApply(note -> OptionalInt.of(note.number()));
    }
  }

  LiveLesson(Branches branches, int branch, Attempt attempt, LessonDraft draft, Home home) {
    this.branches = branches;
    this.branch = branch;
    this.attempt = attempt;
    this.draft = draft;
    this.home = home;
  }

  /** A branch on which there is nothing yet. */
  static CompletableFuture<BranchNote> empty(Branches branches) {
    long last = 0;
    for (Entry entry : branches.journal(0).after(0, Integer.MAX_VALUE)) {
      if (entry.fact() instanceof AppFact) {
        break;
      }
      last = entry.seq();
    }
    return branches.fork(0, last, last);
  }

  static LivePlace place(Branches branches, int branch) {
    return new LivePlace(branches.journal(branch), branches.source(branch), () -> {});
  }

  @Override
  public Lesson lesson() {
    return attempt.lesson();
  }

  @Override
  public Lesson.Way way() {
    return Lesson.Way.LIVE;
  }

  @Override
  public Optional<String> fallback() {
    return Optional.empty();
  }

  @Override
  public Journal journal() {
    return branches.journal(branch);
  }

  @Override
  public Session.Source source() {
    return branches.source(branch);
  }

  @Override
  public OptionalInt branch() {
    return OptionalInt.of(branch);
  }

  @Override
  public Attempt attempt() {
    return attempt;
  }

  @Override
  public LessonDraft draft() {
    return draft;
  }

  @Override
  public CompletableFuture<LessonTaken> back(int step) {
    long from = attempt.begun(step);
    return branches
        .fork(branch, from, from)
        .thenApplyAsync(
            note -> settled(note.number(), step),
            task -> Thread.ofVirtual().name("back").start(task));
  }

  /** Waits until the dynos have booted anew: that they do is nothing the learner has done. */
  private LessonTaken settled(int number, int step) {
    LivePlace place = place(branches, number);
    try {
      place.settle();
    } catch (Trouble e) {
      throw new CompletionException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CompletionException(e);
    }
    long from = place.journal().lastSeq();
    Attempt again = Attempt.back(attempt, step, from);
    LessonRun.read(again, place.journal(), from);
    return new LiveLesson(branches, number, again, draft, home);
  }

  @Override
  public CompletableFuture<OptionalInt> leave() {
    return home.goOn();
  }
}
