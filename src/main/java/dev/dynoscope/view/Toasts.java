package dev.dynoscope.view;

import dev.dynoscope.session.Notice;
import dev.dynoscope.wording.Wording;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Short messages over the stage that go away by themselves; they never ask for an answer. */
final class Toasts {
  private static final Duration SHORT = Duration.seconds(3.5);
  private static final Duration LONG = Duration.seconds(12);
  private static final int MOST = 3;

  private final VBox root = new VBox();
  private final Wording wording;

  Toasts(Wording wording) {
    this.wording = wording;
    root.getStyleClass().add("toasts");
    root.setId("toasts");
    root.setAlignment(Pos.BOTTOM_CENTER);
    root.setPickOnBounds(false);
    root.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
  }

  /** Says that something was done. */
  void say(String sentence) {
    root.getChildren().removeIf(old -> old.getStyleClass().contains("done"));
    add(sentence, "done", SHORT);
  }

  /** Says that something was done, and offers something else beside it; takes no focus. */
  void offer(String sentence, String way, Runnable lead) {
    root.getChildren().removeIf(old -> old.getStyleClass().contains("done"));
    HBox toast = add(sentence, "done", LONG);
    Button button = new Button(way);
    button.getStyleClass().add("lead");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(pressed -> {
      root.getChildren().remove(toast);
      lead.run();
    });
    toast.getChildren().add(1, button);
  }

  /** Says what went wrong. */
  void refuse(String sentence) {
    add(sentence, "refused", LONG);
  }

  /** Says what went wrong, with a button that leads on. */
  void refuse(String sentence, String way, Runnable lead) {
    lead(add(sentence, "refused", LONG), way, lead);
  }

  /** Says what went wrong; its way out, if there is one, is a command for {@code typed}. */
  void refuse(Notice notice, Consumer<String> typed) {
    notice
        .way()
        .ifPresentOrElse(
            way -> refuse(notice.sentence(), way, () -> typed.accept(way)),
            () -> refuse(notice.sentence()));
  }

  private void lead(HBox toast, String way, Runnable lead) {
    Button button = new Button(way);
    button.getStyleClass().add("way");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(pressed -> {
      root.getChildren().remove(toast);
      lead.run();
    });
    toast.getChildren().add(1, button);
  }

  /** Shows something until it is released. */
  void hold(Node lasting) {
    root.getChildren().add(lasting);
  }

  void release(Node lasting) {
    root.getChildren().remove(lasting);
  }

  /** Takes the way that the latest message offers; says whether one did. */
  boolean take() {
    Optional<Button> way =
        root.getChildren().reversed().stream()
            .flatMap(toast -> toast.lookupAll(".button").stream())
            .filter(each -> !each.getStyleClass().contains("bare"))
            .filter(Button.class::isInstance)
            .map(Button.class::cast)
            .findFirst();
    way.ifPresent(Button::fire);
    return way.isPresent();
  }

  /** Takes all of them away that do not last; says whether there was one. */
  boolean clear() {
    return root.getChildren().removeIf(toast -> !toast.getStyleClass().contains("work"));
  }

  private HBox add(String sentence, String kind, Duration time) {
    Label words = new Label(sentence);
    words.setWrapText(true);
    Button close = new Button();
    close.setGraphic(Icon.CLOSE.path());
    close.getStyleClass().addAll("icon-only", "bare");
    close.setAccessibleText(wording.say("window.toast.close"));
    close.setFocusTraversable(false);
    HBox toast = new HBox(words, close);
    toast.getStyleClass().addAll("toast", kind);
    toast.setAccessibleRole(AccessibleRole.TEXT);
    toast.setAccessibleText(sentence);
    toast.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    close.setOnAction(pressed -> root.getChildren().remove(toast));
    root.getChildren().add(toast);
    dropOldest();
    PauseTransition wait = new PauseTransition(time);
    wait.setOnFinished(over -> root.getChildren().remove(toast));
    wait.play();
    return toast;
  }

  /** What lasts stays: it has the only way to give up what it tells of. */
  private void dropOldest() {
    List<Node> passing =
        root.getChildren().stream().filter(each -> !each.getStyleClass().contains("work")).toList();
    root.getChildren().removeAll(passing.subList(0, Math.max(0, passing.size() - MOST)));
  }

  Node node() {
    return root;
  }
}
