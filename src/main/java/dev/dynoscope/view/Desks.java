package dev.dynoscope.view;

import dev.dynoscope.session.BranchNote;
import dev.dynoscope.session.Recording;
import dev.dynoscope.session.Recordings;
import dev.dynoscope.session.Session;
import dev.dynoscope.session.SimulatedRun;
import dev.dynoscope.view.MainWindow.Branching;
import dev.dynoscope.view.MainWindow.Simulating;
import dev.dynoscope.wording.Wording;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Makes a desktop for whatever is to be watched: a branch of a live run, a scenario, a recording.
 * That of the branch that is being run stays, so that one can come back to it as it was.
 */
final class Desks {
  private final Fonts fonts;
  private final Wording wording;
  private final Optional<Simulating> simulating;
  private final Optional<Branching> branching;
  private final Optional<Recordings> recordings;
  private final Consumer<Desktop> show;
  private Optional<Desktop> live = Optional.empty();
  private int liveBranch;

  /** Desktops of a window, in which {@code show} shows another one. */
  Desks(
      Fonts fonts,
      Wording wording,
      Optional<Simulating> simulating,
      Optional<Branching> branching,
      Optional<Recordings> recordings,
      Consumer<Desktop> show) {
    this.fonts = fonts;
    this.wording = wording;
    this.simulating = simulating;
    this.branching = branching;
    this.recordings = recordings;
    this.show = show;
  }

  /** The only session that is watched but for scenarios and recordings. */
  Desktop of(Session session, WindowNotes notes) {
    Desktop made = made(session, notes, modes().branch(Optional.empty(), Optional.empty()));
    live = Optional.of(made);
    return made;
  }

  /** The branch that is being run. */
  Desktop ofRunning(Branching how) {
    liveBranch = how.branches().running();
    Desktop made = branch(how, liveBranch);
    live = Optional.of(made);
    return made;
  }

  private Desktop branch(Branching how, int number) {
    BranchView view = new BranchView(how.branches(), number, this::showBranch);
    Optional<Runnable> back =
        view.running()
            ? Optional.empty()
            : Optional.of(() -> showBranch(how.branches().running()));
    return made(
        new Session(how.branches().journal(number), how.branches().source(number)),
        view.running() ? how.running() : how.left(),
        modes().branch(Optional.of(view), back));
  }

  /** Shows the branch that is being run as it is, and any other from where it was left. */
  private void showBranch(int number) {
    branching.ifPresent(how -> {
      boolean running = how.branches().running() == number;
      boolean kept = running && liveBranch == number && live.isPresent();
      Desktop next = kept ? live.get() : branch(how, number);
      if (running) {
        live = Optional.of(next);
        liveBranch = number;
      }
      show.accept(next);
      if (!kept) {
        BranchNote note = how.branches().all().get(number);
        next.begin(note.entry(), running);
      }
    });
  }

  /** A scenario in virtual time. */
  Desktop of(SimulatedRun run, Simulating how) {
    Optional<Runnable> back =
        live.map(desktop ->
            () -> {
              run.stop();
              show.accept(desktop);
            });
    return made(Session.of(run), how.notes().apply(run), modes().run(run, how, back));
  }

  /** A recording. */
  Desktop of(Recording recording) {
    Optional<Runnable> back = live.map(desktop -> () -> show.accept(desktop));
    return made(
        Session.of(recording), WindowNotes.ofRecordings(), modes().recording(recording, back));
  }

  private Desktop made(Session session, WindowNotes notes, Modes modes) {
    return new Desktop(session, fonts, wording, notes, modes);
  }

  private Modes.Made modes() {
    return new Modes.Made(
        wording,
        simulating.map(Simulating::simulations),
        recordings,
        run -> simulating.ifPresent(how -> show.accept(of(run, how))),
        recording -> {
          Desktop next = of(recording);
          show.accept(next);
          next.greet();
        });
  }
}
