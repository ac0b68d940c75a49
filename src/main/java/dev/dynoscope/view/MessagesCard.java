package dev.dynoscope.view;

import dev.dynoscope.wording.Wording;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The list of messages: what was said, when, and the buttons of what can still be done. */
final class MessagesCard implements Card {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final double WIDTH = 680;

  private final StackPane root = new StackPane();
  private final VBox lines = new VBox();
  private final ScrollPane scroll = new ScrollPane(lines);
  private final Messages messages;
  private final Wording wording;
  private List<Shown> shown = List.of();

  /** A message as it stands in the list. */
  private record Shown(Message message, boolean open) {}

  MessagesCard(Messages messages, Wording wording) {
    this.messages = messages;
    this.wording = wording;
    root.setId("messages-card");
    root.getStyleClass().addAll("more", KeyRouter.OWN_KEYS);
    Label title = new Label(wording.say("window.messages"));
    title.getStyleClass().add("card-title");
    Label foot = new Label(wording.say("window.messages.foot"));
    foot.getStyleClass().add("faint");
    foot.setWrapText(true);
    foot.setMinHeight(Region.USE_PREF_SIZE);
    lines.getStyleClass().add("message-lines");
    scroll.getStyleClass().add("edge-to-edge");
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox card = new VBox(title, scroll, foot);
    card.getStyleClass().addAll("card", "messages");
    card.setPrefWidth(WIDTH);
    card.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    StackPane.setAlignment(card, Pos.TOP_CENTER);
    Card.lay(root, card, this::hide);
  }

  void toggle() {
    if (!hide()) {
      root.setVisible(true);
      fill();
      // what can be scrolled is in the window only from now on, and could take no focus before
      root.applyCss();
      scroll.setVvalue(0);
      lines.getChildren().getFirst().requestFocus();
    }
  }

  /** Follows what is said, and what can be done no more, while it is open. */
  void update() {
    if (root.isVisible() && !now().equals(shown)) {
      boolean here = lines.isFocusWithin();
      fill();
      if (here) {
        lines.getChildren().getFirst().requestFocus();
      }
    }
  }

  private List<Shown> now() {
    return messages.all().stream().map(each -> new Shown(each, each.way().isPresent())).toList();
  }

  private void fill() {
    shown = now();
    lines.getChildren().setAll(shown.stream().map(each -> line(each.message())).toList());
    if (shown.isEmpty()) {
      Label none = new Label(wording.say("window.messages.none"));
      none.setFocusTraversable(true);
      none.getStyleClass().add("message");
      lines.getChildren().add(none);
    }
  }

  private Node line(Message message) {
    String at = TIME.format(message.at());
    Label time = Texts.label(at, "mono-faint");
    time.setMinWidth(Region.USE_PREF_SIZE);
    Label words = new Label(message.sentence());
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox line = new HBox(time, words);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("message");
    if (message.refused()) {
      line.getStyleClass().add("refused");
    }
    line.setFocusTraversable(true);
    line.setAccessibleRole(AccessibleRole.TEXT);
    line.setAccessibleText(at + ". " + message.sentence());
    message.way().map(way -> button(message, way)).ifPresent(line.getChildren()::add);
    return line;
  }

  private Button button(Message message, Message.Way way) {
    Button button = new Button(way.words());
    button.getStyleClass().add("small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setAccessibleText(way.words() + ". " + message.sentence());
    button.setOnAction(pressed -> {
      hide();
      message.take();
    });
    return button;
  }

  @Override
  public Node node() {
    return root;
  }
}
