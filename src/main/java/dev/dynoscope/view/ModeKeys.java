package dev.dynoscope.view;

import java.io.File;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The keys that choose what is watched, and the cards that belong to them. */
final class ModeKeys {
  private final Modes modes;
  private final Toasts toasts;
  private final Supplier<Window> window;
  private final Cards cards;
  private final Late<ScenarioCard> scenarios;
  private final Late<ReportSheet> report;

  /** Cards over {@code window}, which does not exist yet when this is made. */
  ModeKeys(Modes modes, Fonts fonts, Toasts toasts, Cards cards, Supplier<Window> window) {
    this.modes = modes;
    this.toasts = toasts;
    this.window = window;
    this.cards = cards;
    scenarios = cards.late(() -> new ScenarioCard(modes, this::chooseScenario));
    report = cards.late(() -> new ReportSheet(fonts, modes));
  }

  /** Says what the keys do. */
  void bind(Deck deck, Supplier<Look> look) {
    deck.on(Keys.SIMULATE, this::offerScenarios);
    deck.on(Keys.REPORT, () -> report(look.get()));
    deck.on(
        Keys.LIVE,
        () -> modes.live().ifPresentOrElse(Runnable::run, () -> toasts.say(modes.noWayBack())));
  }

  private Optional<String> chooseScenario() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(modes.wording().say("modes.open-scenario-title"));
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(modes.wording().say("modes.scenarios"), "*.json"));
    return Optional.ofNullable(chooser.showOpenDialog(window.get())).map(File::getPath);
  }

  private void offerScenarios() {
    if (modes.simulations().isEmpty()) {
      toasts.say(modes.wording().say("modes.nothing-to-simulate"));
      return;
    }
    cards.alone(scenarios).toggle();
  }

  private void report(Look look) {
    if (!cards.alone(report).toggle(look)) {
      toasts.say(modes.wording().say("modes.no-figures"));
    }
  }
}
