package dev.dynoscope.view;

import dev.dynoscope.wording.Wording;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
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
  private static final PseudoClass PRESENTING = PseudoClass.getPseudoClass("presenting");
  private static final double ROOMY_HEIGHT = 850;
  private static final double LEAST_LOG = 54;
  private static final double MOST_LOG = 190;
  private static final double SEARCH_LOG = 168;
  private static final double MOST_LIST = 560;
  private static final double GAP = 6;

  /** How high what stands above the stage will be, and below it without the log, about. */
  private static final double TOP_ROOM = 50;

  private static final double BOTTOM_ROOM = 150;

  /** The stage keeps at least so much of the window, whatever is dragged. */
  private static final double MOST_OF_WINDOW = 0.5;

  /** What is lower shows nothing: rather the window is scrolled. */
  private static final double LEAST_STAGE = 160;

  /** Where there is less, the inspector stands in the place of the stage, and not beside it. */
  private static final double WIDTH_FOR_BOTH = 720;

  /** The same of what the stage and the inspector leave, where there is a lesson. */
  private static final double WIDTH_FOR_THREE = 1_000;

  /** With so much, whoever asks for the inspector has it beside the stage all the same. */
  private static final double WIDTH_WHEN_ASKED = 900;

  /** Lower than this there is no room for a log beside the stage. */
  private static final double HEIGHT_FOR_LOG = 560;

  private final StackPane root = new StackPane();
  private final StackPane stageStack = new StackPane();
  private final VBox middle = new VBox();
  private final VBox bottom = new VBox();
  private final BorderPane frame = new BorderPane();
  private final HBox row = new HBox();
  private final Region inspector;
  private final Region top;
  private final CaptionBar caption;
  private final Preferences preferences;
  private final Grip inspectorGrip;
  private final Grip logGrip;
  private List<Node> chrome = List.of();
  private Optional<Region> left = Optional.empty();
  private boolean presenting;
  private boolean bare;
  private boolean tallLog;
  private boolean wasInspecting;
  private boolean inspectorAsked;

  DesktopLayout(
      TopBar top, StageShow show, Inspector inspector, Preferences preferences, Wording wording) {
    this.top = top.node();
    this.inspector = inspector.node();
    this.preferences = preferences;
    inspectorGrip =
        new Grip(Orientation.VERTICAL, wording.say("window.inspector-width"), this::widen);
    logGrip = new Grip(Orientation.HORIZONTAL, wording.say("window.log-height"), this::heighten);
    caption = show.caption();
    stageStack.getChildren().add(show.stage());
    stageStack.setMinSize(0, LEAST_STAGE);
    VBox.setVgrow(stageStack, Priority.ALWAYS);
    middle.getChildren().addAll(stageStack, caption.node());
    middle.setMinWidth(0);
    HBox.setHgrow(middle, Priority.ALWAYS);
    bottom.getStyleClass().add("bottom");
    frame.setCenter(row);
    // what is too wide is cut at the right, and nothing at the left
    frame.setMinWidth(0);
    bottom.setMinWidth(0);
    whole();
    root.getStyleClass().add("window");
    root.getChildren().add(new Tall(frame, wording));
    top.within(root.widthProperty());
    for (Region part : List.of(this.top, this.inspector)) {
      part.managedProperty().bind(part.visibleProperty());
    }
    root.widthProperty().subscribe(width -> fit());
    root.heightProperty().subscribe(height -> fit());
  }

  private void widen(double right) {
    preferences.change(settings -> settings.inspectorWidth(inspector.getWidth() - right));
  }

  private void heighten(double down) {
    if (!chrome.isEmpty() && chrome.getFirst() instanceof Region log) {
      double height = Math.max(LEAST_LOG, log.getHeight() - down);
      preferences.change(settings -> settings.logHeight(height));
    }
  }

  /**
   * Leaves all but the stage away, and room where it will be, so that the stage is seen before the
   * rest has been styled.
   */
  void stageFirst() {
    frame.getChildren().removeAll(top, bottom);
    row.getChildren().removeAll(inspectorGrip.node(), inspector);
    double right = inspector.isVisible() ? inspector.getPrefWidth() : 0;
    double log = chrome.isEmpty() ? 0 : chrome.getFirst().prefHeight(-1);
    BorderPane.setMargin(row, new Insets(TOP_ROOM, right, log + BOTTOM_ROOM, 0));
    bare = true;
  }

  /** Puts the rest in its place, if the stage was {@code painted}; says whether it is there. */
  boolean unfolded(boolean painted) {
    if (bare && painted) {
      bare = false;
      whole();
    }
    return !bare;
  }

  private void whole() {
    BorderPane.setMargin(row, Insets.EMPTY);
    frame.setTop(top);
    frame.setBottom(bottom);
    row.getChildren().setAll(middle, inspectorGrip.node(), inspector);
    left.ifPresent(this::beside);
  }

  /** A lesson has the whole height of the window, beside the stage and what is under it. */
  private void beside(Region lesson) {
    frame.getChildren().removeAll(row, bottom);
    VBox all = new VBox(row, bottom);
    all.setMinWidth(0);
    VBox.setVgrow(row, Priority.ALWAYS);
    HBox.setHgrow(all, Priority.ALWAYS);
    HBox both = new HBox(lesson, all);
    both.setMinWidth(0);
    frame.setCenter(both);
  }

  /** What stands at the left of the stage: a lesson. */
  void left(Region lesson) {
    left = Optional.of(lesson);
    whole();
    fit();
  }

  /** What lights things on the stage, right over it. */
  void light(Node light) {
    stageStack.getChildren().add(1, light);
  }

  /** What stands over the stage and must not hide it. */
  void before(Node welcome) {
    middle.getChildren().addFirst(welcome);
  }

  /** Messages that lie over the stage. */
  void over(Node toasts) {
    StackPane.setAlignment(toasts, Pos.BOTTOM_CENTER);
    stageStack.getChildren().add(toasts);
  }

  /** Answers that lie over the stage, and under the messages. */
  void under(Node toasts, Node answers) {
    StackPane.setAlignment(answers, Pos.BOTTOM_LEFT);
    stageStack.getChildren().add(stageStack.getChildren().indexOf(toasts), answers);
  }

  /** What lies over the whole window. */
  void cards(Node... cards) {
    root.getChildren().addAll(cards);
  }

  /** What stands under the stage; {@code tabs} are the buttons that belong to the log. */
  void below(Region transport, Region timeline, Region log, Node command, Node tabs) {
    bottom.getChildren().addAll(transport, timeline, logGrip.node(), log, command);
    chrome = List.of(log, command, tabs, logGrip.node(), top, transport);
    chrome.stream()
        .filter(part -> !part.managedProperty().isBound())
        .forEach(part -> part.managedProperty().bind(part.visibleProperty()));
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
    command.localToSceneTransformProperty().subscribe(moved -> place.run());
    command.focusWithinProperty().subscribe(typing -> command.setVisible(typing || !presenting));
  }

  /** Takes the sizes that are remembered. */
  void wear() {
    fit();
  }

  /** Leaves stage, caption and timeline alone on the screen, or brings the rest back. */
  void present(boolean wanted) {
    presenting = wanted;
    root.pseudoClassStateChanged(PRESENTING, wanted);
    chrome.forEach(part -> part.setVisible(!wanted));
    fit();
  }

  /** Gives the log more room, while something is being looked for in it. */
  void tallLog(boolean wanted) {
    tallLog = wanted;
    fit();
  }

  private void fit() {
    Settings settings = preferences.now();
    double height = root.getHeight();
    root.pseudoClassStateChanged(ROOMY, height >= ROOMY_HEIGHT);
    double size = Math.clamp(height / 46, 16, 24);
    caption.size(presenting ? PresenterType.caption(height) : Math.rint(size));
    fitInspector(settings);
    if (!chrome.isEmpty() && chrome.getFirst() instanceof Region log) {
      fitLog(log, height, settings.logHeight());
    }
  }

  private void fitInspector(Settings settings) {
    double room = root.getWidth() - fitLeft();
    double least = left.isPresent() ? WIDTH_FOR_THREE : WIDTH_FOR_BOTH;
    boolean both = root.getWidth() == 0 || room >= least;
    // with little room the stage comes first, and whoever asks for the other gets it
    boolean asked = settings.inspector() != wasInspecting;
    inspectorAsked = !both && (asked != inspectorAsked);
    wasInspecting = settings.inspector();
    boolean inspecting = (both ? settings.inspector() : inspectorAsked) && !presenting;
    boolean beside = both || room >= WIDTH_WHEN_ASKED;
    inspector.setVisible(inspecting);
    inspectorGrip.node().setVisible(inspecting && beside);
    middle.setVisible(beside || !inspecting);
    middle.setManaged(middle.isVisible());
    double most = Math.max(Settings.LEAST_INSPECTOR, root.getWidth() * MOST_OF_WINDOW);
    double width = beside ? Math.min(settings.inspectorWidth(), most) : room;
    inspector.setMinWidth(beside ? width : 0);
    inspector.setPrefWidth(width);
    inspector.setMaxWidth(width);
  }

  /** Says how wide what stands at the left is. */
  private double fitLeft() {
    return left.map(it -> LessonWidth.fit(it, root.getWidth(), root.getHeight(), presenting))
        .orElse(0.0);
  }

  private void fitLog(Region log, double height, double asked) {
    double least = tallLog ? SEARCH_LOG : LEAST_LOG;
    double tall = tallLog ? SEARCH_LOG + MOST_LOG : MOST_LOG;
    double usual = Math.clamp(least + (height - 720) * 0.3, least, tall);
    double most = Math.max(least, height * MOST_OF_WINDOW - 2 * MOST_LOG / 3);
    double share = asked == 0 ? usual : Math.clamp(asked, least, most);
    log.setMinHeight(share);
    log.setPrefHeight(share);
    log.setMaxHeight(share);
    boolean room = !presenting && (height == 0 || height >= HEIGHT_FOR_LOG);
    log.setVisible(room);
    logGrip.node().setVisible(room);
  }

  /** Whether the inspector is to be seen. */
  boolean inspecting() {
    return inspector.isVisible();
  }

  Region node() {
    return root;
  }
}
