package dev.dynoscope.view;

import dev.dynoscope.picture.font.Typefaces;
import dev.dynoscope.wording.Wording;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.api.FxRobot;

/**
 * The window with all that can be in it, over told runs; as an extension it has the dialog for
 * folders answered with that of the sample app.
 */
final class WholeWindow implements BeforeEachCallback, AfterEachCallback {
  private static final String FOLDER = "bigheadless.folder";
  private static final Typefaces TYPEFACES = Typefaces.load();

  /** Shows it on a stage. */
  static void show(
      FxRobot robot, Stage stage, Wording wording, Settings settings, int width, int height) {
    robot.interact(() -> {
      new MainWindow(
              new MainWindow.Branching(
                  new ToldRuns(journal -> {}), Opened.NOTES, Opened.NOTES.ofRecording()),
              TYPEFACES,
              wording,
              Optional.of(ToldShelf.simulating()),
              Optional.empty(),
              new Memory(settings.greeted(), _ -> {}))
          .show(stage);
      stage.setMaximized(false);
      stage.setX(0);
      stage.setY(0);
      stage.setWidth(width);
      stage.setHeight(height);
    });
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    System.setProperty(FOLDER, Path.of("lessons", "apps", "photos").toString());
  }

  @Override
  public void afterEach(ExtensionContext context) {
    System.clearProperty(FOLDER);
  }
}
