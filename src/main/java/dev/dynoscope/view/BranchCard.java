package dev.dynoscope.view;

import dev.dynoscope.session.BranchNote;
import dev.dynoscope.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The branches of a live run as a tree, over the stage until one is chosen. */
final class BranchCard implements Card {
  private static final double WIDTH = 560;
  private static final double ROW = 48;
  private static final double BORDERS = 2;
  private static final int MOST_ROWS = 8;

  private final StackPane root = new StackPane();
  private final ListView<BranchCell.Row> list = new ListView<>();
  private final Optional<BranchView> view;
  private final Wording wording;

  BranchCard(Modes modes) {
    view = modes.branch();
    wording = modes.wording();
    root.setId("branch-card");
    root.getStyleClass().addAll("more", KeyRouter.OWN_KEYS);
    Label title = new Label(wording.say("modes.branches-title"));
    title.getStyleClass().add("card-title");
    Label about = new Label(wording.say("modes.branches-about"));
    about.setWrapText(true);
    about.getStyleClass().add("faint");
    list.setId("branches");
    list.setAccessibleText(wording.say("modes.branches-title"));
    list.setFixedCellSize(ROW);
    list.setCellFactory(BranchCell::new);
    list.setOnMouseClicked(click -> choose());
    VBox card = new VBox(title, about, list);
    card.getStyleClass().addAll("card", "scenarios");
    card.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    card.setPrefWidth(WIDTH);
    StackPane.setAlignment(card, Pos.TOP_CENTER);
    Card.lay(root, card, this::hide);
    // before the list, which takes Enter for itself
    root.addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ENTER) {
            key.consume();
            choose();
          }
        });
  }

  /** Shows it, or puts it away. */
  void toggle() {
    if (hide()) {
      return;
    }
    view.ifPresent(it -> {
      List<BranchCell.Row> rows = new ArrayList<>();
      add(it, it.branches().all(), 0, 0, rows);
      list.getItems().setAll(rows);
      list.setPrefHeight(ROW * Math.min(MOST_ROWS, rows.size()) + BORDERS);
      rows.stream()
          .filter(row -> row.note().number() == it.shown())
          .findFirst()
          .ifPresent(row -> list.getSelectionModel().select(row));
      root.setVisible(true);
      list.requestFocus();
    });
  }

  private void add(
      BranchView it, List<BranchNote> all, int number, int depth, List<BranchCell.Row> rows) {
    BranchNote note = all.get(number);
    String state =
        number == it.branches().running()
            ? wording.say("modes.branch-running")
            : wording.say("modes.branch-left");
    rows.add(
        new BranchCell.Row(
            note,
            depth,
            BranchView.name(number, wording),
            BranchView.origin(note, wording),
            number == it.shown() ? wording.say("modes.branch-shown", state) : state));
    all.stream()
        .filter(each -> each.rerun() && each.from() == number)
        .forEach(each -> add(it, all, each.number(), depth + 1, rows));
  }

  private void choose() {
    Optional<BranchCell.Row> row = Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    hide();
    view.ifPresent(it ->
        row.map(chosen -> chosen.note().number())
            .filter(number -> number != it.shown())
            .ifPresent(it.show()::accept));
  }

  @Override
  public Node node() {
    return root;
  }
}
