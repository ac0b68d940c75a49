package dev.dynoscope.view;

import dev.dynoscope.picture.Ink;
import dev.dynoscope.wording.Wording;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/**
 * The window while there is nothing to show yet: says step by step what the start is about, and
 * what went wrong if it failed. To be used on the toolkit's thread.
 */
public final class StartWindow {
  private static final double WIDTH = 560;
  private static final double HEIGHT = 240;
  private static final String DONE = "✓";
  private static final String GOING = "▸";

  private final Stage stage = new Stage();
  private final VBox steps = new VBox();
  private final Label detail = new Label();
  private final Wording wording;
  private Optional<Label> going = Optional.empty();

  private StartWindow(Settings settings, Wording wording, Runnable onClosed) {
    this.wording = wording;
    stage.setTitle("Dynoscope");
    stage.setOnHidden(hidden -> onClosed.run());
    Look look = Look.named(settings.look());
    Application.setUserAgentStylesheet(look.userAgentStylesheet());
    Label name = new Label("Dynoscope");
    name.getStyleClass().add("start-title");
    steps.setId("startSteps");
    steps.getStyleClass().add("start-steps");
    detail.setId("startDetail");
    detail.getStyleClass().addAll("mono-faint", "start-detail");
    Region gap = new Region();
    VBox.setVgrow(gap, Priority.ALWAYS);
    Scene scene = new Scene(box(name, steps, gap, detail), WIDTH, HEIGHT);
    scene.getStylesheets().setAll(look.sheets(settings.zoom() / 100.0));
    scene.setFill(look.colour(Ink.BACKGROUND));
    stage.setScene(scene);
  }

  /** Opens one in the colours of {@code settings}; {@code onClosed} hears that it was closed. */
  public static StartWindow open(Settings settings, Wording wording, Runnable onClosed) {
    // the end of the program is decided in one place, not by the last window
    Platform.setImplicitExit(false);
    StartWindow window = new StartWindow(settings, wording, onClosed);
    window.stage.show();
    return window;
  }

  private static VBox box(Node... content) {
    VBox box = new VBox(content);
    box.getStyleClass().addAll("window", "starting");
    return box;
  }

  /** Something begins, and what was under way before is done. */
  public void step(String words) {
    going.ifPresent(before -> before.setText(DONE));
    Label mark = new Label(GOING);
    mark.getStyleClass().add("start-mark");
    Label text = new Label(words);
    text.setWrapText(true);
    HBox line = new HBox(mark, text);
    line.setAlignment(Pos.BASELINE_LEFT);
    line.getStyleClass().add("start-step");
    steps.getChildren().add(line);
    going = Optional.of(mark);
    detail.setText("");
  }

  /** A line of what is under way, in place of the one before. */
  public void detail(String line) {
    detail.setText(line.strip());
  }

  /** Says in the window what went wrong, in place of all else. */
  public void fail(String sentence) {
    Label label = new Label(sentence);
    label.setId("startFailed");
    label.setWrapText(true);
    Button close = new Button(wording.say("window.start.close"));
    close.setDefaultButton(true);
    close.setCancelButton(true);
    close.setOnAction(pressed -> stage.hide());
    stage.getScene().setRoot(box(label, close));
    stage.sizeToScene();
    close.requestFocus();
  }

  /** Whether it is there. */
  public boolean isShowing() {
    return stage.isShowing();
  }

  /** Gives way to the window itself: that is not the end of the program. */
  public void giveWay() {
    stage.setOnHidden(hidden -> {});
    stage.hide();
  }
}
