package dev.dynoscope.view;

import dev.dynoscope.session.LessonTaken;
import dev.dynoscope.session.Recording;
import dev.dynoscope.session.Recordings;
import dev.dynoscope.session.Session;
import dev.dynoscope.session.SimulatedRun;
import dev.dynoscope.view.MainWindow.Branching;
import dev.dynoscope.view.MainWindow.Simulating;
import dev.dynoscope.wording.Wording;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Makes a desktop for whatever is to be watched: a branch of a live run, a scenario, a recording.
 * That of the branch that is being run stays, so that one can come back to it as it was.
 */
final class Desks {
  private final Fonts fonts;
  private final Optional<Simulating> simulating;
  private final Optional<Branching> branching;
  private final Optional<Recordings> recordings;
  private final Preferences preferences;
  private final Consumer<Desktop> show;
  private Wording wording;
  private Optional<Supplier<Desktop>> making = Optional.empty();
  private Optional<Kept> live = Optional.empty();
  private Optional<Teaching> teaching = Optional.empty();
  private Optional<Supplier<Desktop>> beforeLesson = Optional.empty();

  /**
   * The live run as it is watched, while something else is.
   *
   * @param making makes it anew, where another language is spoken
   * @param branch its number
   */
  private record Kept(Supplier<Desktop> making, Desktop desktop, int branch) {}

  /** Desktops of a window, in which {@code show} shows another one. */
  Desks(
      Fonts fonts,
      Wording wording,
      Optional<Simulating> simulating,
      Optional<Branching> branching,
      Optional<Recordings> recordings,
      Preferences preferences,
      Consumer<Desktop> show) {
    this.fonts = fonts;
    this.wording = wording;
    this.simulating = simulating;
    this.branching = branching;
    this.recordings = recordings;
    this.preferences = preferences;
    this.show = show;
  }

  /** Offers lessons from now on. */
  void teach(Teaching how) {
    teaching = Optional.of(how);
  }

  /** The only session that is watched but for scenarios and recordings. */
  Desktop of(Session session, WindowNotes notes) {
    session.playhead().speed(preferences.now().speed());
    return keep(0, () -> made(session, notes, modes().branch(Optional.empty(), Optional.empty())));
  }

  /** The branch that is being run. */
  Desktop ofRunning(Branching how) {
    int running = how.branches().running();
    return keep(running, branch(how, running));
  }

  /** What makes the desktop of a branch, each time over the same session. */
  private Supplier<Desktop> branch(Branching how, int number) {
    Session session = new Session(how.branches().journal(number), how.branches().source(number));
    session.playhead().speed(preferences.now().speed());
    return () -> {
      BranchView view = new BranchView(how.branches(), number, this::showBranch);
      Optional<Runnable> back =
          view.running()
              ? Optional.empty()
              : Optional.of(() -> showBranch(how.branches().running()));
      return made(
          session,
          view.running() ? how.running() : how.left(),
          modes().branch(Optional.of(view), back));
    };
  }

  private void showBranch(int number) {
    branching.ifPresent(how -> shown(how, number));
  }

  /** Shows the branch that is being run as it is, and any other from where it was left. */
  private Desktop shown(Branching how, int number) {
    boolean running = how.branches().running() == number;
    Optional<Kept> kept = live.filter(it -> running && it.branch() == number);
    if (kept.isPresent()) {
      return backTo(kept.get());
    }
    Supplier<Desktop> desktop = branch(how, number);
    Desktop next = running ? keep(number, desktop) : watch(desktop);
    show.accept(next);
    next.begin(how.branches().all().get(number).entry(), running);
    return next;
  }

  private void backToLive() {
    live.ifPresent(this::backTo);
  }

  private Desktop backTo(Kept kept) {
    making = Optional.of(kept.making());
    show.accept(kept.desktop());
    return kept.desktop();
  }

  /** A scenario in virtual time. */
  Desktop of(SimulatedRun run, Simulating how) {
    Session session = Session.of(run);
    return watch(() -> {
      Optional<Runnable> back =
          live.map(any ->
              () -> {
                run.stop();
                backToLive();
              });
      return made(session, how.notes().apply(run), modes().run(run, how, back));
    });
  }

