package dev.dynoscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Colours change everywhere at once, tooltips that were seen before included. */
@ExtendWith(ApplicationExtension.class)
class LookChangeTest {
  private static final Logger ALL = Logger.getLogger("");
  private final List<String> logged = new ArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord message) {
          logged.add(message.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @Start
  void open(Stage stage) {
    new Opened(Tale.whole(), stage, Opened.NOTES);
  }

  private static Stream<Window> tips() {
    return Window.getWindows().stream().filter(Tip.class::isInstance);
  }

  @Test
  void noColourIsMissingWhileATooltipIsShownOrAfter(FxRobot robot) throws TimeoutException {
    ALL.addHandler(handler);
    for (String each : List.of("skip", "crash", "theme", "skip", "crash", "timeline")) {
      robot.moveTo("#" + each);
      Opened.until(() -> tips().anyMatch(Window::isShowing));
      robot.type(KeyCode.T);
      robot.interact(() -> {});
    }
    ALL.removeHandler(handler);
    assertEquals(List.of(), logged);
  }
}
