package dev.dynoscope.app;

import dev.dynoscope.picture.font.Typefaces;
import dev.dynoscope.session.Recording;
import dev.dynoscope.session.Recordings;
import dev.dynoscope.view.MainWindow;
import dev.dynoscope.view.Memory;
import dev.dynoscope.wording.Wording;
import java.util.Optional;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** Joins a recording to the window that shows it. */
final class RecordingWindow {
  private RecordingWindow() {}

  /** Opens a window for {@code first}, on the toolkit's thread, with no platform behind it. */
  static void show(
      Recording first,
      Recordings recordings,
      ScenarioShelf shelf,
      LessonShelf lessons,
      Typefaces typefaces,
      Wording wording,
      Memory memory,
      Runnable onClosed) {
    Stage stage = new Stage();
    stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> onClosed.run());
    new MainWindow(
            typefaces,
            wording,
            Optional.of(SimulationWindow.simulating(shelf, typefaces)),
            recordings,
            first,
            memory)
        .teaching(LessonNotes.teaching(lessons))
        .stageFirst()
        .show(stage);
  }
}