  /** A recording. */
  Desktop of(Recording recording) {
    Session session = Session.of(recording);
    return watch(() ->
        made(
            session,
            WindowNotes.ofRecordings(),
            modes().recording(recording, live.map(any -> this::backToLive))));
  }

  private Optional<LessonWays> lessons(Optional<LessonPlay> play) {
    return teaching.map(how ->
        new LessonWays(how.lessons(), play, taken -> showLesson(taken, how), this::leftLesson));
  }

  /** A lesson that has begun, or gone back. */
  private void showLesson(LessonTaken taken, Teaching how) {
    if (beforeLesson.isEmpty()) {
      beforeLesson = making;
    }
    Session session = new Session(taken.journal(), taken.source());
    session.playhead().speed(preferences.now().speed());
    String agreed = how.lessons().warning(taken.lesson());
    LessonPlay play = new LessonPlay(taken, session, how.lessons().progress(), agreed);
    Optional<Runnable> back =
        taken.branch().isPresent()
            ? Optional.empty()
            : lessons(Optional.of(play))
                .map(ways -> () -> new LessonTaking(ways, wording).end(taken));
    Supplier<Desktop> desktop =
        () -> made(session, how.notes().apply(taken), modes(Optional.of(play)).lesson(back));
    Desktop next =
        taken.branch().isPresent() ? keep(taken.branch().getAsInt(), desktop) : watch(desktop);
    show.accept(next);
    next.begin(0, true);
    // begun at its live edge: what the learner does next is to be seen
    session.playhead().toEdge();
    next.greet();
  }

  /** Shows the run that goes on after a lesson: a branch, or what was watched before it. */
  private void leftLesson(OptionalInt branch, Optional<String> said) {
    Optional<Supplier<Desktop>> home = beforeLesson;
    beforeLesson = Optional.empty();
    int running = branching.map(how -> how.branches().running()).orElse(-1);
    boolean other = live.filter(kept -> kept.branch() != running).isPresent();
    boolean wasLive =
        live.filter(kept -> home.filter(kept.making()::equals).isPresent()).isPresent();
    Optional<Desktop> back;
    if (branching.isPresent() && (branch.isPresent() || other)) {
      back = branching.map(how -> shown(how, branch.orElse(running)));
    } else if (wasLive || home.isEmpty()) {
      back = live.map(this::backTo);
    } else {
      back = home.map(this::watch);
      back.ifPresent(show);
    }
    said.ifPresent(sentence -> back.ifPresent(it -> it.refuse(sentence)));
  }

  /** What is watched, made anew in another language; it goes on where it is. */
  Desktop speaking(Wording words, Desktop before) {
    wording = words;
    boolean isLive = live.filter(kept -> kept.desktop().equals(before)).isPresent();
    live = live.map(kept -> new Kept(kept.making(), kept.making().get(), kept.branch()));
    return isLive ? live.orElseThrow().desktop() : making.orElseThrow().get();
  }

  private Desktop watch(Supplier<Desktop> desktop) {
    making = Optional.of(desktop);
    return desktop.get();
  }

  private Desktop keep(int branch, Supplier<Desktop> desktop) {
    Desktop made = watch(desktop);
    live = Optional.of(new Kept(desktop, made, branch));
    return made;
  }

  private Desktop made(Session session, WindowNotes notes, Modes modes) {
    return new Desktop(session, fonts, wording, notes, modes, preferences);
  }

  private Modes.Made modes() {
    return modes(Optional.empty());
  }

  private Modes.Made modes(Optional<LessonPlay> play) {
    return new Modes.Made(
        wording,
        simulating.map(Simulating::simulations),
        recordings,
        run -> simulating.ifPresent(how -> show.accept(of(run, how))),
        recording -> {
          Desktop next = of(recording);
          show.accept(next);
          next.greet();
        },
        () -> lessons(play));
  }
}
