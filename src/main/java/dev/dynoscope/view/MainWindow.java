package dev.dynoscope.view;

import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.font.Typefaces;
import dev.dynoscope.session.Branches;
import dev.dynoscope.session.Recording;
import dev.dynoscope.session.Recordings;
import dev.dynoscope.session.Session;
import dev.dynoscope.session.SimulatedRun;
import dev.dynoscope.session.Simulations;
import dev.dynoscope.wording.Wording;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Dynoscope's window: shows a session at a time, and hands on what the learner asks for. */
public final class MainWindow {
  private static final double LEAST_WIDTH = 1100;
  private static final double LEAST_HEIGHT = 680;
  private static final double FIRST_WIDTH = 1600;
  private static final double FIRST_HEIGHT = 900;

  /** After a stall the show goes on where it was, and does not leap. */
  private static final long LONGEST_FRAME_NANOS = 100_000_000;

  private final Scene scene;
  private final Fonts fonts;
  private final Wording wording;
  private final Optional<Simulating> simulating;
  private final Optional<Branching> branching;
  private final Optional<Recordings> recordings;
  private Optional<Desktop> live;
  private Optional<Stage> stage = Optional.empty();
  private Desktop shown;
  private int liveBranch;

  /**
   * What it takes to play scenarios in this window.
   *
   * @param notes what the window says of a run
   * @param figure the figures of a run; empty while it goes on
   */
  public record Simulating(
      Simulations simulations,
      Function<SimulatedRun, WindowNotes> notes,
      Function<SimulatedRun, Optional<RunFigure>> figure) {}

  /**
   * What it takes to watch the branches of a live run.
   *
   * @param running what the window says of the branch that is being run
   * @param left what it says of any other
   */
  public record Branching(Branches branches, WindowNotes running, WindowNotes left) {}

  /** A window for {@code session} alone; to be made and used on the toolkit's thread. */
  public MainWindow(Session session, Typefaces typefaces, Wording wording, WindowNotes notes) {
    this(session, typefaces, wording, notes, Optional.empty());
  }

  /** A window for {@code session}, in which scenarios can be played too. */
  public MainWindow(
      Session session,
      Typefaces typefaces,
      Wording wording,
      WindowNotes notes,
      Optional<Simulating> simulating) {
    this.simulating = simulating;
    recordings = Optional.empty();
    this.wording = wording;
    branching = Optional.empty();
    fonts = new Fonts(typefaces);
    shown = new Desktop(session, fonts, wording, notes, modes(Optional.empty()));
    live = Optional.of(shown);
    scene = scene(shown);
    ready();
  }

  /** A window for a live run, which begins with the branch that is being run. */
  public MainWindow(
      Branching branching,
      Typefaces typefaces,
      Wording wording,
      Optional<Simulating> simulating,
      Optional<Recordings> recordings) {
    this.simulating = simulating;
    this.recordings = recordings;
    this.wording = wording;
    this.branching = Optional.of(branching);
    fonts = new Fonts(typefaces);
    shown = branch(branching, branching.branches().running());
    live = Optional.of(shown);
    scene = scene(shown);
    ready();
  }

  private Modes modes(Optional<BranchView> branch) {
    return new Modes(
        wording,
        simulating.map(Simulating::simulations),
        Optional.empty(),
        branch.filter(view -> !view.running()).map(view -> () -> showBranch(view.branches().running())),
        this::show,
        Optional::empty,
        branch,
        recordings,
        Optional.empty(),
        this::show);
  }

  private Desktop branch(Branching how, int number) {
    BranchView view = new BranchView(how.branches(), number, this::showBranch);
    Session session = new Session(how.branches().journal(number), how.branches().source(number));
    return new Desktop(
        session,
        fonts,
        wording,
        view.running() ? how.running() : how.left(),
        modes(Optional.of(view)));
  }

  /** Shows the branch that is being run as it is, and any other from where it was left. */
  private void showBranch(int number) {
    branching.ifPresent(how -> {
      boolean running = how.branches().running() == number;
      boolean kept = running && liveBranch == number && live.isPresent();
      Desktop next = kept ? live.orElseThrow() : branch(how, number);
      if (!kept) {
        join(next);
        next.begin(how.branches().all().get(number).entry(), running);
      }
      if (running) {
        live = Optional.of(next);
        liveBranch = number;
      }
      swap(next);
    });
  }

