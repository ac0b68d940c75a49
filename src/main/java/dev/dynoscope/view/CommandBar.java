package dev.dynoscope.view;

import dev.dynoscope.journal.LearnerFact.CommandAnswered;
import dev.dynoscope.wording.Wording;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * A line for commands in the words of the {@code heroku} command line, with a memory, and with a
 * list over it of what could be typed.
 */
final class CommandBar {
  private final TextField field = new TextField();
  private final HBox root;
  private final Actions actions;
  private final Late<AnswerCard> answers;
  private final Suggestions suggestions;
  private final SuggestionList list;
  private final TypedBefore before = new TypedBefore();

  /** A line that sends to {@code actions}. */
  CommandBar(
      Actions actions,
      Late<AnswerCard> answers,
      Suggestions suggestions,
      WindowNotes notes,
      Wording wording) {
    list = new SuggestionList(this::choose, wording);
    this.actions = actions;
    this.answers = answers;
    this.suggestions = suggestions;
    Label prompt = new Label("$ heroku");
    prompt.getStyleClass().add("prompt");
    field.setId("command");
    field.setPromptText(
        notes.takesCommands()
            ? wording.say("acts.command.hint", Keys.COMMAND.cap(wording))
            : notes.refusal(wording));
    field.setDisable(!notes.takesCommands());
    field.setTooltip(new Tip(Keys.COMMAND.tip(wording, true)));
    field.setAccessibleText(wording.say("acts.command"));
    field.setOnAction(entered -> enter());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    field.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    field.textProperty().subscribe(text -> suggest());
    field.focusedProperty().subscribe(this::focused);
    list.node().setOnMouseReleased(released -> field.requestFocus());
    HBox.setHgrow(field, Priority.ALWAYS);
    root = new HBox(prompt, field);
    root.getStyleClass().add("command-bar");
    root.setAlignment(Pos.CENTER_LEFT);
  }

  private void focused(boolean focused) {
    if (focused) {
      suggest();
    } else if (!list.node().isHover()) {
      list.hide();
    }
  }

  /**
   * What is typed, without the program's name, which stands before the line anyway, and without the
   * slash that leads into the line and is typed once more by whoever is in it already.
   */
  private String line() {
    return field
        .getText()
        .stripLeading()
        .replaceFirst("^/\\s*", "")
        .replaceFirst("^heroku\\s+", "");
  }

  private void suggest() {
    if (field.isFocused()) {
      list.show(suggestions.command(line()), suggestions.of(line()));
      if (suggestions.begun(line())) {
        list.markFirst();
      }
    }
  }

  private void enter() {
    list.marked().ifPresentOrElse(this::choose, this::send);
  }

  private void choose(Suggestion suggestion) {
    put(suggestion.line());
    if (suggestion.whole()) {
      send();
    }
  }

  private void put(String line) {
    field.setText(line);
    field.end();
  }

  /** Sends a command as if it had been typed; what is answered is shown. */
  void send(String command) {
    before.add(command);
    answers.get().expect(command);
    actions.typed(command);
  }

  private void send() {
    String command = line().strip();
    if (!command.isEmpty()) {
      send(command);
      field.clear();
    }
    // what is answered is to be seen
    list.hide();
  }

  /** The key that leads here does nothing more to whoever is here: no command begins with it. */
  private void typed(KeyEvent key) {
    if (key.getCharacter().equals("/") && field.getText().isEmpty()) {
      key.consume();
    }
  }

  private void pressed(KeyEvent key) {
    switch (key.getCode()) {
      case UP, DOWN -> {
        upOrDown(key.getCode() == KeyCode.UP ? -1 : 1, key.isControlDown());
        key.consume();
      }
      case TAB -> {
        // from an empty line one comes on to the next control, as from anywhere
        if (!key.isShiftDown() && (!line().isEmpty() || list.marked().isPresent())) {
          list.best().filter(best -> list.shown()).ifPresent(this::complete);
          key.consume();
        }
      }
      default -> {}
    }
  }

  private void complete(Suggestion suggestion) {
    put(suggestion.line().stripTrailing() + " ");
  }

  private void upOrDown(int by, boolean always) {
    boolean walking = before.at(line()) || (line().isEmpty() && by < 0);
    if (always || (walking && list.marked().isEmpty())) {
      put(before.walk(by));
    } else if (list.shown()) {
      list.move(by);
    } else {
      suggest();
    }
  }

  void focus() {
    // while presenting it is put away
    root.setVisible(true);
    field.requestFocus();
    field.selectAll();
  }

  /** Begins a command, for the learner to complete. */
  void begin(String words) {
    root.setVisible(true);
    field.requestFocus();
    put(words);
  }

  /** Shows what the platform said, if it was asked from here. */
  void answered(CommandAnswered answer) {
    answers.ifMade(card -> card.show(answer));
  }

  /** Whether the learner types. */
  boolean typing() {
    return field.isFocused();
  }

  Region node() {
    return root;
  }

  /** The list that belongs over the line. */
  SuggestionList list() {
    return list;
  }
}
