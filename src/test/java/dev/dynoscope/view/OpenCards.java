package dev.dynoscope.view;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;

/** What can lie over the window, and the pages of the inspector, each opened by its keys. */
final class OpenCards {
  private OpenCards() {}

  /** Something to be looked at in each state of the window. */
  interface Look {
    void at(String state) throws Exception;
  }

  private static Map<String, Runnable> all(FxRobot robot) {
    Map<String, Runnable> all = new LinkedHashMap<>();
    all.put("plain", () -> {});
    all.put("a dyno", () -> robot.type(KeyCode.DIGIT1));
    all.put("the router", () -> robot.type(KeyCode.DIGIT0));
    all.put("an app", () -> robot.type(KeyCode.A));
    all.put("the browser", () -> robot.type(KeyCode.B));
    all.put("names", () -> robot.type(KeyCode.N));
    all.put("a request", () -> robot.type(KeyCode.Q));
    all.put("keys", () -> robot.type(KeyCode.F1));
    all.put("palette", () -> held(robot, KeyCode.CONTROL, KeyCode.K));
    all.put("more", () -> robot.type(KeyCode.M));
    all.put("command", () -> robot.type(KeyCode.SLASH));
    all.put("marks", () -> robot.type(KeyCode.J));
    all.put("messages", () -> Opened.shift(robot, KeyCode.M));
    all.put("welcome", () -> robot.type(KeyCode.H));
    all.put("scenarios", () -> robot.type(KeyCode.V));
    all.put("folder", () -> robot.type(KeyCode.D));
    return all;
  }

  private static void held(FxRobot robot, KeyCode with, KeyCode key) {
    robot.press(with).type(key).release(with);
  }

  /** Opens one after the other, has a look at each and closes it. */
  static void each(FxRobot robot, Look look) throws Exception {
    for (Map.Entry<String, Runnable> each : all(robot).entrySet()) {
      robot.type(KeyCode.ESCAPE, KeyCode.ESCAPE, KeyCode.ESCAPE);
      each.getValue().run();
      robot.interact(() -> {});
      look.at(each.getKey());
    }
    robot.type(KeyCode.ESCAPE, KeyCode.ESCAPE, KeyCode.ESCAPE);
  }
}
