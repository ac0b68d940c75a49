package dev.dynoscope.view;

import dev.dynoscope.wording.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The palette: everything that can be done or looked at, found by a few letters. */
final class FindCard implements Card {
  private static final double WIDTH = 680;
  private static final double ROW = 32;
  private static final int MOST_ROWS = 12;
  private static final int MOST = 200;

  private final StackPane root = new StackPane();
  private final TextField field = new TextField();
  private final ListView<Found> list = new ListView<>();
  private final Supplier<List<Found>> all;
  private List<Found> offered = List.of();

  /** Finds among {@code all}, as it is when the card is opened. */
  FindCard(Supplier<List<Found>> all, Wording wording) {
    this.all = all;
    root.setId("find-card");
    root.getStyleClass().addAll("more", "find");
    field.setId("find");
    field.setPromptText(wording.say("window.find.prompt"));
    field.setAccessibleText(wording.say("window.find.prompt"));
    field.getStyleClass().add("search");
    field.textProperty().subscribe(text -> search());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    field.setOnAction(entered -> take());
    list.setId("found");
    list.setFocusTraversable(false);
    list.setFixedCellSize(ROW);
    list.setPlaceholder(new Label(wording.say("window.find.nothing")));
    list.setAccessibleText(wording.say("window.find.list"));
    list.setCellFactory(view -> new Row());
    list.setOnMouseClicked(click -> take());
    Label foot = new Label(wording.say("window.find.foot"));
    foot.getStyleClass().add("faint");
    VBox card = new VBox(field, list, foot);
    card.getStyleClass().addAll("card", "finding");
    card.setPrefWidth(WIDTH);
    card.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    StackPane.setAlignment(card, Pos.TOP_CENTER);
    Card.lay(root, card, this::hide);
  }

  /** One line: what it is, what it belongs to, and its key. */
  private static final class Row extends ListCell<Found> {
    private final Label words = new Label();
    private final Label group = new Label();
    private final Label hint = new Label();
    private final HBox line;

    Row() {
      group.getStyleClass().add("faint");
      hint.getStyleClass().addAll("cap", "found-hint");
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      hint.setMinWidth(Region.USE_PREF_SIZE);
      group.setMinWidth(Region.USE_PREF_SIZE);
      words.setMinWidth(0);
      line = new HBox(words, gap, group, hint);
      line.getStyleClass().add("found");
      line.setAlignment(Pos.CENTER_LEFT);
      getStyleClass().add("found-cell");
    }

    @Override
    protected void updateItem(@Nullable Found found, boolean empty) {
      super.updateItem(found, empty);
      setGraphic(found == null || empty ? null : line);
      if (found != null) {
        words.setText(found.words());
        group.setText(found.group());
        hint.setText(found.hint());
        setAccessibleText(found.words() + ", " + found.group() + ", " + found.hint());
      }
    }
  }

  private void search() {
    String query = field.getText().strip();
    List<Found> fitting =
        query.isEmpty()
            ? offered
            : offered.stream()
                .filter(found -> found.distance(query) >= 0)
                .sorted(Comparator.comparingInt(found -> found.distance(query)))
                .limit(MOST)
                .toList();
    list.getItems().setAll(fitting);
    list.setPrefHeight(ROW * Math.clamp(fitting.size(), 2, MOST_ROWS) + 4);
    list.getSelectionModel().selectFirst();
    list.scrollTo(0);
  }

  private void pressed(KeyEvent key) {
    switch (key.getCode()) {
      case DOWN -> move(1, key);
      case UP -> move(-1, key);
      case PAGE_DOWN -> move(MOST_ROWS - 1, key);
      case PAGE_UP -> move(1 - MOST_ROWS, key);
      // there is nothing else to come to in the card
      case TAB -> key.consume();
      default -> {}
    }
  }

  private void move(int by, KeyEvent key) {
    int last = list.getItems().size() - 1;
    int at = list.getSelectionModel().getSelectedIndex();
    boolean single = Math.abs(by) == 1;
    int next = single && last >= 0 ? Math.floorMod(at + by, last + 1) : at + by;
    if (last >= 0) {
      list.getSelectionModel().select(Math.clamp(next, 0, last));
      list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - MOST_ROWS / 2));
    }
    key.consume();
  }

  private void take() {
    Optional<Found> found = Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    found.ifPresent(it -> {
      hide();
      it.job().run();
    });
  }

  void toggle() {
    if (!hide()) {
      offered = all.get();
      field.clear();
      search();
      root.setVisible(true);
      field.requestFocus();
    }
  }

  @Override
  public Node node() {
    return root;
  }
}
