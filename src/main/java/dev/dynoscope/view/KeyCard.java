package dev.dynoscope.view;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** All keys and what they do, over the whole window, until a key or a click puts it away. */
final class KeyCard implements Card {
  private final StackPane root = new StackPane();

  KeyCard() {
    root.setId("keys");
    root.getStyleClass().add("key-card");
    root.setVisible(false);
    root.setOnMouseClicked(click -> hide());
    HBox groups = new HBox(column("Act", "Window"), column("Show", "Look at"));
    groups.getStyleClass().add("key-groups");
    Label close = new Label("Esc or a click closes this list.");
    close.getStyleClass().add("faint");
    VBox card = new VBox(groups, close);
    card.getStyleClass().add("card");
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    root.getChildren().add(card);
  }

  private static Node column(String... groups) {
    VBox column = new VBox();
    column.getStyleClass().add("key-column");
    for (String group : groups) {
      Label title = new Label(group.toUpperCase(Locale.ROOT));
      title.getStyleClass().add("heading");
      column.getChildren().addAll(title, grid(group));
    }
    return column;
  }

  private static GridPane grid(String group) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("key-grid");
    int row = 0;
    for (Keys key : Keys.values()) {
      if (key.group().equals(group)) {
        FlowPane caps = new FlowPane();
        caps.setAlignment(Pos.CENTER_LEFT);
        caps.setPrefWrapLength(160);
        caps.setMinWidth(160);
        for (String each : key.caps()) {
          Label cap = new Label(each);
          cap.getStyleClass().addAll("cap", "cap-large");
          caps.getChildren().add(cap);
        }
        grid.addRow(row++, caps, new Label(key.what()));
      }
    }
    return grid;
  }

  void toggle() {
    root.setVisible(!root.isVisible());
  }

  @Override
  public boolean hide() {
    boolean was = root.isVisible();
    root.setVisible(false);
    return was;
  }

  @Override
  public Node node() {
    return root;
  }
}
