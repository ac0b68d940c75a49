package dev.dynoscope.view;

import dev.dynoscope.wording.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** What is looked for in the log: words, a process, only what is wrong; and from hit to hit. */
final class LogSearchBar {
  private final HBox root = new HBox();
  private final TextField words = new TextField();
  private final ComboBox<String> process = new ComboBox<>();
  private final CheckBox errors = new CheckBox();
  private final Label count = new Label();
  private final Wording wording;
  private final String everybody;

  /** Who does what is asked for here. */
  interface Asked {
    void wanted(LogSearch.Wanted wanted);

    /** To the next hit, or with {@code -1} to the one before. */
    void step(int by);

    void close();
  }

  LogSearchBar(Wording wording, Asked asked) {
    this.wording = wording;
    everybody = wording.say("inspector.log.everybody");
    root.getStyleClass().add("log-search");
    root.setAlignment(Pos.CENTER_LEFT);
    words.setId("logSearch");
    words.getStyleClass().add("well-field");
    words.setPromptText(wording.say("inspector.log.search"));
    words.setAccessibleText(wording.say("inspector.log.search"));
    words.textProperty().subscribe((before, text) -> asked.wanted(wanted()));
    words.setOnAction(entered -> asked.step(1));
    words.setOnKeyPressed(key -> {
      if (key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.UP) {
        asked.step(key.getCode() == KeyCode.DOWN ? 1 : -1);
        key.consume();
      }
    });
    process.setId("logProcess");
    process.getItems().add(everybody);
    process.getSelectionModel().selectFirst();
    process.setAccessibleText(wording.say("inspector.log.process"));
    process.valueProperty().subscribe((before, chosen) -> asked.wanted(wanted()));
    errors.setId("logErrors");
    errors.setText(wording.say("inspector.log.errors"));
    errors.selectedProperty().subscribe((before, on) -> asked.wanted(wanted()));
    count.setMinWidth(Region.USE_PREF_SIZE);
    count.getStyleClass().add("faint");
    count.setId("logCount");
    Button close = button("logClose", Icon.CLOSE, "inspector.log.close");
    close.setOnAction(pressed -> asked.close());
    Button back = button("logBefore", Icon.STEP_BACK, "inspector.log.before");
    back.setOnAction(pressed -> asked.step(-1));
    Button next = button("logNext", Icon.STEP_FORWARD, "inspector.log.next");
    next.setOnAction(pressed -> asked.step(1));
    root.getChildren().addAll(words, back, next, count, process, errors, close);
  }

  private Button button(String id, Icon icon, String key) {
    Button button = new Button();
    button.setId(id);
    button.setGraphic(icon.path());
    button.getStyleClass().addAll("icon-only", "small");
    button.setTooltip(new Tip(wording.say(key)));
    button.setAccessibleText(wording.say(key));
    return button;
  }

  LogSearch.Wanted wanted() {
    String who = process.getValue();
    String one = who == null || who.equals(everybody) ? "" : who;
    return new LogSearch.Wanted(words.getText().strip(), one, errors.isSelected());
  }

  /** Offers these processes. */
  void offer(Collection<String> all) {
    List<String> wanted = new ArrayList<>(List.of(everybody));
    wanted.addAll(all);
    for (String each : wanted) {
      if (!process.getItems().contains(each)) {
        process.getItems().add(each);
      }
    }
  }

  /** Says which hit of how many is shown; {@code at} counts from 0, and is -1 for none. */
  void count(int at, int of) {
    String said =
        words.getText().isBlank()
            ? ""
            : of == 0
                ? wording.say("inspector.log.no-hit")
                : at < 0
                    ? wording.say("inspector.log.hits", of)
                    : wording.say("inspector.log.hit-of", at + 1, of);
    count.setText(said);
  }

  void focus() {
    words.requestFocus();
    words.selectAll();
  }

  Region node() {
    return root;
  }
}
