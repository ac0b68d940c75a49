package dev.dynoscope.view;

import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.font.Typefaces;
import dev.dynoscope.session.Branches;
import dev.dynoscope.session.Session;
import dev.dynoscope.session.SimulatedRun;
import dev.dynoscope.session.Simulations;
import dev.dynoscope.wording.Wording;
import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

/** Dynoscope's window: shows a session at a time, and hands on what the learner asks for. */
public final class MainWindow {
  private final Fonts fonts;
  private final Optional<Simulating> simulating;
  private final Optional<Branching> branching;
  private final Preferences preferences;
  private final Scene scene;
  private final Zoomed content;
  private Wording wording;
  private Optional<Kept> live = Optional.empty();
  private Optional<Stage> stage = Optional.empty();
  private Supplier<Desktop> making;
  private Desktop shown;
  private Consumer<String> browser = url -> {};

  /**
   * The live run as it is watched, while something else is.
   *
   * @param making makes it anew, where another language is spoken
   * @param branch its number
   */
  private record Kept(Supplier<Desktop> making, Desktop desktop, int branch) {}

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
    this.simulating = simulating;
    this.wording = wording;
    branching = Optional.empty();
    fonts = new Fonts(typefaces);
    preferences = new Preferences(memory.settings(), memory.keep());
    session.playhead().speed(memory.settings().speed());
    making =
        () ->
            new Desktop(session, fonts, this.wording, notes, modes(Optional.empty()), preferences);
    shown = making.get();
    live = Optional.of(new Kept(making, shown, 0));
    content = new Zoomed(shown.node());
    scene = scene();
    ready();
  }

  /** A window for a live run, which begins with the branch that is being run. */
  public MainWindow(
      Branching branching,
      Typefaces typefaces,
      Wording wording,
      Optional<Simulating> simulating,
      Memory memory) {
    this.simulating = simulating;
    this.wording = wording;
    this.branching = Optional.of(branching);
    fonts = new Fonts(typefaces);
    preferences = new Preferences(memory.settings(), memory.keep());
    int running = branching.branches().running();
    making = branch(branching, running);
    shown = making.get();
    live = Optional.of(new Kept(making, shown, running));
    content = new Zoomed(shown.node());
    scene = scene();
    ready();
  }

  private Modes modes(Optional<BranchView> branch) {
    return new Modes(
        wording,
        simulating.map(Simulating::simulations),
        Optional.empty(),
        branch
            .filter(view -> !view.running())
            .map(view -> () -> showBranch(view.branches().running())),
        this::show,
        Optional::empty,
        branch);
  }

  /** What makes the desktop of a branch; each time over the same session. */
  private Supplier<Desktop> branch(Branching how, int number) {
    Session session = new Session(how.branches().journal(number), how.branches().source(number));
    session.playhead().speed(preferences.now().speed());
    return () -> {
      BranchView view = new BranchView(how.branches(), number, this::showBranch);
      return new Desktop(
          session,
          fonts,
          wording,
          view.running() ? how.running() : how.left(),
          modes(Optional.of(view)),
          preferences);
    };
  }

  /** Shows the branch that is being run as it is, and any other from where it was left. */
  private void showBranch(int number) {
    branching.ifPresent(how -> {
      boolean running = how.branches().running() == number;
      if (running && live.filter(kept -> kept.branch() == number).isPresent()) {
        backToLive();
        return;
      }
      making = branch(how, number);
      Desktop next = making.get();
      next.begin(how.branches().all().get(number).entry(), running);
      if (running) {
        live = Optional.of(new Kept(making, next, number));
      }
      swap(next);
    });
  }

  private void backToLive() {
    live.ifPresent(kept -> {
      making = kept.making();
      swap(kept.desktop());
    });
  }

  /** A window for scenarios alone, beginning with {@code first}. */
  public MainWindow(
      Typefaces typefaces,
      Wording wording,
      Simulating simulating,
      SimulatedRun first,
      Memory memory) {
    this.wording = wording;
    this.simulating = Optional.of(simulating);
    branching = Optional.empty();
    fonts = new Fonts(typefaces);
    preferences = new Preferences(memory.settings(), memory.keep());
    Session session = Session.of(first);
    making = () -> desktop(first, session, simulating);
    shown = making.get();
    content = new Zoomed(shown.node());
    scene = scene();
    ready();
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

  private Desktop desktop(SimulatedRun run, Session session, Simulating how) {
    Optional<Runnable> back =
        live.map(any ->
            () -> {
              run.stop();
              backToLive();
            });
    Modes modes =
        new Modes(
            wording,
            Optional.of(how.simulations()),
            Optional.of(run),
            back,
            this::show,
            () -> how.figure().apply(run),
            Optional.empty());
    return new Desktop(session, fonts, wording, how.notes().apply(run), modes, preferences);
  }

  private void show(SimulatedRun run) {
    simulating.ifPresent(how -> {
      Session session = Session.of(run);
      making = () -> desktop(run, session, how);
      swap(making.get());
    });
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

  /** Makes everything anew in another language; what is watched goes on where it is. */
  private void speak(Language language) {
    wording = Wordings.load(language);
    preferences.change(settings -> settings.language(language.tag()));
    boolean isLive = live.filter(kept -> kept.desktop().equals(shown)).isPresent();
    live = live.map(kept -> new Kept(kept.making(), kept.making().get(), kept.branch()));
    Desktop next = isLive ? live.orElseThrow().desktop() : making.get();
    swap(next);
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
  }

  private void changed(Settings before, Settings now) {
    if (!before.look().equals(now.look()) || before.zoom() != now.zoom()) {
      dress(now);
    }
    shown.wear();
  }

  private void dress(Settings settings) {
    Look look = Look.named(settings.look());
    Application.setUserAgentStylesheet(look.userAgentStylesheet());
    double zoom = settings.zoom() / 100.0;
    scene.getStylesheets().setAll(look.sheets(zoom));
    scene.setFill(look.colour(Ink.BACKGROUND));
    content.zoom(zoom);
  }
}
