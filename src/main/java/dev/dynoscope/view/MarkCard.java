package dev.dynoscope.view;

import dev.dynoscope.session.Session;
import dev.dynoscope.story.Mark;
import dev.dynoscope.story.MarkKind;
import dev.dynoscope.wording.Wording;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The list of what mattered, over the stage: the show goes to whatever is picked. */
final class MarkCard implements Card {
  /** The kinds in the order in which they are offered. */
  private static final List<MarkKind> OFFERED =
      List.of(
          MarkKind.DEPLOY,
          MarkKind.SLEEP,
          MarkKind.RESTART,
          MarkKind.FILE,
          MarkKind.FAILURE,
          MarkKind.ACTION,
          MarkKind.CHANGE);

  private static final double GAP = 16;
  private static final double LEAST_HEIGHT = 240;

  private final VBox root = new VBox();
  private final Label count = new Label();
  private final ListView<Mark> list = new ListView<>();
  private final Session session;
  private final Wording wording;
  private final Timeline timeline;
  private final Node under;
  private final MarkItems items;
  private Optional<MarkKind> kind = Optional.empty();

  MarkCard(Session session, Wording wording, Timeline timeline, Node under) {
    this.under = under;
    this.session = session;
    this.wording = wording;
    this.timeline = timeline;
    items = new MarkItems(session.marks());
    root.setId("mark-card");
    root.getStyleClass().addAll("card", "marks", KeyRouter.OWN_KEYS);
    root.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    root.setVisible(false);
    StackPane.setAlignment(root, Pos.BOTTOM_LEFT);
    count.getStyleClass().add("faint");
    prepareList();
    root.getChildren().addAll(head(), kinds(), list);
  }

  private Node head() {
    Label title = new Label(wording.say("timeline.marks"));
    title.getStyleClass().add("card-title");
    Button close = new Button();
    close.setGraphic(Icon.CLOSE.path());
    close.getStyleClass().addAll("icon-only", "bare");
    close.setAccessibleText(wording.say("timeline.close-marks"));
    close.setOnAction(pressed -> hide());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(title, count, gap, close);
    head.getStyleClass().add("marks-head");
    return head;
  }

  private Node kinds() {
    ToggleGroup group = new ToggleGroup();
    FlowPane kinds = new FlowPane();
    kinds.getStyleClass().add("mark-kinds");
    kinds.getChildren().add(toggle("all", Optional.empty(), group));
    for (MarkKind each : OFFERED) {
      kinds
          .getChildren()
          .add(toggle(each.name().toLowerCase(Locale.ROOT), Optional.of(each), group));
    }
    group.getToggles().getFirst().setSelected(true);
    return kinds;
  }

  private ToggleButton toggle(String name, Optional<MarkKind> which, ToggleGroup group) {
    ToggleButton toggle = new ToggleButton(wording.say("timeline.kind." + name));
    toggle.setId("kind-" + name);
    toggle.getStyleClass().add("mark-kind");
    toggle.setToggleGroup(group);
    toggle.setOnAction(pressed -> {
      toggle.setSelected(true);
      choose(which);
    });
    return toggle;
  }

  private void choose(Optional<MarkKind> which) {
    kind = which;
    timeline.choose(which);
    items.show(which);
    toHere();
  }

  private void prepareList() {
    list.setId("mark-list");
    list.setItems(items);
    list.setCellFactory(view -> new MarkCell(new TimeWords(session, wording), session));
    list.setAccessibleText(wording.say("timeline.marks"));
    list.setPlaceholder(new Label(wording.say("timeline.no-marks")));
    list.setOnMouseClicked(click -> go());
    list.setOnKeyPressed(key -> {
      if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
        key.consume();
        go();
      }
    });
  }

  private void go() {
    Mark chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      session.playhead().seek(chosen.at());
    }
  }

  /** Shows the mark that is the latest now. */
  private void toHere() {
    Duration here = session.playhead().position().plusMillis(1);
    int index = Math.max(0, session.marks().countBefore(kind, here) - 1);
    if (index < items.size()) {
      list.getSelectionModel().clearAndSelect(index);
      list.scrollTo(Math.max(0, index - 3));
    }
  }

  /** Shows it, or puts it away. */
  void toggle() {
    if (hide()) {
      return;
    }
    place();
    items.grow();
    root.setVisible(true);
    toHere();
    list.requestFocus();
  }

  /** Right above the timeline, or as low as possible where there is no room for it. */
  private void place() {
    Parent window = root.getParent();
    double height = window.getLayoutBounds().getHeight();
    Bounds bar = window.sceneToLocal(under.localToScene(under.getLayoutBounds()));
    double above = bar.getMinY() < LEAST_HEIGHT ? height - GAP : bar.getMinY() - GAP;
    StackPane.setMargin(root, new Insets(GAP, 0, height - above, Math.max(0, bar.getMinX())));
  }

  /** Follows what happens, while it is open. */
  void update() {
    if (root.isVisible()) {
      items.grow();
      count.setText(wording.say("timeline.mark-count", items.size()));
    }
  }

  @Override
  public Node node() {
    return root;
  }
}
