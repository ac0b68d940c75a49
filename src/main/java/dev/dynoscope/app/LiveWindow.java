package dev.dynoscope.app;

import dev.dynoscope.picture.font.Typefaces;
import dev.dynoscope.view.CommandNote;
import dev.dynoscope.view.MainWindow;
import dev.dynoscope.view.Memory;
import dev.dynoscope.view.WindowNotes;
import dev.dynoscope.wording.Wording;
import java.util.List;
import java.util.Optional;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** Joins a running platform to the window that shows it. */
final class LiveWindow {
  private LiveWindow() {}

  /** Opens the window, on the toolkit's thread; {@code onClosed} is told when it is closed. */
  static void show(
      LiveStack stack,
      Typefaces typefaces,
      Wording wording,
      Memory memory,
      List<String> hosts,
      ScenarioShelf shelf,
      RecordingShelf recordings,
      LessonShelf lessons,
      Runnable onClosed) {
    WindowNotes notes =
        new WindowNotes(
            WindowNotes.Mode.LIVE,
            stack.routerAddress(),
            stack.dnsAddress(),
            hosts,
            stack.commands().stream()
                .map(each -> new CommandNote(each.group(), each.usage(), each.help()))
                .toList(),
            stack.eras().stream().map(EraNotes::of).toList());
    Stage stage = new Stage();
    stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> onClosed.run());
    new MainWindow(
            new MainWindow.Branching(stack.branches(), notes, notes.ofRecording()),
            typefaces,
            wording,
            Optional.of(SimulationWindow.simulating(shelf, typefaces)),
            Optional.of(recordings),
            memory)
        .opening(SystemBrowser::open)
        .teaching(LessonNotes.teaching(lessons, notes))
        .stageFirst()
        .show(stage);
  }
}
