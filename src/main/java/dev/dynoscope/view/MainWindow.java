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
import java.util.function.Consumer;
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
  private Optional<Stage> stage = Optional.empty();
  private Desktop shown;
  private Consumer<String> browser = url -> {};

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
    Desks desks =
        new Desks(
            new Fonts(typefaces),
            wording,
            simulating,
            Optional.empty(),
            Optional.empty(),
            this::swap);
    shown = desks.of(session, notes);
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
    Desks desks =
        new Desks(
            new Fonts(typefaces),
            wording,
            simulating,
            Optional.of(branching),
            recordings,
            this::swap);
    shown = desks.ofRunning(branching);
    scene = scene(shown);
    ready();
  }

  /** A window for scenarios alone, beginning with {@code first}. */
  public MainWindow(
      Typefaces typefaces, Wording wording, Simulating simulating, SimulatedRun first) {
    Desks desks =
        new Desks(
            new Fonts(typefaces),
            wording,
            Optional.of(simulating),
            Optional.empty(),
            Optional.empty(),
            this::swap);
    shown = desks.of(first, simulating);
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
    Desks desks =
        new Desks(
            new Fonts(typefaces),
            wording,
            simulating,
            Optional.empty(),
            Optional.of(recordings),
            this::swap);
    shown = desks.of(first);
    scene = scene(shown);
    ready();
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
    desktop.onOpen(url -> browser.accept(url));
    desktop.presenting().onAsked(wanted -> stage.ifPresent(it -> it.setFullScreen(wanted)));
  }

  private void swap(Desktop next) {
    join(next);
    next.wear(shown.look());
    next.presenting().set(stage.filter(Stage::isFullScreen).isPresent());
    shown = next;
    scene.setRoot(next.node());
    next.focusStage();
  }

  /** Has addresses opened outside, in the system's own browser, where that is asked for. */
  public MainWindow opening(Consumer<String> outside) {
    browser = outside;
    return this;
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
