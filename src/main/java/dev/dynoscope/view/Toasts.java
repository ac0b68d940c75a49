package dev.dynoscope.view;

import dev.dynoscope.session.Notice;
import dev.dynoscope.wording.Wording;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
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

/**
 * Short messages over the stage that never ask for an answer. They go by themselves, save those
 * that say what went wrong and how to mend it; the list of messages keeps all of them, and their
 * ways.
 */
final class Toasts {
  private static final Duration SHORT = Duration.seconds(3.5);
  private static final Duration LONG = Duration.seconds(12);
  private static final int MOST = 3;

  private final VBox root = new VBox();
  private final Wording wording;
  private final Messages messages;

  /** A message that is shown, and what takes it away. */
  private static final class Toast extends HBox {
    private final Message message;

    Toast(Message message) {
      this.message = message;
    }

    /** Whether what it offers cannot be done any more. */
    boolean stale() {
      return message.offered() && message.way().isEmpty();
    }

    /** Whether somebody is reading it, or about to press its button. */
    boolean held() {
      return isHover() || isFocusWithin();
    }
  }

  Toasts(Wording wording, Messages messages) {
    this.wording = wording;
    this.messages = messages;
    root.getStyleClass().add("toasts");
    root.setId("toasts");
    root.setAlignment(Pos.BOTTOM_CENTER);
    root.setPickOnBounds(false);
    root.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
  }

  /** Some that are shown at another place, and found in the same list. */
  Toasts elsewhere() {
    return new Toasts(wording, messages);
  }

  /** Says that something was done. */
  void say(String sentence) {
    dropDone();
    passing(add(messages.add(sentence, false, Optional.empty()), "done"), SHORT);
  }

  /**
   * Says that something was done, and offers something else beside it, as long as {@code still}
   * says that it can be done; takes no focus. It goes by itself, and is found in the list of
   * messages.
   */
  void offer(String sentence, String way, Runnable lead, BooleanSupplier still) {
    dropDone();
    Optional<Message.Way> offered = Optional.of(new Message.Way(way, lead, still));
    Toast toast = add(messages.add(sentence, false, offered), "done");
    lead(toast, "lead");
    passing(toast, LONG);
  }

  /** Says what went wrong. */
  void refuse(String sentence) {
    passing(add(messages.add(sentence, true, Optional.empty()), "refused"), LONG);
  }

  /** Says what went wrong, with a button that leads on; stays until that is used, or closed. */
  void refuse(String sentence, String way, Runnable lead) {
    Optional<Message.Way> offered = Optional.of(new Message.Way(way, lead, () -> true));
    lead(add(messages.add(sentence, true, offered), "refused"), "way");
  }

  /** Says what went wrong; its way out, if there is one, is a command for {@code typed}. */
  void refuse(Notice notice, Consumer<String> typed) {
    notice
        .way()
        .ifPresentOrElse(
            way -> refuse(notice.sentence(), way, () -> typed.accept(way)),
            () -> refuse(notice.sentence()));
  }

  private void lead(Toast toast, String style) {
    toast
        .message
        .way()
        .ifPresent(way -> {
          Button button = new Button(way.words());
          button.getStyleClass().add(style);
          button.setMinWidth(Region.USE_PREF_SIZE);
          button.setOnAction(pressed -> {
            root.getChildren().remove(toast);
            toast.message.take();
          });
          toast.getChildren().add(1, button);
        });
  }

  /** Another command was given: what was refused before it is found in the list of messages. */
  void goOn() {
    root.getChildren().removeIf(old -> old.getStyleClass().contains("refused"));
  }

  /** Takes away what offers something that can be done no more. */
  void update() {
    root.getChildren().removeIf(each -> each instanceof Toast toast && toast.stale());
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
            .filter(Toast.class::isInstance)
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
    return root.getChildren().removeIf(Toast.class::isInstance);
  }

  private void dropDone() {
    root.getChildren().removeIf(old -> old.getStyleClass().contains("done"));
  }

  private Toast add(Message message, String kind) {
    Label words = new Label(message.sentence());
    words.setWrapText(true);
    Button close = new Button();
    close.setGraphic(Icon.CLOSE.path());
    close.getStyleClass().addAll("icon-only", "bare");
    close.setAccessibleText(wording.say("window.toast.close"));
    close.setFocusTraversable(false);
    Toast toast = new Toast(message);
    toast.getChildren().addAll(words, close);
    toast.getStyleClass().addAll("toast", kind);
    toast.setAccessibleRole(AccessibleRole.TEXT);
    toast.setAccessibleText(message.sentence());
    toast.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    close.setOnAction(pressed -> root.getChildren().remove(toast));
    root.getChildren().add(toast);
    dropOldest();
    return toast;
  }

  /** Goes after a while, but not from under the pointer or the focus. */
  private void passing(Toast toast, Duration time) {
    PauseTransition wait = new PauseTransition(time);
    wait.setOnFinished(over -> {
      if (toast.held()) {
        wait.playFromStart();
      } else {
        root.getChildren().remove(toast);
      }
    });
    wait.play();
  }

  /** What lasts stays: it has the only way to give up what it tells of. */
  private void dropOldest() {
    List<Node> toasts = root.getChildren().stream().filter(Toast.class::isInstance).toList();
    root.getChildren().removeAll(toasts.subList(0, Math.max(0, toasts.size() - MOST)));
  }

  Node node() {
    return root;
  }
}
