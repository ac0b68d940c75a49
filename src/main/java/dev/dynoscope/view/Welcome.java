package dev.dynoscope.view;

import dev.dynoscope.wording.Wording;
import java.util.Arrays;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The first thing to read: in one sentence, what to press. */
final class Welcome {
  private final HBox root = new HBox();

  Welcome(WindowNotes notes, Wording wording) {
    Label words =
        new Label(
            switch (notes.mode()) {
              case LIVE, REHEARSED ->
                  say(wording, "welcome.live", Keys.SEND, Keys.UPLOAD, Keys.RESTART, Keys.MAP);
              case RECORDING ->
                  say(
                      wording,
                      "welcome.recording",
                      Keys.STEP_FORWARD,
                      Keys.STEP_BACK,
                      Keys.PLAY,
                      Keys.MAP);
              case SIMULATED ->
                  say(
                      wording,
                      "welcome.simulated",
                      Keys.STEP_FORWARD,
                      Keys.STEP_BACK,
                      Keys.LEAP_ON,
                      Keys.LEAP_BACK,
                      Keys.FASTER,
                      Keys.MAP);
            });
    Button close = new Button();
    close.setGraphic(Icon.CLOSE.path());
    close.getStyleClass().addAll("icon-only", "bare");
    close.setAccessibleText(wording.say("welcome.close"));
    close.setFocusTraversable(false);
    close.setOnAction(pressed -> hide());
    root.setId("welcome");
    root.getStyleClass().add("welcome");
    root.managedProperty().bind(root.visibleProperty());
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    root.getChildren().addAll(words, close);
  }

  private static String say(Wording wording, String key, Keys... keys) {
    return wording.say(key, Arrays.stream(keys).map(each -> each.cap(wording)).toArray());
  }

  void hide() {
    root.setVisible(false);
  }

  Node node() {
    return root;
  }
}
