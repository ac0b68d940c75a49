package dev.dynoscope.view;

import static dev.dynoscope.view.Opened.text;
import static dev.dynoscope.view.Opened.there;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.session.LessonListed;
import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The list of lessons: a course in it, what leads on from one to the next, and hand-outs. */
@ExtendWith(ApplicationExtension.class)
class CourseTest {
  @TempDir private Path folder = Path.of("");
  private final ToldLessons lessons = new ToldLessons();
  private final Tale live = new Tale().deployed();

  @Start
  void open(Stage stage) {
    lessons.more.add(ToldLessons.read("second"));
    lessons.earlier = Optional.of(Path.of("courses", "monday.json").toString());
    stage.setWidth(1280);
    stage.setHeight(720);
    lessons.window(live).show(stage);
  }

  private static void list(FxRobot robot) throws Exception {
    robot.type(KeyCode.E);
    Opened.until(() -> there(robot, "#lesson-card"));
  }

  private static MenuItem item(FxRobot robot, String menu, String id) {
    return robot.lookup(menu).queryAs(MenuButton.class).getItems().stream()
        .filter(each -> id.equals(each.getId()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theCourseThatWasOpenBeforeIsOfferedAgainAndLeadsBackToAllLessons(FxRobot robot)
      throws Exception {
    list(robot);
    assertEquals("Lessons", text(robot, "#courseTitle"));
    assertFalse(there(robot, "#allLessons"));
    MenuItem earlier = item(robot, "#openMenu", "openEarlier");
    assertEquals("Open monday.json again", earlier.getText());
    robot.interact(earlier::fire);
    assertEquals("Monday", text(robot, "#courseTitle"));
    assertEquals("For beginners.", text(robot, "#courseAbout"));
    assertEquals(List.of("Ask who has lost a file.", "Ask who has lost a file."), notes(robot));
    robot.interact(() -> robot.lookup("#allLessons").queryAs(Button.class).fire());
    assertEquals("Lessons", text(robot, "#courseTitle"));
    assertEquals(List.of(), notes(robot));
    assertEquals(
        List.of("course " + Path.of("courses", "monday.json"), "all lessons"), lessons.told);
  }

  private static List<String> notes(FxRobot robot) {
    return robot.lookup(".lesson-note").match(Node::isVisible).queryAllAs(Label.class).stream()
        .map(Label::getText)
        .toList();
  }

  @Test
  void whatIsWrongWithACourseIsToldAndTheListStaysAsItWas(FxRobot robot) throws Exception {
    lessons.unfit = Optional.of("monday.json is no course. Line 3, at title: this is missing.");
    list(robot);
    robot.interact(item(robot, "#openMenu", "openEarlier")::fire);
    assertEquals(
        "monday.json is no course. Line 3, at title: this is missing.",
        text(robot, "#lessonMessage"));
    assertEquals("Lessons", text(robot, "#courseTitle"));
  }

  @Test
  void theEndOfALessonLeadsToTheNextOneInTheList(FxRobot robot) throws Exception {
    list(robot);
    robot.type(KeyCode.ENTER);
    Opened.until(() -> there(robot, "#lessonPanel"));
    finish(robot);
    assertEquals("Next: The vanishing profile picture", text(robot, "#lessonFollowing"));
    robot.interact(() -> robot.lookup("#lessonFollowing").queryAs(Button.class).fire());
    Opened.until(() -> there(robot, "#lesson-card"));
    assertEquals(
        new LessonListed.Fit(lessons.more.getFirst()),
        robot.lookup("#lessons").queryAs(ListView.class).getSelectionModel().getSelectedItem());
  }

  private static void finish(FxRobot robot) throws Exception {
    next(robot, "Upload a picture");
    robot.type(KeyCode.U);
    robot.type(KeyCode.END);
    Opened.until(() -> there(robot, "#why"));
    next(robot, "Restart the dyno");
    robot.interact(() -> robot.lookup("#option1").queryAs(RadioButton.class).fire());
    robot.type(KeyCode.R);
    robot.type(KeyCode.END);
    Opened.until(() -> !robot.lookup("#lessonNext").queryAs(Button.class).isDisabled());
    robot.interact(() -> robot.lookup("#lessonNext").queryAs(Button.class).fire());
    Opened.until(() -> there(robot, "#lessonEnd"));
  }

  private static void next(FxRobot robot, String title) throws Exception {
    robot.interact(() -> robot.lookup("#lessonNext").queryAs(Button.class).fire());
    Opened.until(() -> text(robot, "#lessonStep").equals(title));
  }

  @Test
  void handOutIsWrittenWhereItIsWantedAndCanBeOpened(FxRobot robot) throws Exception {
    Toasts toasts = new Toasts(Wordings.load(Language.ENGLISH), new Messages(() -> Instant.EPOCH));
    List<String> names = new ArrayList<>();
    List<String> opened = new ArrayList<>();
    FigurePlace place =
        name -> {
          names.add(name);
          return Optional.of(folder.resolve(name.replace(".html", "")));
        };
    HandoutSaving saving =
        new HandoutSaving(place, () -> toasts, Wordings.load(Language.ENGLISH), opened::add);
    robot.interact(() -> saving.save(lessons, lessons.lesson, true));
    Path file = folder.resolve("vanishing-answers.html");
    Opened.until(() -> said(toasts).equals(List.of("The hand-out is in " + file + ".")));
    assertEquals(List.of("vanishing-answers.html"), names);
    assertEquals(List.of("hand-out of vanishing with answers"), lessons.told);
    assertEquals("<html/>", Files.readString(file));
    robot.interact(toasts::take);
    assertEquals(List.of(file.toUri().toString()), opened);
  }

  @Test
  void whyThereIsNoHandOutIsSaid(FxRobot robot) throws Exception {
    Toasts toasts = new Toasts(Wordings.load(Language.ENGLISH), new Messages(() -> Instant.EPOCH));
    lessons.unfit = Optional.of("The solution of step \"upload\" does not work.");
    Path file = folder.resolve("page.html");
    HandoutSaving saving =
        new HandoutSaving(
            name -> Optional.of(file),
            () -> toasts,
            Wordings.load(Language.ENGLISH),
            address -> {});
    robot.interact(() -> saving.save(lessons, lessons.lesson, false));
    Opened.until(
        () -> said(toasts).equals(List.of("The solution of step \"upload\" does not work.")));
    assertTrue(Files.notExists(file));
  }

  private static List<String> said(Toasts toasts) {
    return toasts.node().lookupAll(".label").stream()
        .filter(Label.class::isInstance)
        .map(Label.class::cast)
        .map(Label::getText)
        .filter(each -> !each.isEmpty())
        .toList();
  }
}
