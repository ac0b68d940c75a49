package dev.dynoscope.view;

import dev.dynoscope.lesson.Prediction;
import dev.dynoscope.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A prediction asked to a room, large; hands are counted with two keys. */
final class RoomCard implements Card {
  private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
  private static final double WIDTH = 960;
  private static final double BAR = 240;

  private final StackPane root = new StackPane();
  private final VBox card = new VBox();
  private final List<HBox> rows = new ArrayList<>();
  private final List<ProgressBar> bars = new ArrayList<>();
  private final List<Label> counts = new ArrayList<>();
  private final Wording wording;
  private Tally tally = new Tally(1);

  RoomCard(Wording wording) {
    this.wording = wording;
    root.setId("room-card");
    root.getStyleClass().addAll("more", "room", KeyRouter.OWN_KEYS);
    root.setFocusTraversable(true);
    root.getStylesheets().add(Resources.address("learn.css"));
    card.getStyleClass().addAll("card", "room-card");
    card.setPrefWidth(WIDTH);
    card.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    Card.lay(root, card, this::hide);
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** Asks the room; the hands are kept in {@code hands}. */
  void ask(Prediction prediction, Tally hands) {
    tally = hands;
    rows.clear();
    bars.clear();
    counts.clear();
    Label question = wrapped(new Label(prediction.question()));
    question.getStyleClass().add("room-question");
    Label foot = wrapped(new Label(wording.say("lesson.room.foot")));
    foot.getStyleClass().add("faint");
    card.getChildren().setAll(question);
    for (Prediction.Option option : prediction.options()) {
      card.getChildren().add(row(option.text()));
    }
    card.getChildren().add(foot);
    root.setVisible(true);
    root.requestFocus();
    update();
  }

  private HBox row(String text) {
    int at = rows.size();
    Label words = wrapped(new Label(text));
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    ProgressBar bar = new ProgressBar(0);
    bar.setMinWidth(BAR);
    bar.setPrefWidth(BAR);
    Label count = new Label();
    count.setId("hands" + (at + 1));
    count.getStyleClass().add("room-count");
    HBox row = new HBox(words, bar, count);
    row.getStyleClass().add("room-option");
    row.setOnMouseClicked(click -> {
      tally.move(at - tally.marked());
      update();
    });
    rows.add(row);
    bars.add(bar);
    counts.add(count);
    return row;
  }

  private static Label wrapped(Label label) {
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.UP || key.getCode() == KeyCode.DOWN) {
      tally.move(key.getCode() == KeyCode.UP ? -1 : 1);
      update();
      key.consume();
    } else if (key.getCode() == KeyCode.ENTER) {
      hide();
      key.consume();
    }
  }

  /** Counts a hand more or fewer, while it is open; says whether it was. */
  boolean count(int by) {
    if (!root.isVisible()) {
      return false;
    }
    tally.count(by);
    update();
    return true;
  }

  private void update() {
    for (int i = 0; i < rows.size(); i++) {
      boolean marked = i == tally.marked();
      rows.get(i).pseudoClassStateChanged(MARKED, marked);
      bars.get(i).setProgress(tally.share(i));
      String hands = wording.say("lesson.hands", tally.of(i));
      bars.get(i).setAccessibleText(hands);
      counts.get(i).setText(String.valueOf(tally.of(i)));
      if (marked) {
        root.setAccessibleText(
            ((Label) rows.get(i).getChildren().getFirst()).getText() + ": " + hands);
      }
    }
  }

  @Override
  public StackPane node() {
    return root;
  }
}
