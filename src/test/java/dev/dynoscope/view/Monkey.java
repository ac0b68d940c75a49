package dev.dynoscope.view;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Cell;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Does anything at all with mouse and keys, the same things for the same seed and window. */
final class Monkey {
  private static final int REMEMBERED = 40;
  private static final List<String> WORDS =
      List.of("ps", "help", "restart", "deutsch", "english", "web.1", "visit /", "7", "zzz");

  /** What is found in the palette, and what is said in the command line. */
  private static final List<String> FOUND =
      List.of("deutsch", "english", "motion", "bewegung", "storage", "router", "dyno", "request");

  private static final List<String> SAID =
      List.of("ps", "help", "apps", "visit", "upload", "crash web.1", "sleep", "zzz", "era");
  private static final List<KeyCode> NAMED =
      List.of(
          KeyCode.TAB,
          KeyCode.ENTER,
          KeyCode.ESCAPE,
          KeyCode.SPACE,
          KeyCode.UP,
          KeyCode.DOWN,
          KeyCode.LEFT,
          KeyCode.RIGHT,
          KeyCode.HOME,
          KeyCode.END,
          KeyCode.PAGE_UP,
          KeyCode.PAGE_DOWN,
          KeyCode.BACK_SPACE,
          KeyCode.F1,
          KeyCode.F5,
          KeyCode.F10,
          KeyCode.F11,
          KeyCode.CONTEXT_MENU,
          KeyCode.SLASH,
          KeyCode.COMMA,
          KeyCode.PERIOD,
          KeyCode.PLUS,
          KeyCode.MINUS,
          KeyCode.EQUALS);

  private final Random random;
  private final Stage window;
  private final Robot robot = new Robot();
  private final List<KeyCode> keys = new ArrayList<>(NAMED);
  private final Deque<String> last = new ArrayDeque<>();

  /** To be made and used on the toolkit's thread. */
  Monkey(long seed, Stage window) {
    random = new Random(seed);
    this.window = window;
    for (char letter = 'A'; letter <= 'Z'; letter++) {
      keys.add(KeyCode.getKeyCode(String.valueOf(letter)));
    }
    for (char digit = '0'; digit <= '9'; digit++) {
      keys.add(KeyCode.getKeyCode(String.valueOf(digit)));
    }
  }

  /** What it did last, one thing a line. */
  String story() {
    return String.join("\n", last);
  }

  private void tell(String step) {
    last.add(step);
    if (last.size() > REMEMBERED) {
      last.removeFirst();
    }
  }

  /** Does one thing. */
  void step() {
    int what = random.nextInt(100);
    if (what < 20) {
      combination();
    } else if (what < 45) {
      meant();
    } else if (what < 48) {
      word(WORDS.get(random.nextInt(WORDS.size())));
    } else if (what < 92) {
      click();
    } else if (what < 96) {
      drag();
    } else {
      wheel();
    }
  }

  /** One of a list, by chance. */
  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** Presses what the keyboard map knows, and mostly goes on with what that has opened. */
  private void meant() {
    Keys key = one(List.of(Keys.values()));
    press(key);
    if (random.nextInt(3) == 0) {
      return;
    }
    switch (key) {
      case PALETTE -> {
        word(one(FOUND));
        type(KeyCode.ENTER);
      }
      case COMMAND -> {
        word(one(SAID));
        type(KeyCode.ENTER);
      }
      case SIMULATE, BRANCHES, MARKS, MORE, MENU, WELCOME -> {
        for (int downs = random.nextInt(4); downs > 0; downs--) {
          type(KeyCode.DOWN);
        }
        type(KeyCode.ENTER);
      }
      case PRESENT -> press(Keys.BLACKOUT);
      default -> {}
    }
  }

  /** Presses the first of its keys. */
  private void press(Keys key) {
    List<String> parts = List.of(key.cap().split("\\+(?=.)", -1));
    KeyCode code = code(parts.getLast());
    List<KeyCode> held = new ArrayList<>();
    if (parts.contains("Ctrl")) {
      held.add(KeyCode.CONTROL);
    }
    if (parts.contains("Shift") || parts.getLast().equals("?")) {
      held.add(KeyCode.SHIFT);
    }
    tell(key + ": " + key.cap());
    held.forEach(robot::keyPress);
    robot.keyPress(code);
    robot.keyRelease(code);
    held.reversed().forEach(robot::keyRelease);
  }

