package dev.dynoscope.view;

import dev.dynoscope.session.Recording;
import dev.dynoscope.session.Recordings;
import dev.dynoscope.session.Session;
import dev.dynoscope.session.SimulatedRun;
import dev.dynoscope.view.MainWindow.Branching;
import dev.dynoscope.view.MainWindow.Simulating;
import dev.dynoscope.wording.Wording;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Makes a desktop for whatever is to be watched: a branch of a live run, a scenario, a recording.
 * That of the branch that is being run stays, so that one can come back to it as it was.
 */
final class Desks {
  private final Fonts fonts;
  private final Preferences preferences;
  private final Ways ways;
  private final Consumer<Desktop> show;
  private Wording wording;
  private Optional<Kept> live = Optional.empty();
  private Supplier<Desktop> making =
      () -> {
        throw new IllegalStateException("nothing is watched yet");
      };

  /** What else can be watched in a window. */
  record Ways(
      Optional<Simulating> simulating,
      Optional<Branching> branching,
      Optional<Recordings> recordings) {}

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
      Preferences preferences,
      Ways ways,
      Consumer<Desktop> show) {
    this.fonts = fonts;
    this.wording = wording;
    this.preferences = preferences;
    this.ways = ways;
    this.show = show;
  }

  /** The only session that is watched but for scenarios and recordings. */
  Desktop of(Session session, WindowNotes notes) {
    session.playhead().speed(preferences.now().speed());
    making =
        () -> made(session, notes, modes().branch(Optional.empty(), Optional.empty()));
    return kept(0);
  }

  /** The branch that is being run. */
  Desktop ofRunning(Branching how) {
    int running = how.branches().running();
    making = branch(how, running);
    return kept(running);
  }

  private Desktop kept(int branch) {
    Desktop desktop = making.get();
    live = Optional.of(new Kept(making, desktop, branch));
    return desktop;
  }

  /** What makes the desktop of a branch; each time over the same session. */
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

  /** Shows the branch that is being run as it is, and any other from where it was left. */
  private void showBranch(int number) {
    ways.branching()
        .ifPresent(how -> {
          boolean running = how.branches().running() == number;
          if (running && live.filter(kept -> kept.branch() == number).isPresent()) {
            backToLive();
            return;
          }
          making = branch(how, number);
          Desktop next = running ? kept(number) : making.get();
          next.begin(how.branches().all().get(number).entry(), running);
          show.accept(next);
        });
  }

  private void backToLive() {
    live.ifPresent(kept -> {
      making = kept.making();
      show.accept(kept.desktop());
    });
  }

  /** A scenario in virtual time. */
  Desktop of(SimulatedRun run, Simulating how) {
    Session session = Session.of(run);
    Optional<Runnable> back =
        live.map(any ->
            () -> {
              run.stop();
              backToLive();
            });
    making = () -> made(session, how.notes().apply(run), modes().run(run, how, back));
    return making.get();
  }

  /** A recording. */
  Desktop of(Recording recording) {
    Session session = Session.of(recording);
    Optional<Runnable> back = live.map(any -> this::backToLive);
    making =
        () -> made(session, WindowNotes.ofRecordings(), modes().recording(recording, back));
    return making.get();
  }

  private Desktop made(Session session, WindowNotes notes, Modes modes) {
    return new Desktop(session, fonts, wording, notes, modes, preferences);
  }

  private Modes.Made modes() {
    return new Modes.Made(
        wording,
        ways.simulating().map(Simulating::simulations),
        ways.recordings(),
        run -> ways.simulating().ifPresent(how -> show.accept(of(run, how))),
        recording -> {
          Desktop next = of(recording);
          show.accept(next);
          next.greet();
        });
  }

  /** Makes everything anew in another language; gives what is to be shown instead of this. */
  Desktop speak(Wording next, Desktop shown) {
    wording = next;
    boolean isLive = live.filter(kept -> kept.desktop().equals(shown)).isPresent();
    live = live.map(kept -> new Kept(kept.making(), kept.making().get(), kept.branch()));
    return isLive ? live.orElseThrow().desktop() : making.get();
  }
}
