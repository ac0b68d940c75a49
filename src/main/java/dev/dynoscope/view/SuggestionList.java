package dev.dynoscope.view;

import dev.dynoscope.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The list over the command line: what could be typed, and which of it is marked. */
final class SuggestionList {
  private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

  /** What stands above and below the lines. */
  private static final double AROUND = 78;

  private final VBox root = new VBox();
  private final Label head = new Label();
  private final VBox lines = new VBox();
  private final ScrollPane scroll = new ScrollPane(lines);
  private final List<HBox> rows = new ArrayList<>();
  private final Consumer<Suggestion> choose;
  private List<Suggestion> offered = List.of();
  private int marked = -1;

  /** A list that tells {@code choose} what was clicked. */
  SuggestionList(Consumer<Suggestion> choose, Wording wording) {
    this.choose = choose;
    root.setId("suggestions");
    root.getStyleClass().addAll("card", "suggestions");
    root.setMaxWidth(Region.USE_PREF_SIZE);
    root.setVisible(false);
    head.setId("usage");
    head.getStyleClass().add("usage");
    head.managedProperty().bind(head.visibleProperty());
    scroll.managedProperty().bind(scroll.visibleProperty());
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("edge-to-edge");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    Label foot = new Label(wording.say("acts.suggestions.keys"));
    foot.getStyleClass().add("faint");
    root.getChildren().addAll(head, scroll, foot);
  }

  /** Keeps it below {@code height}. */
  void atMost(double height) {
    scroll.setMaxHeight(height - AROUND);
    root.setMaxHeight(Region.USE_PREF_SIZE);
  }

  /** Lists {@code next} under a line about the command that is being written. */
  void show(Optional<CommandNote> command, List<Suggestion> next) {
    head.setText(command.map(c -> c.usage() + "   " + c.help()).orElse(""));
    head.setVisible(command.isPresent());
    scroll.setVisible(!next.isEmpty());
    if (!next.equals(offered)) {
      offered = next;
      fill();
    }
    mark(-1);
    root.setVisible(command.isPresent() || !next.isEmpty());
  }

  private void fill() {
    lines.getChildren().clear();
    rows.clear();
    String group = "";
    for (Suggestion each : offered) {
      if (!each.group().equals(group)) {
        group = each.group();
        Label title = new Label(group.toUpperCase(Locale.ROOT));
        title.getStyleClass().add("heading");
        lines.getChildren().add(title);
      }
      HBox row = row(each);
      rows.add(row);
      lines.getChildren().add(row);
    }
    scroll.setVvalue(0);
  }

  private HBox row(Suggestion suggestion) {
    Label shown = new Label(suggestion.shown());
    shown.getStyleClass().addAll("mono", "suggested");
    Label help = new Label(suggestion.help());
    help.getStyleClass().add("faint");
    HBox row = new HBox(shown, help);
    row.getStyleClass().add("suggestion");
    row.setOnMouseClicked(click -> choose.accept(suggestion));
    return row;
  }

  /** Marks the one {@code by} places further; before the first and after the last is none. */
  void move(int by) {
    int places = offered.size() + 1;
    mark(Math.floorMod(marked + 1 + by, places) - 1);
  }

  /** Marks the best. */
  void markFirst() {
    mark(offered.isEmpty() ? -1 : 0);
  }

  private void mark(int place) {
    marked = place;
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).pseudoClassStateChanged(MARKED, i == place);
    }
    if (place >= 0) {
      reveal(rows.get(place));
    }
  }

  private void reveal(Region row) {
    scroll.layout();
    Bounds view = scroll.getViewportBounds();
    double over = lines.getHeight() - view.getHeight();
    if (over <= 0) {
      return;
    }
    double top = scroll.getVvalue() * over;
    double least = row.getLayoutY() + row.getHeight() - view.getHeight();
    // the first one brings its title with it
    double most = marked == 0 ? 0 : row.getLayoutY();
    scroll.setVvalue(Math.clamp(top, Math.min(least, most), most) / over);
  }

  /** The marked one, else the best. */
  Optional<Suggestion> best() {
    return marked().or(() -> offered.stream().findFirst());
  }

  /** The marked one. */
  Optional<Suggestion> marked() {
    return root.isVisible() && marked >= 0 ? Optional.of(offered.get(marked)) : Optional.empty();
  }

  boolean shown() {
    return root.isVisible();
  }

  void hide() {
    root.setVisible(false);
  }

  VBox node() {
    return root;
  }
}
