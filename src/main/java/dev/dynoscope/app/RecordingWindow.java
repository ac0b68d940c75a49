package dev.dynoscope.app;

import dev.dynoscope.picture.font.Typefaces;
import dev.dynoscope.session.LongWork;
import dev.dynoscope.session.NoRecording;
import dev.dynoscope.session.Recording;
import dev.dynoscope.view.MainWindow;
import dev.dynoscope.view.Memory;
import dev.dynoscope.wording.Wording;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** Joins a recording to the window that shows it. */
record RecordingWindow(RecordingShelf recordings, ScenarioShelf scenarios) {
  /** Reads a recording; nothing comes of it if {@code closed} is counted down before. */
  Optional<Recording> read(Path file, CountDownLatch closed) throws Trouble, InterruptedException {
    LongWork<Recording> work = recordings.open(file.toString());
    Thread.startVirtualThread(() -> {
      try {
        closed.await();
        work.cancel();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
    try {
      return Optional.of(work.done().get());
    } catch (CancellationException givenUp) {
      return Optional.empty();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof NoRecording none) {
        throw new Trouble(none.sentence(), none);
      }
      return Optional.empty();
    }
  }

  /** Opens a window for {@code first}, on the toolkit's thread, with no platform behind it. */
  void show(
      Recording first, Typefaces typefaces, Wording wording, Memory memory, Runnable onClosed) {
    Stage stage = new Stage();
    stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> onClosed.run());
    new MainWindow(
            typefaces,
            wording,
            Optional.of(SimulationWindow.simulating(scenarios, typefaces)),
            recordings,
            first,
            memory)
        .show(stage);
  }
}
