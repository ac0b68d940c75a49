package dev.dynoscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Whoever speaks to the window says what they read on a button: its name holds that. */
@ExtendWith({ApplicationExtension.class, WholeWindow.class})
class LabelInNameTest {
  private Stage stage;

  @Start
  void take(Stage window) {
    stage = window;
  }

  private void open(FxRobot robot, Language language) {
    WholeWindow.show(robot, stage, Wordings.load(language), Settings.FIRST, 1600, 900);
  }

  /** What can be read on a button: its text, or the first line of what stands in it. */
  private static String visible(ButtonBase button) {
    String text = button.getText() == null ? "" : button.getText();
    if (!text.isBlank() && button.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY) {
      return text;
    }
    return button.getGraphic() == null
        ? ""
        : ControlsWalk.all(button.getGraphic(), Label.class::isInstance).stream()
            .map(node -> ((Label) node).getText())
            .findFirst()
            .orElse("");
  }

  private static boolean holds(ButtonBase button) {
    String name = ControlsWalk.name(button).toLowerCase(Locale.ROOT);
    return name.contains(visible(button).toLowerCase(Locale.ROOT));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void nameHoldsWhatStandsOnTheButton(Language language, FxRobot robot) throws Exception {
    open(robot, language);
    robot.type(KeyCode.END, KeyCode.P);
    Set<String> others = new TreeSet<>();
    OpenCards.each(
        robot,
        state -> {
          List<Node> buttons =
              ControlsWalk.all(stage.getScene().getRoot(), ButtonBase.class::isInstance);
          buttons.stream()
              .map(ButtonBase.class::cast)
              .filter(button -> !holds(button))
              .forEach(button -> others.add(visible(button) + " | " + ControlsWalk.tell(button)));
        });
    assertEquals(Set.of(), others);
  }
}
