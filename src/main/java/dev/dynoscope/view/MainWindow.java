package dev.dynoscope.view;

import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.font.Typefaces;
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
  private final Fonts fonts;
  private final Wording wording;
  private final Optional<Simulating> simulating;
  private final Optional<Desktop> live;
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
    this.wording = wording;
    fonts = new Fonts(typefaces);
    Optional<Simulations> simulations = simulating.map(Simulating::simulations);
    Modes modes =
        new Modes(simulations, Optional.empty(), Optional.empty(), this::show, Optional::empty);
    shown = new Desktop(session, fonts, wording, notes, modes);
    live = Optional.of(shown);
    scene = scene(shown);
    ready();
  }

  /** A window for scenarios alone, beginning with {@code first}. */
  public MainWindow(
      Typefaces typefaces, Wording wording, Simulating simulating, SimulatedRun first) {
    this.wording = wording;
    this.simulating = Optional.of(simulating);
    fonts = new Fonts(typefaces);
    live = Optional.empty();
    shown = desktop(first, simulating);
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

  private Desktop desktop(SimulatedRun run, Simulating how) {
    Optional<Runnable> back =
        live.map(desktop ->
            () -> {
              run.stop();
              swap(desktop);
            });
    Modes modes =
        new Modes(
            Optional.of(how.simulations()),
            Optional.of(run),
            back,
            this::show,
            () -> how.figure().apply(run));
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
