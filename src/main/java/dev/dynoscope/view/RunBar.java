package dev.dynoscope.view;

import dev.dynoscope.session.RunProgress;
import dev.dynoscope.session.SimulatedRun;
import dev.dynoscope.wording.Wording;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Which scenario is played in virtual time, how far it has come, and the way to stop it. */
final class RunBar {
  private static final double TIP_WIDTH = 420;

  private final HBox root = new HBox();
  private final ProgressBar bar = new ProgressBar(0);
  private final Label words = new Label();
  private final Button stop = new Button();
  private final Button report;
  private final SimulatedRun run;
  private final Wording wording;
  private final Consumer<String> complain;
  private Optional<RunProgress> shown = Optional.empty();

  /** Follows {@code run}; {@code complain} hears of an end before the time. */
  RunBar(SimulatedRun run, Wording wording, Deck deck, Consumer<String> complain) {
    this.run = run;
    this.wording = wording;
    stop.setText(wording.say("modes.stop"));
    this.complain = complain;
    Label title = new Label(run.scenario().title());
    title.setId("runTitle");
    title.getStyleClass().add("run-title");
    Tooltip about = new Tip(run.scenario().about());
    about.setWrapText(true);
    about.setMaxWidth(TIP_WIDTH);
    title.setTooltip(about);
    title.setMinWidth(0);
    words.setId("runProgress");
    words.getStyleClass().add("run-progress");
    words.setMinWidth(Region.USE_PREF_SIZE);
    bar.setId("runBar");
    bar.setAccessibleText(wording.say("modes.run-progress"));
    bar.managedProperty().bind(bar.visibleProperty());
    stop.setId("stopRun");
    stop.setTooltip(new Tip(wording.say("modes.stop-tip")));
    stop.setMinWidth(Region.USE_PREF_SIZE);
    stop.managedProperty().bind(stop.visibleProperty());
    stop.setOnAction(pressed -> run.stop());
    VBox lines = new VBox(title, words);
    lines.setAlignment(Pos.CENTER_LEFT);
    lines.setMinWidth(0);
    root.getStyleClass().add("run");
    root.setAlignment(Pos.CENTER_LEFT);
    root.setMinWidth(0);
    report = deck.button("report", Keys.REPORT, wording.say("modes.report"));
    report.setMinWidth(Region.USE_PREF_SIZE);
    report.managedProperty().bind(report.visibleProperty());
    root.getChildren().addAll(lines, bar, stop, report);
  }

  /** Shows how far it has come. */
  void update() {
    RunProgress now = run.progress();
    if (shown.filter(now::equals).isPresent()) {
      return;
    }
    if (!now.sentence().isEmpty()) {
      complain.accept(now.sentence());
    }
    shown = Optional.of(now);
    words.setText(words(now));
    bar.setProgress(now.share());
    bar.setVisible(now.running());
    stop.setVisible(now.running());
    report.setVisible(!now.running());
  }

  private String words(RunProgress now) {
    String reached = wording.amount(Amounts.time(now.reached()));
    String whole = wording.amount(Amounts.time(now.whole()));
    String far =
        switch (now.state()) {
          case RUNNING -> wording.say("modes.run-running", reached, whole);
          case ENDED -> wording.say("modes.run-ended", whole);
          case STOPPED -> wording.say("modes.run-stopped", reached, whole);
          case FULL -> wording.say("modes.run-full", reached, whole);
          case FAILED -> wording.say("modes.run-failed", reached, whole);
        };
    return wording.say("modes.run-entries", far, now.entries());
  }

  Region node() {
    return root;
  }
}
