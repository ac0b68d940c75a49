package dev.dynoscope.app;

import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** The window while there is nothing to show in it: before the start is over, or if it failed. */
final class SmallWindow {
  private static final double WIDTH = 560;
  private static final double GAP = 24;

  private SmallWindow() {}

  /** Opens a window that says that the start is under way. */
  static Stage open(Runnable onClosed) {
    // the end of the program is decided in one place, not by the last window
    Platform.setImplicitExit(false);
    Stage stage = new Stage();
    stage.setTitle("Dynoscope");
    stage.setOnHidden(_ -> onClosed.run());
    Label label = sentence("Starting the platform…");
    stage.setScene(new Scene(box(label)));
    stage.show();
    return stage;
  }

  /** Says in the window what went wrong. */
  static void tell(Stage stage, String sentence) {
    Button close = new Button("Close");
    close.setDefaultButton(true);
    close.setCancelButton(true);
    close.setOnAction(_ -> stage.hide());
    stage.setScene(new Scene(box(sentence(sentence), close)));
    stage.sizeToScene();
  }

  private static Label sentence(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    return label;
  }

  private static VBox box(Node... content) {
    VBox box = new VBox(GAP, content);
    box.setPadding(new Insets(GAP));
    box.setAlignment(Pos.CENTER_LEFT);
    box.setPrefWidth(WIDTH);
    return box;
  }
}
