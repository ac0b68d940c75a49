package dev.dynoscope.view;

import dev.dynoscope.journal.LearnerFact.CommandAnswered;
import dev.dynoscope.wording.Wording;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/**
 * What the platform answered to a command that was typed, to be read and copied. A single line goes
 * away by itself, for what it speaks of is then to be seen below it.
 */
final class AnswerCard implements Card {
  private static final int MOST_ROWS = 22;
  private static final int MOST_COLUMNS = 84;

  /** How long a single line, which says no more than that it goes on, covers the stage. */
  private static final Duration SHORT = Duration.seconds(6);

  private final Label title = new Label();
  private final TextArea text = new TextArea();
  private final VBox root = new VBox();
  private final PauseTransition read = new PauseTransition(SHORT);
  private final Wording wording;
  private String expected = "";

  AnswerCard(Wording wording) {
    this.wording = wording;
    Button close = new Button();
    close.setGraphic(Icon.CLOSE.path());
    close.getStyleClass().addAll("icon-only", "bare");
    close.setAccessibleText(wording.say("acts.answer.close"));
    close.setOnAction(pressed -> hide());
    HBox.setHgrow(title, Priority.ALWAYS);
    title.setMaxWidth(Double.MAX_VALUE);
    title.getStyleClass().add("prompt");
    HBox head = new HBox(title, close);
    head.setAlignment(Pos.CENTER_LEFT);
    text.setId("answer");
    text.setEditable(false);
    text.getStyleClass().add("answer-text");
    root.getChildren().addAll(head, text);
    root.getStyleClass().addAll("card", "answer");
    root.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    root.setVisible(false);
    read.setOnFinished(over -> {
      if (root.isHover() || text.isFocused()) {
        read.playFromStart();
      } else {
        hide();
      }
    });
  }

  /** The next answer to {@code command} is to be shown. */
  void expect(String command) {
    expected = command;
  }

  /** Shows the answer, if it is the one that is waited for. */
  void show(CommandAnswered answer) {
    if (!answer.text().equals(expected)) {
      return;
    }
    expected = "";
    List<String> lines =
        answer.lines().isEmpty() ? List.of(wording.say("acts.answer.nothing")) : answer.lines();
    title.setText("$ heroku " + answer.text());
    text.setText(String.join("\n", lines));
    // a log is read from its end, everything else from its beginning
    boolean log = answer.text().startsWith("logs");
    text.positionCaret(log ? text.getText().lastIndexOf('\n') + 1 : 0);
    int widest = lines.stream().mapToInt(String::length).max().orElse(0);
    // what is wider has a bar for it, which takes a row
    int bar = widest + 2 > MOST_COLUMNS ? 1 : 0;
    text.setPrefRowCount(Math.min(MOST_ROWS, lines.size() + bar));
    text.setPrefColumnCount(Math.clamp(widest + 2, 30, MOST_COLUMNS));
    root.setVisible(true);
    read.stop();
    if (lines.size() == 1) {
      read.playFromStart();
    }
  }

  @Override
  public Node node() {
    return root;
  }
}
