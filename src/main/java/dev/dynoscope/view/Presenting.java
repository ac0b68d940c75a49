package dev.dynoscope.view;

import dev.dynoscope.wording.Wording;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/**
 * The stage before an audience: full screen and large type, with a black screen, a spotlight, a
 * still, and notes for the speaker.
 */
final class Presenting {
  private final Deck deck;
  private final DesktopLayout layout;
  private final Toasts toasts;
  private final Wording wording;
  private final Preferences preferences;
  private final Screens screens;
  private final Region black = new Region();
  private final Spotlight spotlight;
  private final Frozen frozen = new Frozen();
  private Optional<NotesWindow> notes = Optional.empty();
  private Optional<Rectangle2D> audience = Optional.empty();
  private Duration passed = Duration.ZERO;
  private boolean on;
  private final Runnable onBegun;
  private Consumer<Boolean> ask = wanted -> {};

  /** {@code onBegun} puts away what is not for an audience. */
  Presenting(Kit kit, DesktopLayout layout, Screens screens, Runnable onBegun) {
    this.onBegun = onBegun;
    deck = kit.deck();
    toasts = kit.toasts();
    wording = kit.wording();
    preferences = kit.preferences();
    this.layout = layout;
    this.screens = screens;
    spotlight = new Spotlight(layout.node());
    black.setId("blackout");
    black.getStyleClass().add("blackout");
    black.setVisible(false);
    deck.on(Keys.PRESENT, () -> ask(!on));
    deck.on(Keys.PRESENT_START, () -> ask(true));
    deck.on(Keys.BLACKOUT, () -> black.setVisible(!black.isVisible()));
    deck.on(Keys.SPOTLIGHT, spotlight::toggle);
    deck.on(Keys.NOTES, this::toggleNotes);
    deck.on(Keys.FREEZE, this::toggleFreeze);
  }

  /** What lies over all else. */
  Node[] nodes() {
    return new Node[] {spotlight.node(), black};
  }

  /** Who makes the window fill the screen. */
  void onAsked(Consumer<Boolean> listener) {
    ask = listener;
  }

  private void ask(boolean wanted) {
    if (wanted && !on) {
      passed = Duration.ZERO;
      audience = stage().map(screens::of);
    }
    ask.accept(wanted);
  }

  private Optional<Stage> stage() {
    return Optional.ofNullable(layout.node().getScene())
        .map(Scene::getWindow)
        .filter(Stage.class::isInstance)
        .map(Stage.class::cast);
  }

  /** Shows the stage and little else, or everything. */
  void set(boolean wanted) {
    boolean before = on;
    on = wanted;
    deck.presenting(wanted);
    layout.present(wanted);
    if (wanted) {
      onBegun.run();
    }
    black.setVisible(black.isVisible() && wanted);
    if (wanted && !before && notes.isEmpty()) {
      audience.flatMap(screens::besides).ifPresent(free -> toggleNotes());
    }
    if (before && !wanted && !frozen.isOn()) {
      closeNotes();
      spotlight.hide();
    }
  }

  private void toggleNotes() {
    if (notes.filter(NotesWindow::isOpen).isPresent()) {
      closeNotes();
      return;
    }
    NotesWindow window =
        new NotesWindow(
            wording,
            preferences.now().notes(),
            text -> preferences.change(settings -> settings.notes(text)));
    KeyRouter.listen(window.scene(), () -> deck, place -> {});
    Optional<Rectangle2D> free = stage().map(screens::of).flatMap(screens::besides);
    window.open(free, layout.node().getScene());
    notes = Optional.of(window);
    stage().ifPresent(Stage::requestFocus);
  }

  private void closeNotes() {
    notes.ifPresent(NotesWindow::close);
    notes = Optional.empty();
  }

  private void toggleFreeze() {
    Optional<Stage> window = stage();
    if (frozen.isOn()) {
      window.ifPresent(it -> frozen.thaw(it, audience.orElseGet(() -> screens.of(it))));
      return;
    }
    Optional<Rectangle2D> seen = on ? audience : Optional.empty();
    Optional<Rectangle2D> free = seen.flatMap(screens::besides);
    if (window.isPresent() && seen.isPresent() && free.isPresent()) {
      frozen.freeze(window.get(), seen.get(), free.get());
      toasts.say(wording.say("present.frozen", Keys.FREEZE.cap(wording)));
    } else {
      toasts.say(wording.say(on ? "present.one-screen" : "present.not-yet"));
    }
  }

  /** Lets time go by, and tells the speaker how things stand. */
  void update(Duration wall, Supplier<Cue> cue) {
    passed = passed.plus(wall);
    notes.filter(NotesWindow::isOpen).ifPresent(window -> window.show(cue.get(), passed));
  }

  /** Puts away all that belongs to it. */
  void end() {
    closeNotes();
    frozen.end();
  }

  /** Puts the light away, or asks to stop; says whether there was something to stop. */
  boolean leave() {
    if (spotlight.hide()) {
      return true;
    }
    if (black.isVisible()) {
      black.setVisible(false);
      return true;
    }
    boolean was = on;
    if (was) {
      ask.accept(false);
    }
    return was;
  }
}
