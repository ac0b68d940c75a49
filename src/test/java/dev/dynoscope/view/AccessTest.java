package dev.dynoscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.picture.font.Typefaces;
import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Cell;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Every control has a name, room enough, a way to it with Tab, and shows when it has the focus. */
@ExtendWith(ApplicationExtension.class)
class AccessTest {
  private static final double LEAST = 24;
  private static final int MOST_TABS = 150;
  private static final Set<String> COVERING =
      Set.of(
          "find-card",
          "keys",
          "more-card",
          "mark-card",
          "start-card",
          "scenario-card",
          "folder-card",
          "messages-card");

  private final ToldRuns runs = new ToldRuns(journal -> {});
  private Stage stage;

  @Start
  void open(Stage window) {
    stage = window;
    stage.setWidth(1600);
    stage.setHeight(900);
    new MainWindow(
            new MainWindow.Branching(runs, Opened.NOTES, Opened.NOTES.ofRecording()),
            Typefaces.load(),
            Wordings.load(Language.ENGLISH),
            Optional.of(ToldShelf.simulating()),
            Optional.empty(),
            Memory.NONE)
        .show(stage);
    System.setProperty("bigheadless.folder", Path.of("lessons", "apps", "photos").toString());
  }

  @AfterEach
  void close() {
    System.clearProperty("bigheadless.folder");
  }

  private List<Node> controls() {
    return ControlsWalk.all(stage.getScene().getRoot(), ControlsWalk::takesFocus);
  }

  /** What Tab goes round in: a card that lies over the window keeps it until that is closed. */
  private Node within() {
    Node root = stage.getScene().getRoot();
    return ControlsWalk.all(root, node -> COVERING.contains(String.valueOf(node.getId()))).stream()
        .findFirst()
        .orElse(root);
  }

  private static boolean isIn(Node part, Node whole) {
    return part != null && (part.equals(whole) || isIn(part.getParent(), whole));
  }

  /**
   * An edge that is drawn with the mouse is thin; its keys and the inspector's button do it too.
   */
  private static boolean isEdge(Node node) {
    return node.getStyleClass().contains("grip");
  }

  /** One of a group is enough: the arrows lead to the others. */
  private static boolean isReached(Node node, Set<Node> reached) {
    return reached.contains(node)
        || (node instanceof ToggleButton one
            && one.getToggleGroup() != null
            && one.getToggleGroup().getToggles().stream().anyMatch(reached::contains));
  }

  @Test
  void everyControlHasAName(FxRobot robot) throws Exception {
    Set<String> nameless = new TreeSet<>();
    OpenCards.each(
        robot,
        state ->
            controls().stream()
                .filter(node -> ControlsWalk.name(node).isBlank())
                .forEach(node -> nameless.add(state + ": " + ControlsWalk.tell(node))));
    assertEquals(Set.of(), nameless);
  }

  @Test
  void everyControlIsLargeEnoughToHit(FxRobot robot) throws Exception {
    Set<String> small = new TreeSet<>();
    OpenCards.each(
        robot,
        state ->
            controls().stream()
                .filter(node -> !isEdge(node))
                .filter(node -> {
                  Bounds place = ControlsWalk.place(node);
                  return place.getWidth() < LEAST || place.getHeight() < LEAST;
                })
                .forEach(node -> small.add(state + ": " + ControlsWalk.tell(node))));
    assertEquals(Set.of(), small);
  }

  @Test
  void tabLeadsToEveryControlAndRoundAgain(FxRobot robot) throws Exception {
    Set<String> missed = new TreeSet<>();
    robot.type(KeyCode.END, KeyCode.P);
    OpenCards.each(
        robot,
        state -> {
          Set<Node> reached = new LinkedHashSet<>();
          for (int i = 0; i < MOST_TABS && reached.add(stage.getScene().getFocusOwner()); i++) {
            robot.type(KeyCode.TAB);
          }
          reached.stream()
              .filter(node -> !isIn(node, within()))
              .forEach(node -> missed.add(state + ", under a card: " + ControlsWalk.tell(node)));
          ControlsWalk.all(within(), ControlsWalk::takesFocus).stream()
              .filter(node -> !isReached(node, reached) && !(node instanceof Cell<?>))
              .forEach(node -> missed.add(state + ": " + ControlsWalk.tell(node)));
        });
    assertEquals(Set.of(), missed);
  }

  @Test
  void whatHasTheFocusShowsIt(FxRobot robot) {
    robot.type(KeyCode.P, KeyCode.DIGIT1);
    robot.interact(() -> {});
    List<String> silent = new ArrayList<>();
    Set<Node> reached = new LinkedHashSet<>();
    for (int i = 0; i < MOST_TABS; i++) {
      robot.type(KeyCode.TAB);
      Node owner = stage.getScene().getFocusOwner();
      if (!reached.add(owner)) {
        break;
      }
      BufferedImage with = around(robot, owner);
      robot.interact(() -> stage.getScene().getRoot().requestFocus());
      BufferedImage without = around(robot, owner);
      if (Pixels.same(with, without)) {
        silent.add(ControlsWalk.tell(owner));
      }
      robot.interact(owner::requestFocus);
    }
    assertEquals(List.of(), silent);
  }

  @Test
  void arrowsLeadFromOneOfAGroupToTheNext(FxRobot robot) throws Exception {
    Node log = stage.getScene().lookup("#showLog");
    for (int i = 0; i < MOST_TABS && !log.equals(stage.getScene().getFocusOwner()); i++) {
      robot.type(KeyCode.TAB);
    }
    robot.type(KeyCode.RIGHT);
    assertEquals("showTranscript", stage.getScene().getFocusOwner().getId());
    assertEquals(true, stage.getScene().lookup("#transcript").isVisible());
    robot.type(KeyCode.LEFT);
    assertEquals("showLog", stage.getScene().getFocusOwner().getId());
  }

  private BufferedImage around(FxRobot robot, Node node) {
    BufferedImage[] image = new BufferedImage[1];
    robot.interact(() -> {
      Scene scene = stage.getScene();
      SnapshotParameters part = new SnapshotParameters();
      Bounds place = ControlsWalk.place(node);
      part.setViewport(
          new javafx.geometry.Rectangle2D(
              Math.max(0, place.getMinX() - 4),
              Math.max(0, place.getMinY() - 4),
              place.getWidth() + 8,
              place.getHeight() + 8));
      image[0] = Pixels.of(scene.getRoot().snapshot(part, null));
    });
    return image[0];
  }
}
