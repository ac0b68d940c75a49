package dev.dynoscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.diagram.GestureSheets;
import dev.dynoscope.diagram.StagesAlone;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/**
 * Pictures of every state, to be looked at: {@code mvn test -Dtest=Gallery -Dgallery=FOLDER}, with
 * {@code -Dgallery.only=REGEX} for those whose whole name fits. Those with no folder in their name
 * are in {@code docs/screenshots}; these are made anew by {@code mvn test -Dtest=Gallery
 * -Dgallery=docs/screenshots '-Dgallery.only=[^/]+'}. The others are {@code looks/.*} (all colours
 * and sizes), {@code timeline/.*}, {@code stage/.*} (the stage alone) and {@code gestures/.*}.
 */
@ExtendWith(ApplicationExtension.class)
@EnabledIfSystemProperty(named = "gallery", matches = ".+")
class Gallery {
  /** Takes some of the pictures. */
  private interface Part {
    void shoot(Album album) throws Exception;
  }

  private static void shoot(FxRobot robot, Part part) throws Exception {
    Album album = new Album(robot);
    Files.createDirectories(album.folder());
    part.shoot(album);
    assertEquals(album.meant, album.sent);
  }

  @Test
  void journey(FxRobot robot) throws Exception {
    shoot(robot, GalleryJourney::shoot);
  }

  @Test
  void situations(FxRobot robot) throws Exception {
    shoot(robot, GallerySituations::shoot);
  }

  @Test
  void cards(FxRobot robot) throws Exception {
    shoot(robot, GalleryCards::shoot);
  }

  @Test
  void lessons(FxRobot robot) throws Exception {
    shoot(robot, GalleryLessons::shoot);
  }

  @Test
  void runs(FxRobot robot) throws Exception {
    shoot(robot, GalleryRuns::shoot);
  }

  @Test
  void pages(FxRobot robot) throws Exception {
    shoot(robot, GalleryPages::shoot);
  }

  @Test
  void looks(FxRobot robot) throws Exception {
    shoot(robot, GalleryLooks::shoot);
  }

  @Test
  void timelines(FxRobot robot) throws Exception {
    shoot(robot, GalleryTimelines::shoot);
  }

  @Test
  void stages(FxRobot robot) throws Exception {
    shoot(robot, album -> StagesAlone.shoot(album::wanted, album::save));
  }

  @Test
  void gestures(FxRobot robot) throws Exception {
    shoot(robot, album -> GestureSheets.shoot(album::wanted, album::save));
  }
}
