package dev.dynoscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.export.PngWriter;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.PageFact;
import dev.dynoscope.journal.SlugId;
import dev.dynoscope.picture.font.Typefaces;
import dev.dynoscope.session.Fetched;
import dev.dynoscope.session.Past;
import dev.dynoscope.session.Session;
import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Every page of the inspector, to be looked at: {@code -Dtest=PageShots -Dpages=FOLDER}. */
@ExtendWith(ApplicationExtension.class)
@EnabledIfSystemProperty(named = "pages", matches = ".+")
class PageShots {
  private static final Language LANGUAGE =
      System.getProperty("pages.language", "en").equals("de") ? Language.GERMAN : Language.ENGLISH;

  private final Tale tale = Tale.whole();
  private final List<String> sent = new ArrayList<>();
  private final Session session =
      new Session(tale.journal, new Session.Source(sent::add, tale::now, new Known()));
  private Stage stage;

  /** A past in which there is something. */
  static final class Known implements Past {
    @Override
    public Optional<byte[]> written(DynoName dyno, int boot, String path, long seq) {
      return Optional.of(Pictures.png(120, 90));
    }

    @Override
    public Optional<byte[]> inSlug(SlugId slug, String path) {
      return Optional.of("web: java -cp . Photos\n".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Optional<SortedMap<String, String>> config(AppName app, int release, long seq) {
      return Optional.of(new TreeMap<>(Map.of("GREETING", "hello", "API_KEY", "s3cr3t")));
    }

    @Override
    public Optional<Fetched> fetched(PageFact.PageShown page) {
      return Optional.of(
          new Fetched(
              "text/html",
              page.lines(),
              new TreeMap<>(Map.of("/static/ada.png", Pictures.png(96, 96)))));
    }
  }

  @Start
  void show(Stage window) {
    stage = window;
    tale.upload();
    Wires.upload(tale.lastRequest()).forEach(tale::also);
    tale.also(Wires.messages(7)).also(Facts.hours(java.time.Duration.ofHours(512), 2));
    tale.also(Facts.pinger(java.time.Duration.ofMinutes(20)));
    tale.also(Facts.bucket()).also(Facts.stored()).also(Facts.fetched()).also(Facts.refused());
    new MainWindow(session, Typefaces.load(), Wordings.load(LANGUAGE), Opened.NOTES).show(window);
  }

  private static List<String> tabs(FxRobot robot) {
    return robot.lookup("#inspector .tabs .toggle-button").queryAllAs(ToggleButton.class).stream()
        .map(ToggleButton::getId)
        .filter(id -> id != null && id.startsWith("tab"))
        .toList();
  }

  @Test
  void shoot(FxRobot robot) throws IOException, InterruptedException, ExecutionException {
    robot.interact(() -> session.playhead().toEdge());
    List<String> things =
        List.of(
            "dyno:photos/web.1",
            "app:photos",
            "request",
            "dns",
            "router",
            "browser",
            "storage",
            "pinger",
            "hours",
            "waiting",
            "host:host-a1");
    for (Look look : Look.values()) {
      for (int height : new int[] {720, 1080}) {
        robot.interact(() -> {
          stage.setHeight(height);
          stage.setWidth(height * 16 / 9.0);
        });
        for (String thing : things) {
          page(robot, look, height, thing);
        }
      }
      robot.type(javafx.scene.input.KeyCode.T);
    }
    assertEquals(List.of(), sent);
  }

  private void page(FxRobot robot, Look look, int height, String thing)
      throws IOException, InterruptedException, ExecutionException {
    String id =
        thing.equals("request")
            ? session.after().requests().newest().map(Selection::id).orElse("")
            : thing;
    robot.interact(() -> session.select(Optional.of(id)));
    WaitForAsyncUtils.waitForFxEvents();
    String name = look.palette().name() + "-" + height + "-" + thing.replaceAll("[:/].*", "");
    List<String> tabs = tabs(robot);
    if (tabs.isEmpty()) {
      write(name);
    }
    for (String tab : tabs) {
      robot.interact(() -> robot.lookup("#" + tab).queryAs(ToggleButton.class).fire());
      if (tab.equals("tabFiles")) {
        robot.interact(() -> press(robot, "assets/profilepictures/ada.png"));
      }
      write(name + "-" + tab.substring(3));
    }
  }

  private static void press(FxRobot robot, String name) {
    robot.lookup(".link").queryAllAs(javafx.scene.control.Button.class).stream()
        .filter(button -> ("link " + name).equals(button.getId()))
        .filter(button -> !button.getStyleClass().contains("open"))
        .findFirst()
        .ifPresent(javafx.scene.control.Button::fire);
  }

  private void write(String name) throws IOException, InterruptedException, ExecutionException {
    for (int i = 0; i < 8; i++) {
      WaitForAsyncUtils.waitForFxEvents();
    }
    WritableImage image = WaitForAsyncUtils.asyncFx(() -> stage.getScene().snapshot(null)).get();
    Files.write(
        Path.of(System.getProperty("pages"), name + ".png"), PngWriter.encode(Pixels.of(image)));
  }
}
