package dev.dynoscope.view;

import dev.dynoscope.session.Lessons;
import dev.dynoscope.wording.Wording;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Side;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;

/** What can be opened under the list of lessons, and what can be saved. */
final class LessonMenus {
  private final MenuButton open;
  private final MenuButton save;
  private final MenuItem earlier = new MenuItem();
  private final MenuItem handout;
  private final MenuItem answers;
  private final Wording wording;

  /** What is done. */
  interface Jobs {
    /** Opens a lesson that somebody wrote or sent. */
    void openLesson();

    /** Asks for a course, and opens it. */
    void openCourse();

    /** Opens the course that was open before. */
    void openEarlier();

    /** Saves the chosen lesson to be printed; with pages for the teacher, or without. */
    void handout(boolean withAnswers);

    /** Saves what was done of lessons. */
    void progress();
  }

  LessonMenus(Wording wording, Jobs jobs) {
    this.wording = wording;
    earlier.setId("openEarlier");
    earlier.setOnAction(chosen -> jobs.openEarlier());
    handout = item("handout", "lesson.handout", () -> jobs.handout(false));
    answers = item("handoutAnswers", "lesson.handout-answers", () -> jobs.handout(true));
    open =
        menu(
            "openMenu",
            "lesson.menu.open",
            item("openLesson", "lesson.open", jobs::openLesson),
            item("openCourse", "lesson.open-course", jobs::openCourse),
            earlier);
    save =
        menu(
            "saveMenu",
            "lesson.menu.save",
            handout,
            answers,
            item("exportLessons", "lesson.export", jobs::progress));
  }

  private MenuItem item(String id, String words, Runnable job) {
    MenuItem item = new MenuItem(wording.say(words));
    item.setId(id);
    item.setOnAction(chosen -> job.run());
    return item;
  }

  private MenuButton menu(String id, String words, MenuItem... items) {
    MenuButton menu = new MenuButton(wording.say(words));
    menu.setId(id);
    menu.setMinWidth(Region.USE_PREF_SIZE);
    menu.setPopupSide(Side.TOP);
    menu.getItems().setAll(items);
    return menu;
  }

  /** Offers what can be done now. */
  void update(Lessons lessons, boolean chosen) {
    Optional<String> before = lessons.earlierCourse();
    earlier.setVisible(before.isPresent());
    before.ifPresent(it ->
        earlier.setText(
            wording.say("lesson.open-earlier", String.valueOf(Path.of(it).getFileName()))));
    handout.setDisable(!chosen);
    answers.setDisable(!chosen);
  }

  List<MenuButton> nodes() {
    return List.of(open, save);
  }
}
