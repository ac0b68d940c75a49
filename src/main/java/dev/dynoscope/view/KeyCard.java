package dev.dynoscope.view;

import dev.dynoscope.wording.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** All keys and what they do, over the whole window, with a line to search them. */
final class KeyCard implements Card {
  private static final double CAPS = 168;
  private static final double WIDEST = 1_120;
  private static final int COLUMNS = 2;
  private static final double WIDE_ENOUGH_FOR_TWO = 800;

  private final StackPane root = new StackPane();
  private final TextField search = new TextField();
  private final HBox columns = new HBox();
  private final Label none = new Label();
  private final Wording wording;
  private final Preferences preferences;
  private final CheckBox letters = new CheckBox();
  private final Label without = new Label();

  KeyCard(Wording wording, Preferences preferences) {
    this.wording = wording;
    this.preferences = preferences;
    root.setId("keys");
    root.getStyleClass().add("key-card");
    search.setId("keySearch");
    search.setPromptText(wording.say("window.keys.search"));
    search.setAccessibleText(wording.say("window.keys.search"));
    search.getStyleClass().add("search");
    search.textProperty().subscribe(text -> fill());
    Label close = new Label(wording.say("window.keys.foot"));
    close.getStyleClass().add("faint");
    none.setText(wording.say("window.keys.none"));
    none.managedProperty().bind(none.visibleProperty());
    columns.getStyleClass().add("key-groups");
    prepareLetters();
    ScrollPane scroll = new ScrollPane(columns);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("edge-to-edge");
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox card = new VBox(search, letters, without, scroll, none, close);
    card.getStyleClass().addAll("card", "keys");
    card.setMaxSize(WIDEST, Region.USE_PREF_SIZE);
    StackPane.setAlignment(card, Pos.TOP_CENTER);
    Card.lay(root, card, this::hide);
  }

  private void prepareLetters() {
    letters.setId("letterKeys");
    letters.setText(wording.say("window.letters"));
    letters.setOnAction(pressed -> {
      boolean wanted = letters.isSelected();
      preferences.change(settings -> settings.letters(wanted));
      fill();
    });
    without.setText(wording.say("window.letters.without", Keys.PALETTE.cap(wording)));
    without.setWrapText(true);
    without.setMinHeight(Region.USE_PREF_SIZE);
    without.getStyleClass().add("faint");
    without.managedProperty().bind(without.visibleProperty());
  }

  private void fill() {
    boolean on = preferences.now().letters();
    letters.setSelected(on);
    without.setVisible(!on);
    String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
    columns.getChildren().clear();
    boolean narrow = room() > 0 && room() < WIDE_ENOUGH_FOR_TWO;
    int many = narrow ? 1 : COLUMNS;
    for (int i = 0; i < many; i++) {
      VBox column = new VBox();
      column.getStyleClass().add("key-column");
      HBox.setHgrow(column, Priority.ALWAYS);
      columns.getChildren().add(column);
    }
    int rows = Arrays.stream(Keys.values()).mapToInt(key -> isMeant(key, wanted) ? 1 : 0).sum();
    int filled = 0;
    for (Keys.Group group : Keys.Group.values()) {
      List<Keys> keys = new ArrayList<>();
      Arrays.stream(Keys.values())
          .filter(key -> key.group() == group && isMeant(key, wanted))
          .forEach(keys::add);
      if (!keys.isEmpty()) {
        int column = Math.min(many - 1, filled * many / Math.max(1, rows));
        ((VBox) columns.getChildren().get(column)).getChildren().addAll(group(group, keys));
        filled += keys.size() + 1;
      }
    }
    none.setVisible(rows == 0);
  }

  private boolean isMeant(Keys key, String wanted) {
    String text = key.what(wording) + " " + String.join(" ", key.caps(wording));
    return text.toLowerCase(Locale.ROOT).contains(wanted);
  }

  private List<Node> group(Keys.Group group, List<Keys> keys) {
    Label title = new Label(group.words(wording).toUpperCase(wording.locale()));
    title.getStyleClass().add("heading");
    GridPane grid = new GridPane();
    grid.getStyleClass().add("key-grid");
    int row = 0;
    for (Keys key : keys) {
      Label what = new Label(key.what(wording));
      what.setWrapText(true);
      grid.addRow(row++, caps(key), what);
    }
    return List.of(title, grid);
  }

  private HBox caps(Keys key) {
    HBox caps = new HBox();
    caps.getStyleClass().add("caps");
    caps.setAlignment(Pos.CENTER_LEFT);
    caps.setMinWidth(CAPS);
    boolean on = preferences.now().letters();
    List<String> safe = key.safeCaps(wording);
    for (String each : key.caps(wording)) {
      Label cap = new Label(each);
      cap.setMinWidth(Region.USE_PREF_SIZE);
      cap.getStyleClass().addAll("cap", "cap-large");
      if (!on && !safe.contains(each)) {
        cap.getStyleClass().add("cap-off");
      }
      caps.getChildren().add(cap);
    }
    return caps;
  }

  void toggle() {
    if (!hide()) {
      search.clear();
      fill();
      root.setVisible(true);
      search.requestFocus();
    }
  }

  @Override
  public Node node() {
    return root;
  }
}
