package dev.dynoscope.view;

import dev.dynoscope.demo.DemoJournal;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;

/** The list of lessons, and one that is being taken. */
final class GalleryLessons {
  private GalleryLessons() {}

  static void shoot(Album album) throws Exception {
    album.live(DemoJournal.made());
    album.type(KeyCode.E);
    album.write("lessons");
    album.type(KeyCode.ENTER);
    until(album, "#lessonPanel");
    album.greeted(false);
    album.write("lesson-step");
    fire(album, "#lessonNext");
    album.type(KeyCode.Y, KeyCode.U, KeyCode.END);
    until(album, "#why");
    album.write("lesson-done");
    fire(album, "#lessonNext");
    until(album, "#option1");
    album.robot.clickOn("#option1");
    album.write("lesson-prediction");
    album.type(KeyCode.R, KeyCode.END);
    until(album, "#predictionResult");
    album.write("lesson-prediction-wrong");
    fire(album, "#lessonNext");
    until(album, "#lessonEnd");
    album.write("lesson-end");
  }

  private static void until(Album album, String id) throws TimeoutException {
    Opened.until(() -> {
      Optional<Node> found = album.robot.lookup(id).tryQuery();
      return found.filter(Node::isVisible).isPresent();
    });
  }

  private static void fire(Album album, String id) {
    album.robot.interact(() -> album.robot.lookup(id).queryAs(Button.class).fire());
  }
}
