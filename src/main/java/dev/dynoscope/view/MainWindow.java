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
import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

/** Dynoscope's window: shows a session at a time, and hands on what the learner asks for. */
public final class MainWindow {
  private final Desks desks;
  private final Preferences preferences;
  private final Scene scene;
  private final Zoomed content;
  private Optional<Stage> stage = Optional.empty();
  private Desktop shown;
  private Consumer<String> browser = url -> {};

  /**
   * What it takes to play scenarios in this window.
   *
   * @param notes what the window says of a run
   * @param figure the figures of a run, said in a wording; empty while it goes on
   */
  public record Simulating(
      Simulations simulations,
      Function<SimulatedRun, WindowNotes> notes,
      BiFunction<SimulatedRun, Wording, Optional<RunFigure>> figure) {}

  /**
   * What it takes to watch the branches of a live run.
   *
   * @param running what the window says of the branch that is being run
   * @param left what it says of any other
   */
  public record Branching(Branches branches, WindowNotes running, WindowNotes left) {}

  private MainWindow(
      Typefaces typefaces,
      Wording wording,
      Optional<Simulating> simulating,
      Optional<Branching> branching,
      Optional<Recordings> recordings,
      Memory memory,
      Function<Desks, Desktop> first) {
    preferences = new Preferences(memory.settings(), memory.keep());
    desks =
        new Desks(
            new Fonts(typefaces),
            wording,
            simulating,
            branching,
            recordings,
            preferences,
            this::swap);
    shown = first.apply(desks);
    content = new Zoomed(shown.node());
    scene = scene();
    ready();
  }

  /** A window for {@code session} alone; to be made and used on the toolkit's thread. */
  public MainWindow(Session session, Typefaces typefaces, Wording wording, WindowNotes notes) {
    this(session, typefaces, wording, notes, Optional.empty(), Memory.NONE);
  }

  /** A window for {@code session}, in which scenarios can be played too. */
  public MainWindow(
      Session session,
      Typefaces typefaces,
      Wording wording,
      WindowNotes notes,
      Optional<Simulating> simulating,
      Memory memory) {
    this(
        typefaces,
        wording,
        simulating,
        Optional.empty(),
        Optional.empty(),
        memory,
        desks -> desks.of(session, notes));
  }

  /** A window for a live run, which begins with the branch that is being run. */
  public MainWindow(
      Branching branching,
      Typefaces typefaces,
      Wording wording,
      Optional<Simulating> simulating,
      Optional<Recordings> recordings,
      Memory memory) {
    this(
        typefaces,
        wording,
        simulating,
        Optional.of(branching),
        recordings,
        memory,
        desks -> desks.ofRunning(branching));
  }

  /** A window for scenarios alone, beginning with {@code first}. */
  public MainWindow(
      Typefaces typefaces,
      Wording wording,
      Simulating simulating,
      SimulatedRun first,
      Memory memory) {
    this(
        typefaces,
        wording,
        Optional.of(simulating),
        Optional.empty(),
        Optional.empty(),
        memory,
        desks -> desks.of(first, simulating));
  }

  /** A window for recordings, beginning with {@code first}; no platform runs. */
  public MainWindow(
      Typefaces typefaces,
      Wording wording,
      Optional<Simulating> simulating,
      Recordings recordings,
      Recording first,
      Memory memory) {
    this(
        typefaces,
        wording,
        simulating,
        Optional.empty(),
        Optional.of(recordings),
        memory,
        desks -> desks.of(first));
  }

  private Scene scene() {
    Rectangle2D size = Placing.firstSize();
    return new Scene(content, size.getWidth(), size.getHeight());
  }

  private void ready() {
    KeyRouter.listen(scene, () -> shown.deck(), place -> shown.selectDyno(place));
    dress(preferences.now());
    preferences.onChange(this::changed);
    join(shown);
  }

  private void join(Desktop desktop) {
    desktop.onOpen(url -> browser.accept(url));
    desktop.presenting().onAsked(wanted -> stage.ifPresent(it -> it.setFullScreen(wanted)));
    desktop.onLanguage(this::speak);
  }

  private void swap(Desktop next) {
    if (!next.equals(shown)) {
      shown.putAway();
    }
    join(next);
    next.wear();
    next.presenting().set(stage.filter(Stage::isFullScreen).isPresent());
    shown = next;
    content.show(next.node());
    next.focusStage();
  }

  /** Has addresses opened outside, in the system's own browser, where that is asked for. */
  public MainWindow opening(Consumer<String> outside) {
    browser = outside;
    return this;
  }

  /** Offers lessons in this window. */
  public MainWindow teaching(Teaching how) {
    desks.teach(how);
    return this;
  }

  /** Has the stage shown first, and the rest around it as soon as that is done. */
  public MainWindow stageFirst() {
    shown.stageFirst();
    return this;
  }

  /** Makes everything anew in another language; what is watched goes on where it is. */
  private void speak(Language language) {
    preferences.change(settings -> settings.language(language.tag()));
    swap(desks.speaking(Wordings.load(language), shown));
  }

  /** Puts the window on {@code target} and shows it; the show runs until the stage is hidden. */
  public void show(Stage target) {
    stage = Optional.of(target);
    target.setScene(scene);
    target.setTitle("Dynoscope");
    target.setFullScreenExitHint("");
    target.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    target.fullScreenProperty().subscribe(full -> shown.presenting().set(full));
    Frames timer = new Frames((passed, nanos) -> shown.frame(passed, nanos));
    target.setOnShown(event -> timer.start());
    target.setOnHidden(event -> {
      timer.stop();
      shown.putAway();
      preferences.flush();
    });
    Placing.put(target, preferences.now());
    target.show();
    Placing.follow(target, place -> preferences.change(settings -> settings.place(place)));
    shown.begin();
    shown.greet();
  }

  private void changed(Settings before, Settings now) {
    if (!before.look().equals(now.look()) || before.zoom() != now.zoom()) {
      dress(now);
    }
    shown.wear();
  }

  private void dress(Settings settings) {
    Look look = Look.named(settings.look());
    Tip.leaveAll();
    Application.setUserAgentStylesheet(look.userAgentStylesheet());
    double zoom = settings.zoom() / 100.0;
    scene.getStylesheets().setAll(look.sheets(zoom));
    scene.setFill(look.colour(Ink.BACKGROUND));
    content.zoom(zoom);
  }
}