  /** A window for scenarios alone, beginning with {@code first}. */
  public MainWindow(
      Typefaces typefaces, Wording wording, Simulating simulating, SimulatedRun first) {
    this.wording = wording;
    this.simulating = Optional.of(simulating);
    branching = Optional.empty();
    recordings = Optional.empty();
    fonts = new Fonts(typefaces);
    live = Optional.empty();
    shown = desktop(first, simulating);
    scene = scene(shown);
    ready();
  }

  /** A window for recordings, beginning with {@code first}; no platform runs. */
  public MainWindow(
      Typefaces typefaces,
      Wording wording,
      Optional<Simulating> simulating,
      Recordings recordings,
      Recording first) {
    this.wording = wording;
    this.simulating = simulating;
    this.recordings = Optional.of(recordings);
    branching = Optional.empty();
    fonts = new Fonts(typefaces);
    live = Optional.empty();
    shown = recorded(first);
    scene = scene(shown);
    ready();
  }

  private Desktop recorded(Recording recording) {
    Modes modes =
        new Modes(
            wording,
            simulating.map(Simulating::simulations),
            Optional.empty(),
            live.map(desktop -> () -> swap(desktop)),
            this::show,
            Optional::empty,
            Optional.empty(),
            recordings,
            Optional.of(recording),
            this::show);
    return new Desktop(
        Session.of(recording), fonts, wording, WindowNotes.ofRecordings(), modes);
  }

  private void show(Recording recording) {
    Desktop next = recorded(recording);
    join(next);
    swap(next);
    next.greet();
  }

  private static Scene scene(Desktop first) {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    return new Scene(
        first.node(),
        Math.min(FIRST_WIDTH, screen.getWidth()),
        Math.min(FIRST_HEIGHT, screen.getHeight()));
  }

  private void ready() {
    dress(scene, Look.DARK);
    join(shown);
    KeyRouter.listen(scene, () -> shown.deck(), place -> shown.selectDyno(place));
  }

  private void join(Desktop desktop) {
    desktop.onLook(look -> dress(scene, look));
    desktop.presenting().onAsked(wanted -> stage.ifPresent(it -> it.setFullScreen(wanted)));
  }

  private Desktop desktop(SimulatedRun run, Simulating how) {
    Optional<Runnable> back =
        live.map(desktop ->
            () -> {
              run.stop();
              swap(desktop);
            });
    Modes modes =
        new Modes(
            wording,
            Optional.of(how.simulations()),
            Optional.of(run),
            back,
            this::show,
            () -> how.figure().apply(run),
            Optional.empty(),
            recordings,
            Optional.empty(),
            this::show);
    return new Desktop(Session.of(run), fonts, wording, how.notes().apply(run), modes);
  }

  private void show(SimulatedRun run) {
    simulating.ifPresent(how -> {
      Desktop next = desktop(run, how);
      join(next);
      swap(next);
    });
  }

  private void swap(Desktop next) {
    next.wear(shown.look());
    next.presenting().set(stage.filter(Stage::isFullScreen).isPresent());
    shown = next;
    scene.setRoot(next.node());
    next.focusStage();
  }

  /** Puts the window on {@code target} and shows it; the show runs until the stage is hidden. */
  public void show(Stage target) {
    stage = Optional.of(target);
    target.setScene(scene);
    target.setTitle("Dynoscope");
    target.setMinWidth(LEAST_WIDTH);
    target.setMinHeight(LEAST_HEIGHT);
    target.setFullScreenExitHint("");
    target.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    target.fullScreenProperty().subscribe(full -> shown.presenting().set(full));
    AnimationTimer timer = timer();
    target.setOnShown(event -> timer.start());
    target.setOnHidden(event -> timer.stop());
    target.sizeToScene();
    target.centerOnScreen();
    target.setMaximized(scene.getWidth() < FIRST_WIDTH || scene.getHeight() < FIRST_HEIGHT);
    target.show();
    shown.focusStage();
    shown.greet();
  }

  private static void dress(Scene scene, Look look) {
    Application.setUserAgentStylesheet(look.userAgentStylesheet());
    scene
        .getStylesheets()
        .setAll(
            look.colourSheet(), Resources.address("bridge.css"), Resources.address("window.css"));
    scene.setFill(look.colour(Ink.BACKGROUND));
  }

  private AnimationTimer timer() {
    return new AnimationTimer() {
      private long before;

      @Override
      public void handle(long nanos) {
        long passed = before == 0 ? 0 : Math.min(nanos - before, LONGEST_FRAME_NANOS);
        before = nanos;
        shown.frame(Duration.ofNanos(passed), nanos);
      }
    };
  }
}
