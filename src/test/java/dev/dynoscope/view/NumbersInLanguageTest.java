package dev.dynoscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Numbers stand in the window as its language writes them, in every state of it. */
@ExtendWith({ApplicationExtension.class, WholeWindow.class})
class NumbersInLanguageTest {
  private Stage stage;

  @Start
  void take(Stage window) {
    stage = window;
  }

  private void open(FxRobot robot, Language language) {
    WholeWindow.show(robot, stage, Wordings.load(language), Settings.FIRST, 1600, 900);
  }

  /** Lines of the log are the platform's own. */
  private static boolean isInLog(Node node) {
    if (node == null) {
      return false;
    }
    return "log".equals(node.getId()) || isInLog(node.getParent());
  }

  @ParameterizedTest
  @CsvSource({
    "ENGLISH, '\\d,\\d{1,2}(?!\\d)[^\"]*\\b(µs|ms|s|kB|MB|GB|%)|\\d[ \\u00a0]\\d{3}(?!\\d)'",
    "GERMAN, '\\d\\.\\d{1,2} (µs|ms|s|kB|MB|GB|%)|\\d[ \\u00a0,]\\d{3}(?!\\d)'"
  })
  void amountsAreThoseOfTheLanguage(Language language, String wrong, FxRobot robot)
      throws Exception {
    open(robot, language);
    robot.type(KeyCode.END, KeyCode.P);
    Set<String> found = new TreeSet<>();
    Pattern pattern = Pattern.compile(wrong);
    OpenCards.each(
        robot,
        state ->
            ControlsWalk.all(
                    stage.getScene().getRoot(), node -> node instanceof Labeled && !isInLog(node))
                .stream()
                .map(node -> ((Labeled) node).getText())
                .filter(text -> text != null && pattern.matcher(text).find())
                .forEach(found::add));
    assertEquals(Set.of(), found);
  }
}