  private static KeyCode code(String cap) {
    return switch (cap) {
      case "/", "?" -> KeyCode.SLASH;
      case "," -> KeyCode.COMMA;
      case "." -> KeyCode.PERIOD;
      case "+" -> KeyCode.PLUS;
      case "-" -> KeyCode.MINUS;
      default -> KeyCode.getKeyCode(cap);
    };
  }

  private void combination() {
    KeyCode key = keys.get(random.nextInt(keys.size()));
    int held = random.nextInt(10);
    if (held < 2) {
      held(KeyCode.SHIFT, key);
    } else if (held < 3) {
      held(KeyCode.CONTROL, key);
    } else {
      type(key);
    }
  }

  private void held(KeyCode with, KeyCode key) {
    tell(with.getName() + "+" + key.getName());
    robot.keyPress(with);
    robot.keyPress(key);
    robot.keyRelease(key);
    robot.keyRelease(with);
  }

  /** Presses a key and lets it go. */
  void type(KeyCode key) {
    tell(key.getName());
    robot.keyPress(key);
    robot.keyRelease(key);
  }

  private void word(String word) {
    word.toUpperCase(java.util.Locale.ROOT)
        .chars()
        .mapToObj(each ->
            switch (each) {
              case ' ' -> KeyCode.SPACE;
              case '.' -> KeyCode.PERIOD;
              case '/' -> KeyCode.SLASH;
              default -> KeyCode.getKeyCode(Character.toString(each));
            })
        .forEach(this::type);
  }

  private void click() {
    Point2D place = place();
    MouseButton button = random.nextInt(8) == 0 ? MouseButton.SECONDARY : MouseButton.PRIMARY;
    robot.mouseMove(place);
    int times = random.nextInt(12) == 0 ? 2 : 1;
    for (int i = 0; i < times; i++) {
      // the first may have closed what was there
      robot.mouseMove(place);
      robot.mousePress(button);
      robot.mouseRelease(button);
    }
  }

  private void drag() {
    robot.mouseMove(place());
    robot.mousePress(MouseButton.PRIMARY);
    robot.mouseMove(place());
    robot.mouseRelease(MouseButton.PRIMARY);
  }

  private void wheel() {
    robot.mouseMove(place());
    robot.mouseWheel(random.nextInt(7) - 3);
  }

  /** Mostly something that can be worked, and now and then a place where nothing need be. */
  private Point2D place() {
    List<Node> targets = new ArrayList<>();
    Window.getWindows().stream()
        .filter(it -> it.isShowing() && it.getScene() != null)
        .forEach(it -> collect(it.getScene().getRoot(), targets));
    if (targets.isEmpty() || random.nextInt(4) == 0) {
      double x = window.getX() + random.nextDouble() * window.getWidth();
      double y = window.getY() + random.nextDouble() * window.getHeight();
      tell(String.format("at %.0f, %.0f", x, y));
      return inside(x, y);
    }
    Node target = targets.get(random.nextInt(targets.size()));
    Bounds there = target.localToScreen(target.getLayoutBounds());
    tell("on " + target);
    return inside(
        there.getMinX() + random.nextDouble() * there.getWidth(),
        there.getMinY() + random.nextDouble() * there.getHeight());
  }

  /** What is scrolled out of sight is not clicked, nor is anything beside the window. */
  private Point2D inside(double x, double y) {
    return new Point2D(
        Math.clamp(x, window.getX() + 1, window.getX() + window.getWidth() - 2),
        Math.clamp(y, window.getY() + 1, window.getY() + window.getHeight() - 2));
  }

  private static void collect(Node node, List<Node> into) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    boolean worked =
        node instanceof ButtonBase
            || node instanceof TextInputControl
            || node instanceof Slider
            || node instanceof Cell<?>
            || node.isFocusTraversable();
    if (worked && node.localToScreen(0, 0) != null) {
      into.add(node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
    }
  }
}
