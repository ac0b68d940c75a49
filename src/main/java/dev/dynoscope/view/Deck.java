package dev.dynoscope.view;

import dev.dynoscope.wording.Wording;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.shape.SVGPath;
import javafx.util.Duration;

/**
 * What each key does, and the buttons that do the same. A button lights up for a moment when its
 * key was pressed, so that what was asked for is acknowledged whatever the stage shows.
 */
final class Deck {
  private static final PseudoClass FLASH = PseudoClass.getPseudoClass("flash");
  private static final Duration FLASH_TIME = Duration.millis(350);

  private final Wording wording;
  private final Map<Keys, Runnable> jobs = new EnumMap<>(Keys.class);
  private final Map<Keys, Button> buttons = new EnumMap<>(Keys.class);
  private final List<Runnable> wordings = new ArrayList<>();
  private boolean presenting;
  private boolean letters = true;

  /** Buttons in the words of {@code wording}. */
  Deck(Wording wording) {
    this.wording = wording;
  }

  /** Says what a key does. */
  void on(Keys key, Runnable job) {
    jobs.put(key, job);
  }

  /** Asks {@code first} before a key does what it does; if that takes it, nothing else happens. */
  void before(Keys key, BooleanSupplier first) {
    Runnable job = Objects.requireNonNull(jobs.get(key), key::name);
    jobs.put(
        key,
        () -> {
          if (!first.getAsBoolean()) {
            job.run();
          }
        });
  }

  /** The tooltip of a control for a key: what it does, and the keys that do it at the time. */
  Tip tip(Keys key) {
    Tip tip = new Tip();
    follow(() -> tip.setText(key.tip(wording, letters)));
    return tip;
  }

  private void follow(Runnable words) {
    words.run();
    wordings.add(words);
  }

  /** Whether keys of one character do something. */
  boolean letters() {
    return letters;
  }

  /** Says whether keys of one character do something; buttons show no key that does nothing. */
  void letters(boolean wanted) {
    if (wanted != letters) {
      letters = wanted;
      wordings.forEach(Runnable::run);
    }
  }

  /** The key that does it at the time; empty where there is none. */
  String cap(Keys key) {
    List<String> caps = letters ? key.caps(wording) : key.safeCaps(wording);
    return caps.isEmpty() ? "" : caps.getFirst();
  }

  /** What a key does, in words. */
  String what(Keys key) {
    return key.what(wording);
  }

  /** Whether the stage is shown to an audience, where some keys are for something else. */
  boolean presenting() {
    return presenting;
  }

  /** Says whether the stage is shown to an audience. */
  void presenting(boolean wanted) {
    presenting = wanted;
  }

  /** Does what a key does. */
  void run(Keys key) {
    Button button = buttons.get(key);
    if (button != null && button.isDisabled()) {
      return;
    }
    if (button != null) {
      flash(button);
    }
    Objects.requireNonNull(jobs.get(key), key::name).run();
  }

  private static void flash(Button button) {
    button.pseudoClassStateChanged(FLASH, true);
    PauseTransition pause = new PauseTransition(FLASH_TIME);
    pause.setOnFinished(done -> button.pseudoClassStateChanged(FLASH, false));
    pause.play();
  }

  /** Keys that do nothing yet. */
  List<Keys> idle() {
    List<Keys> idle = new ArrayList<>(List.of(Keys.values()));
    idle.removeAll(jobs.keySet());
    return idle;
  }

  /** A button with words, and its key drawn behind them. */
  Button button(String id, Keys key, String words) {
    Label cap = new Label();
    cap.getStyleClass().add("cap");
    Button button = button(id, key);
    button.setText(words);
    button.setContentDisplay(ContentDisplay.RIGHT);
    button.setGraphic(cap);
    follow(() -> {
      cap.setText(cap(key));
      cap.setVisible(!cap.getText().isEmpty());
      cap.setManaged(cap.isVisible());
    });
    name(button, key);
    return button;
  }

  /** A button with a drawing. */
  Button button(String id, Keys key, Icon icon) {
    Button button = button(id, key);
    SVGPath path = icon.path();
    button.setGraphic(path);
    button.getStyleClass().add("icon-only");
    return button;
  }

  /**
   * Names a control for a key. Who says what stands on it must be understood, so its name begins
   * with that; what it does is told after it where it says more.
   */
  void name(Labeled control, Keys key) {
    String what = key.what(wording);
    String words = control.getText() == null ? "" : control.getText();
    boolean same =
        what.toLowerCase(wording.locale()).startsWith(words.toLowerCase(wording.locale()));
    control.setAccessibleText(same ? what : words + ": " + what);
  }

  private Button button(String id, Keys key) {
    Button button = new Button();
    button.setId(id);
    button.setTooltip(tip(key));
    name(button, key);
    button.setOnAction(pressed -> run(key));
    buttons.put(key, button);
    return button;
  }
}
