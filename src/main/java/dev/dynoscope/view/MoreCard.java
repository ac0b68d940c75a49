package dev.dynoscope.view;

import dev.dynoscope.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** All that can be caused, over the stage, until one is chosen or the card is put away. */
final class MoreCard implements Card {
  private static final PseudoClass HOLDS = PseudoClass.getPseudoClass("holds");
  private static final int COLUMNS = 4;

  /** Room beside the card, its edges, and the bar to scroll it. */
  private static final double ROUND = 88;

  private static final double BAR = 16;

  /** A title takes the room of about one choice. */
  private static final int TITLE = 1;

  private final StackPane root = new StackPane();
  private final HBox columns = new HBox();
  private final VBox card;
  private final ScrollPane scroll;
  private final Supplier<List<Choice.Some>> choices;
  private final Consumer<Choice> choose;
  private List<Choice.Some> shown = List.of();

  /** Offers {@code choices}, and tells {@code choose} which was taken. */
  MoreCard(Supplier<List<Choice.Some>> choices, Consumer<Choice> choose, Wording wording) {
    this.choices = choices;
    this.choose = choose;
    root.setId("more-card");
    root.getStyleClass().addAll("more", KeyRouter.OWN_KEYS);
    columns.getStyleClass().add("more-columns");
    Label foot = new Label(wording.say("acts.more.foot"));
    foot.getStyleClass().add("faint");
    foot.setWrapText(true);
    foot.setMinHeight(Region.USE_PREF_SIZE);
    scroll = new ScrollPane(columns);
    scroll.getStyleClass().add("edge-to-edge");
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    card = new VBox(scroll, foot);
    card.getStyleClass().add("card");
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    StackPane.setAlignment(card, Pos.TOP_CENTER);
    Card.lay(root, card, this::hide);
  }

  void toggle() {
    if (!hide()) {
      root.setVisible(true);
      fill();
      root.lookupAll(".choice").stream().findFirst().ifPresent(Node::requestFocus);
    }
  }

  /** Follows how things are, while it is open. */
  void update() {
    if (root.isVisible() && !choices.get().equals(shown)) {
      List<Node> before = List.copyOf(root.lookupAll(".choice"));
      int at = before.stream().map(Node::isFocused).toList().indexOf(true);
      fill();
      root.lookupAll(".choice").stream()
          .skip(Math.max(0, at))
          .findFirst()
          .ifPresent(Node::requestFocus);
    }
  }

  /** In as many columns as there is room for. */
  private void fill() {
    shown = choices.get();
    for (int wanted = COLUMNS; wanted > 0; wanted--) {
      fill(wanted);
      card.applyCss();
      if (room() == 0 || columns.prefWidth(-1) <= room() - ROUND) {
        break;
      }
    }
    scroll.setPrefViewportWidth(columns.prefWidth(-1) + BAR);
  }

  private void fill(int wanted) {
    int all = shown.stream().mapToInt(MoreCard::rows).sum();
    int most = Math.ceilDiv(all, wanted) + 1;
    columns.getChildren().clear();
    int filled = most;
    for (Choice.Some some : shown) {
      if (filled + rows(some) > most && columns.getChildren().size() < wanted) {
        columns.getChildren().add(column());
        filled = 0;
      }
      filled += rows(some);
      ((VBox) columns.getChildren().getLast()).getChildren().addAll(group(some));
    }
  }

  private static int rows(Choice.Some some) {
    return some.choices().size() + TITLE;
  }

  private static VBox column() {
    VBox column = new VBox();
    column.getStyleClass().add("more-column");
    return column;
  }

  private List<Node> group(Choice.Some some) {
    Label title = new Label(some.title().toUpperCase(Locale.ROOT));
    title.getStyleClass().add("heading");
    List<Node> group = new ArrayList<>(List.of(title));
    some.choices().forEach(choice -> group.add(button(choice)));
    return group;
  }

  private Button button(Choice choice) {
    Label words = new Label(choice.words());
    words.getStyleClass().add("choice-words");
    Label command = new Label(choice.command().strip());
    command.getStyleClass().add("choice-command");
    Button button = new Button();
    button.setGraphic(new VBox(words, command));
    button.setAccessibleText(choice.words());
    button.setAlignment(Pos.CENTER_LEFT);
    button.setMaxWidth(Double.MAX_VALUE);
    button.getStyleClass().add("choice");
    button.pseudoClassStateChanged(HOLDS, choice.kind() == Choice.Kind.NOW);
    button.setOnAction(pressed -> {
      hide();
      choose.accept(choice);
    });
    return button;
  }

  @Override
  public Node node() {
    return root;
  }
}
