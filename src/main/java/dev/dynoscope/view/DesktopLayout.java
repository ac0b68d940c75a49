package dev.dynoscope.view;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Where the parts of the window stand, and how large they are. */
final class DesktopLayout {
  private static final PseudoClass ROOMY = PseudoClass.getPseudoClass("roomy");
  private static final double ROOMY_HEIGHT = 850;
  private static final double LEAST_LOG = 54;
  private static final double MOST_LOG = 190;
  private static final double SEARCH_LOG = 168;
  private static final double MOST_LIST = 560;
  private static final double GAP = 6;

  private final StackPane root = new StackPane();
  private final StackPane stageStack = new StackPane();
  private final VBox middle = new VBox();
  private final VBox bottom = new VBox();
  private final Region inspector;
  private final Region top;
  private final CaptionBar caption;
  private List<Node> chrome = List.of();
  private boolean presenting;
  private boolean inspecting = true;
  private boolean tallLog;

  DesktopLayout(TopBar top, StageShow show, Inspector inspector) {
    this.top = top.node();
    this.inspector = inspector.node();
    caption = show.caption();
    stageStack.getChildren().add(show.stage());
    stageStack.setMinSize(0, 0);
    VBox.setVgrow(stageStack, Priority.ALWAYS);
    middle.getChildren().addAll(stageStack, caption.node());
    middle.setMinWidth(0);
    HBox.setHgrow(middle, Priority.ALWAYS);
    bottom.getStyleClass().add("bottom");
    BorderPane frame = new BorderPane(new HBox(middle, this.inspector));
    frame.setTop(this.top);
    frame.setBottom(bottom);
    root.getStyleClass().add("window");
    root.getChildren().add(frame);
    for (Region part : List.of(this.top, this.inspector)) {
      part.managedProperty().bind(part.visibleProperty());
    }
    root.heightProperty().subscribe(height -> fit());
  }

  /** What stands over the stage and must not hide it. */
  void before(Node welcome) {
    middle.getChildren().addFirst(welcome);
  }

  /** What lies over the stage. */
  void over(Node answers, Node toasts) {
    StackPane.setAlignment(answers, Pos.BOTTOM_LEFT);
    StackPane.setAlignment(toasts, Pos.BOTTOM_CENTER);
    stageStack.getChildren().addAll(answers, toasts);
  }

  /** What lies over the whole window. */
  void cards(Card... cards) {
    for (Card card : cards) {
      root.getChildren().add(card.node());
    }
  }

  /** What stands under the stage; {@code tabs} are the buttons that belong to the log. */
  void below(Region transport, Region timeline, Region log, Node command, Node tabs) {
    bottom.getChildren().addAll(transport, timeline, log, command);
    chrome = List.of(log, command, tabs);
    chrome.forEach(part -> part.managedProperty().bind(part.visibleProperty()));
    fit();
  }

  /** What lies over everything, right above the command line, when it is there. */
  void above(Region command, SuggestionList suggestions) {
    Region list = suggestions.node();
    StackPane.setAlignment(list, Pos.BOTTOM_LEFT);
    root.getChildren().add(list);
    Runnable place =
        () -> {
          Bounds bar = root.sceneToLocal(command.localToScene(command.getLayoutBounds()));
          double under = root.getHeight() - bar.getMinY() + GAP;
          StackPane.setMargin(list, new Insets(0, 0, under, bar.getMinX()));
          suggestions.atMost(Math.min(MOST_LIST, bar.getMinY() - 2 * GAP));
        };
    root.heightProperty().subscribe(height -> place.run());
    list.visibleProperty().subscribe(place);
    command.focusWithinProperty().subscribe(typing -> command.setVisible(typing || !presenting));
  }

  void toggleInspector() {
    inspecting = !inspecting;
    inspector.setVisible(inspecting && !presenting);
  }

  /** Leaves stage, caption and timeline alone on the screen, or brings the rest back. */
  void present(boolean wanted) {
    presenting = wanted;
    chrome.forEach(part -> part.setVisible(!wanted));
    inspector.setVisible(inspecting && !wanted);
    fit();
  }

  /** Gives the log more room, while something is being looked for in it. */
  void tallLog(boolean wanted) {
    tallLog = wanted;
    fit();
  }

  private void fit() {
    double height = root.getHeight();
    root.pseudoClassStateChanged(ROOMY, height >= ROOMY_HEIGHT);
    double size = Math.clamp(height / 46, 16, 24);
    caption.size(Math.rint(presenting ? size * 1.45 : size));
    if (!chrome.isEmpty() && chrome.getFirst() instanceof Region log) {
      double least = tallLog ? SEARCH_LOG : LEAST_LOG;
      double most = tallLog ? SEARCH_LOG + MOST_LOG : MOST_LOG;
      double share = Math.clamp(least + (height - 720) * 0.3, least, most);
      log.setMinHeight(share);
      log.setPrefHeight(share);
      log.setMaxHeight(share);
    }
  }

  Region node() {
    return root;
  }
}
