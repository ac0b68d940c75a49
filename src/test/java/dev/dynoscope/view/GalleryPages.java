package dev.dynoscope.view;

import dev.dynoscope.session.Session;
import dev.dynoscope.wording.bundle.Language;
import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Every page of the inspector. */
final class GalleryPages {
  private static final int HEIGHT = 1000;
  private static final String FILE = "assets/profilepictures/ada.png";
  private static final List<String> THINGS =
      List.of(
          "dyno:photos/web.1",
          "app:photos",
          "newest",
          "dns",
          "router",
          "browser",
          "storage",
          "pinger",
          "hours",
          "waiting",
          "host:host-a1");

  private GalleryPages() {}

  static void shoot(Album album) throws Exception {
    pages(album, Language.ENGLISH, Look.DARK, "page-");
    pages(album, Language.GERMAN, Look.LIGHT, "looks/german-page-");
    pages(album, Language.ENGLISH, Look.PROJECTOR, "looks/projector-page-");
  }

  private static void pages(Album album, Language language, Look look, String prefix)
      throws Exception {
    if (!album.wantsSome(prefix)) {
      return;
    }
    Tale tale = Tale.whole();
    tale.upload();
    Wires.upload(tale.lastRequest()).forEach(tale::also);
    tale.also(Wires.messages(7)).also(Facts.hours(Duration.ofHours(512), 2));
    tale.also(Facts.pinger(Duration.ofMinutes(20)));
    tale.also(Facts.bucket()).also(Facts.stored()).also(Facts.fetched()).also(Facts.refused());
    Session session = album.session(tale.journal, new KnownPast());
    album.open(
        session, language, Settings.FIRST.greeted().look(look.palette().name()), Opened.NOTES);
    album.size(HEIGHT * 16 / 9, HEIGHT);
    for (String thing : THINGS) {
      album.select(session, thing);
      WaitForAsyncUtils.waitForFxEvents();
      tabs(album, prefix + thing.replaceAll("[:/].*", ""));
    }
  }

  private static void tabs(Album album, String name) throws Exception {
    FxRobot robot = album.robot;
    Node inspector = robot.lookup("#inspector").query();
    List<String> tabs =
        robot.lookup("#inspector .tabs .toggle-button").queryAllAs(ToggleButton.class).stream()
            .map(ToggleButton::getId)
            .filter(id -> id != null && id.startsWith("tab"))
            .toList();
    if (tabs.isEmpty()) {
      album.write(name, inspector);
    }
    for (String tab : tabs) {
      robot.interact(() -> robot.lookup("#" + tab).queryAs(ToggleButton.class).fire());
      if (tab.equals("tabFiles")) {
        robot.interact(() -> open(robot));
      }
      album.write(name + "-" + tab.substring(3).toLowerCase(java.util.Locale.ROOT), inspector);
    }
  }

  private static void open(FxRobot robot) {
    robot.lookup(".link").queryAllAs(Button.class).stream()
        .filter(button -> ("link " + FILE).equals(button.getId()))
        .filter(button -> !button.getStyleClass().contains("open"))
        .findFirst()
        .ifPresent(Button::fire);
  }
}
