package dev.dynoscope.view;

import dev.dynoscope.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The ways to begin, over the stage at the very first start: a door each. */
final class StartCard implements Card {
  private static final double DOOR = 256;
  private static final double GAP = 16;

  private final StackPane root = new StackPane();
  private final List<Button> doors;

  /**
   * A card.
   *
   * @param demo empty where there is nothing that could show it
   * @param lesson empty where there are no lessons
   * @param month empty where nothing can be simulated
   */
  StartCard(
      Wording wording,
      Optional<Runnable> demo,
      Optional<Runnable> lesson,
      Optional<Runnable> month) {
    root.setId("start-card");
    root.getStyleClass().addAll("more", KeyRouter.OWN_KEYS);
    Label title = new Label(wording.say("welcome.title"));
    title.getStyleClass().add("start-title");
    Label about = new Label(wording.say("welcome.about"));
    about.setWrapText(true);
    about.getStyleClass().add("faint");
    doors = new ArrayList<>();
    doors.add(door("demo", Icon.PLAY, wording, demo));
    lesson.ifPresent(it -> doors.add(door("lesson", Icon.LIST, wording, lesson)));
    doors.add(door("month", Icon.LEAP_ON, wording, month));
    doors.add(door("play", Icon.SCREEN, wording, Optional.of(() -> {})));
    FlowPane row = new FlowPane();
    row.setPrefWrapLength(doors.size() * DOOR - GAP);
    row.getStyleClass().add("doors");
    row.getChildren().addAll(doors);
    Label foot = new Label(wording.say("welcome.foot", Keys.WELCOME.cap(wording)));
    foot.getStyleClass().add("faint");
    for (Label each : List.of(title, about, foot)) {
      each.setWrapText(true);
      each.setMinHeight(Region.USE_PREF_SIZE);
    }
    ScrollPane scroll = new ScrollPane(row);
    scroll.getStyleClass().add("edge-to-edge");
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    VBox card = new VBox(title, about, scroll, foot);
    card.getStyleClass().addAll("card", "start");
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    Card.lay(root, card, this::hide);
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private Button door(String name, Icon icon, Wording wording, Optional<Runnable> way) {
    Label words = new Label(wording.say("welcome.door." + name));
    words.getStyleClass().add("door-words");
    Label help =
        new Label(wording.say((way.isPresent() ? "welcome.help." : "welcome.closed.") + name));
    help.setWrapText(true);
    help.setMinHeight(Region.USE_PREF_SIZE);
    help.getStyleClass().add("faint");
    VBox content = new VBox(icon.path(), words, help);
    content.getStyleClass().add("door-content");
    Button door = new Button();
    door.setId("door-" + name);
    door.setGraphic(content);
    door.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    door.setAccessibleText(words.getText() + ". " + help.getText());
    door.getStyleClass().add("door");
    door.setAlignment(Pos.TOP_LEFT);
    door.setDisable(way.isEmpty());
    door.setOnAction(pressed -> {
      hide();
      way.ifPresent(Runnable::run);
    });
    return door;
  }

  private void pressed(KeyEvent key) {
    int by = key.getCode() == KeyCode.RIGHT ? 1 : key.getCode() == KeyCode.LEFT ? -1 : 0;
    List<Button> open = doors.stream().filter(door -> !door.isDisabled()).toList();
    int at = open.stream().map(Node::isFocused).toList().indexOf(true);
    if (by != 0 && at >= 0) {
      open.get(Math.floorMod(at + by, open.size())).requestFocus();
      key.consume();
    }
  }

  /** Shows it; the first door that is open has the focus. */
  void show() {
    root.setVisible(true);
    // what can be scrolled is in the window only from now on, and could take no focus before
    root.applyCss();
    doors.stream().filter(door -> !door.isDisabled()).findFirst().ifPresent(Node::requestFocus);
  }

  @Override
  public Node node() {
    return root;
  }
}
