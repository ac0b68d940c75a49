package dev.dynoscope.app;

import dev.dynoscope.picture.font.Typefaces;
import dev.dynoscope.session.SimulatedRun;
import dev.dynoscope.view.EraNote;
import dev.dynoscope.view.MainWindow;
import dev.dynoscope.view.WindowNotes;
import java.util.List;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** Joins scenarios in virtual time to the window that shows them. */
final class SimulationWindow {
  private SimulationWindow() {}

  /** What a window needs to play those on {@code shelf}. */
  static MainWindow.Simulating simulating(ScenarioShelf shelf) {
    return new MainWindow.Simulating(shelf, SimulationWindow::notes);
  }

  private static WindowNotes notes(SimulatedRun run) {
    List<EraNote> eras =
        run instanceof VirtualRun ours
            ? ours.eras().stream().map(EraNotes::of).toList()
            : List.of();
    return WindowNotes.ofSimulation(eras);
  }

  /** Opens a window for {@code first}, on the toolkit's thread, with no platform behind it. */
  static void show(
      ScenarioShelf shelf, SimulatedRun first, Typefaces typefaces, Runnable onClosed) {
    Stage stage = new Stage();
    stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> onClosed.run());
    new MainWindow(typefaces, simulating(shelf), first).show(stage);
  }
}
