package dev.dynoscope.app;

import dev.dynoscope.diagram.ReportDrawing;
import dev.dynoscope.picture.font.Typefaces;
import dev.dynoscope.report.Report;
import dev.dynoscope.session.SimulatedRun;
import dev.dynoscope.view.EraNote;
import dev.dynoscope.view.MainWindow;
import dev.dynoscope.view.Memory;
import dev.dynoscope.view.RunFigure;
import dev.dynoscope.view.WindowNotes;
import dev.dynoscope.wording.Wording;
import java.util.List;
import java.util.Optional;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** Joins scenarios in virtual time to the window that shows them. */
final class SimulationWindow {
  private SimulationWindow() {}

  /** What a window needs to play those on {@code shelf}. */
  static MainWindow.Simulating simulating(ScenarioShelf shelf, Typefaces typefaces) {
    return new MainWindow.Simulating(
        shelf,
        SimulationWindow::notes,
        (run, wording) ->
            run instanceof VirtualRun ours
                ? ours.report()
                    .map(report -> figure(new ReportDrawing(typefaces.measure(), wording), report))
                : Optional.empty());
  }

  private static RunFigure figure(ReportDrawing drawing, Report report) {
    return new RunFigure(palette -> drawing.draw(report, palette), drawing.altText(report));
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
      ScenarioShelf shelf,
      SimulatedRun first,
      LessonShelf lessons,
      Typefaces typefaces,
      Wording wording,
      Memory memory,
      Runnable onClosed) {
    Stage stage = new Stage();
    stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> onClosed.run());
    new MainWindow(typefaces, wording, simulating(shelf, typefaces), first, memory)
        .teaching(LessonNotes.teaching(lessons))
        .stageFirst()
        .show(stage);
  }
}
