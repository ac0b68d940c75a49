package dev.dynoscope.view;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

/** What was reached in a window: keys that did something, controls that were worked, states. */
final class Reached {
  private final Stage stage;
  private final Map<Keys, Integer> keys = new EnumMap<>(Keys.class);
  private final Map<String, Integer> controls = new TreeMap<>();
  private final SortedSet<String> seen = new TreeSet<>();
  private final Map<String, Integer> states = new TreeMap<>();

  /** Watches from now on; the window listens to its keys already. */
  Reached(Stage stage) {
    this.stage = stage;
    Scene scene = stage.getScene();
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    scene.addEventFilter(KeyEvent.KEY_TYPED, this::key);
    scene.addEventFilter(ActionEvent.ACTION, this::worked);
  }

  /** What the window takes for itself goes no further. */
  private void key(KeyEvent event) {
    if (event.isConsumed()) {
      boolean presenting = stage.isFullScreen();
      (event.getEventType() == KeyEvent.KEY_TYPED
              ? Keys.typed(event, presenting)
              : Keys.pressed(event, presenting))
          .ifPresent(key -> keys.merge(key, 1, Integer::sum));
    }
  }

  private void worked(ActionEvent event) {
    if (event.getTarget() instanceof Node node && node.getId() != null) {
      controls.merge(node.getId(), 1, Integer::sum);
    }
  }

  /** Looks at how the window is. */
  void look(Settings settings) {
    state("language " + settings.language());
    state("colours " + settings.look());
    state("zoom " + settings.zoom());
    state("motion " + settings.motion());
    if (stage.isFullScreen()) {
      state("presenting");
    }
    for (Window window : Window.getWindows()) {
      if (window.isShowing() && window.getScene() != null) {
        state("window " + window.getClass().getSimpleName());
        visible(window.getScene().getRoot());
      }
    }
  }

  private void state(String state) {
    states.merge(state, 1, Integer::sum);
  }

  private void visible(Node node) {
    if (!node.isVisible()) {
      return;
    }
    String id = node.getId();
    if (id != null && node instanceof ButtonBase) {
      seen.add(id);
    }
    if (id != null && (id.endsWith("-card") || id.equals("blackout") || id.equals("spotlight"))) {
      state("open " + id);
    }
    if ("mode".equals(id) && node instanceof Label mode) {
      state("mode " + mode.getText());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(this::visible);
    }
  }

  /** All of it, to be read. */
  String told() {
    SortedSet<String> untouched = new TreeSet<>(seen);
    untouched.removeAll(controls.keySet());
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("keys", keys);
    all.put(
        "keys never", Arrays.stream(Keys.values()).filter(key -> !keys.containsKey(key)).toList());
    all.put("controls", controls);
    all.put("controls seen and not worked", untouched);
    all.put("states, in steps", states);
    return all.entrySet().stream()
        .map(each -> each.getKey() + ": " + each.getValue())
        .collect(Collectors.joining("\n"));
  }
}
