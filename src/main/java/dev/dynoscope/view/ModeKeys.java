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
  private final ScenarioCard scenarios;
  private final ReportSheet report;

  /** Cards over {@code window}, which does not exist yet when this is made. */
  ModeKeys(Modes modes, Fonts fonts, Toasts toasts, Supplier<Window> window) {
    this.modes = modes;
    this.toasts = toasts;
    this.window = window;
    scenarios = new ScenarioCard(modes, this::chooseScenario);
    report = new ReportSheet(fonts, modes);
  }

  /** Says what the keys do; {@code cards} has those of this class among its own. */
  void bind(Deck deck, Cards cards, Supplier<Look> look) {
    deck.on(Keys.SIMULATE, () -> offerScenarios(cards));
    deck.on(Keys.REPORT, () -> report(cards, look.get()));
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

  private void offerScenarios(Cards cards) {
    if (modes.simulations().isEmpty()) {
      toasts.say(modes.wording().say("modes.nothing-to-simulate"));
      return;
    }
    cards.only(scenarios);
    scenarios.toggle();
  }

  private void report(Cards cards, Look look) {
    cards.only(report);
    if (!report.toggle(look)) {
      toasts.say(modes.wording().say("modes.no-figures"));
    }
  }

  ScenarioCard scenarios() {
    return scenarios;
  }

  ReportSheet report() {
    return report;
  }
}
