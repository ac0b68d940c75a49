package dev.dynoscope.view;

import dev.dynoscope.journal.LearnerFact.CommandAnswered;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A line for commands in the words of the {@code heroku} command line, with a memory. */
final class CommandBar {
  private final TextField field = new TextField();
  private final HBox root;
  private final Actions actions;
  private final AnswerCard answers;
  private final Runnable leave;
  private final List<String> said = new ArrayList<>();
  private int at;

  /** A line that sends to {@code actions}; {@code leave} gives the focus back to the stage. */
  CommandBar(Actions actions, AnswerCard answers, boolean live, Runnable leave) {
    this.actions = actions;
    this.answers = answers;
    this.leave = leave;
    Label prompt = new Label("$ heroku");
    prompt.getStyleClass().add("prompt");
    field.setId("command");
    field.setPromptText(
        live
            ? "ps -a photos    (press " + Keys.COMMAND.cap() + " to type, help for the list)"
            : "a recording takes no commands");
    field.setDisable(!live);
    field.setTooltip(new Tooltip(Keys.COMMAND.tip()));
    field.setAccessibleText("Command");
    field.setOnAction(entered -> send());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::remember);
    HBox.setHgrow(field, Priority.ALWAYS);
    root = new HBox(prompt, field);
    root.getStyleClass().add("command-bar");
    root.setAlignment(Pos.CENTER_LEFT);
  }

  private void send() {
    String command = field.getText().strip().replaceFirst("^heroku\\s+", "");
    if (!command.isEmpty()) {
      said.add(command);
      at = said.size();
      answers.expect(command);
      actions.typed(command);
      field.clear();
    }
  }

  private void remember(KeyEvent key) {
    if (key.getCode() == KeyCode.UP || key.getCode() == KeyCode.DOWN) {
      at = Math.clamp((long) at + (key.getCode() == KeyCode.UP ? -1 : 1), 0, said.size());
      field.setText(at < said.size() ? said.get(at) : "");
      field.end();
      key.consume();
    } else if (key.getCode() == KeyCode.ESCAPE) {
      leave.run();
    }
  }

  /** Writes a command that can be sent with Enter, unless somebody is typing. */
  void offer(String command) {
    if (field.getText().isEmpty()) {
      field.setText(command);
      field.requestFocus();
      field.end();
    }
  }

  void focus() {
    field.requestFocus();
    field.selectAll();
  }

  /** Shows what the platform said, if it was asked from here. */
  void answered(CommandAnswered answer) {
    answers.show(answer);
  }

  Node node() {
    return root;
  }
}
