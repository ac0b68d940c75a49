package dev.dynoscope.view;

import dev.dynoscope.session.BranchNote;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One branch in the tree of them: below the one it was taken from, a step further in. */
final class BranchCell extends ListCell<BranchCell.Row> {
  private static final double STEP = 24;
  private static final double SCROLL_BAR = 24;

  private final Label twig = new Label("└");
  private final Label name = new Label();
  private final Label origin = new Label();
  private final Label state = new Label();
  private final HBox box;

  /**
   * A branch in its place.
   *
   * @param depth 0 for the first, 1 for those that were taken from it
   * @param state a word for what becomes of it
   */
  record Row(BranchNote note, int depth, String name, String origin, String state) {}

  BranchCell(ListView<Row> list) {
    twig.getStyleClass().add("faint");
    name.getStyleClass().add("scenario-title");
    origin.getStyleClass().add("faint");
    state.getStyleClass().add("branch-state");
    state.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    VBox words = new VBox(name, origin);
    words.setAlignment(Pos.CENTER_LEFT);
    box = new HBox(twig, words, gap, state);
    box.getStyleClass().add("branch");
    box.setAlignment(Pos.CENTER_LEFT);
    origin.managedProperty().bind(origin.textProperty().isNotEmpty());
    twig.managedProperty().bind(twig.visibleProperty());
    prefWidthProperty().bind(list.widthProperty().subtract(SCROLL_BAR));
    getStyleClass().add("scenario-cell");
  }

  @Override
  protected void updateItem(@Nullable Row row, boolean empty) {
    super.updateItem(row, empty);
    if (row == null || empty) {
      setGraphic(null);
      return;
    }
    box.setPadding(new Insets(0, 0, 0, Math.max(0, row.depth() - 1) * STEP));
    twig.setVisible(row.depth() > 0);
    name.setText(row.name());
    origin.setText(row.origin());
    state.setText(row.state());
    setAccessibleText(row.name() + ". " + row.origin() + ". " + row.state());
    setGraphic(box);
  }
}
