package dev.dynoscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.wording.Wording;
import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * Nothing is cut off, lies outside or over something else, in any state of the window: in German,
 * with words that are longer by half, in small and large windows, and when all is drawn larger.
 */
@ExtendWith({ApplicationExtension.class, WholeWindow.class})
class LayoutTest {
  private Stage stage;

  @Start
  void take(Stage window) {
    stage = window;
  }

  private static Wording wording(String words) {
    return switch (words) {
      case "de" -> Wordings.load(Language.GERMAN);
      case "long" -> Wordings.load(Language.ENGLISH).stretched();
      default -> Wordings.load(Language.ENGLISH);
    };
  }

  private void open(FxRobot robot, Wording wording, int width, int height, int zoom) {
    WholeWindow.show(robot, stage, wording, Settings.FIRST.zoom(zoom), width, height);
  }

  @ParameterizedTest
  @CsvSource({
    "en, 1280, 720, 100",
    "de, 1280, 720, 100",
    "long, 1280, 720, 100",
    "en, 1920, 1080, 100",
    "de, 1920, 1080, 100",
    "long, 1920, 1080, 100",
    "en, 1280, 720, 150",
    "de, 1280, 720, 150",
    "en, 1280, 720, 200",
    "de, 1920, 1080, 200"
  })
  void nothingIsCutOutsideOrOverlaid(String words, int width, int height, int zoom, FxRobot robot)
      throws Exception {
    open(robot, wording(words), width, height, zoom);
    robot.type(KeyCode.END, KeyCode.P);
    SortedMap<String, List<String>> faults = new TreeMap<>();
    OpenCards.each(
        robot,
        state -> {
          robot.interact(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            LayoutFaults.of(stage.getScene().getRoot())
                .forEach(fault -> faults.computeIfAbsent(fault, _ -> new ArrayList<>()).add(state));
          });
        });
    assertEquals(
        "",
        faults.entrySet().stream()
            .map(fault -> fault.getKey() + "  in " + fault.getValue())
            .collect(Collectors.joining("\n")));
  }
}
