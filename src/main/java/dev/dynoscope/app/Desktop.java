package dev.dynoscope.app;

import dev.dynoscope.picture.font.Typefaces;
import dev.dynoscope.session.Branches;
import dev.dynoscope.session.LongWork;
import dev.dynoscope.session.Recording;
import dev.dynoscope.session.SimulatedRun;
import dev.dynoscope.session.UnfitScenario;
import dev.dynoscope.view.Memory;
import dev.dynoscope.view.StartWindow;
import dev.dynoscope.wording.Wording;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * The program with its window: a window at once, a platform behind it as soon as one runs, and
 * nothing left when the window is closed.
 */
final class Desktop {
  private final Wishes wishes;
  private final Wording wording;
  private final Memory memory;
  private final Consumer<String> complain;
  private final boolean rehearsing;
  private Optional<Path> course = Optional.empty();
  private final CountDownLatch windowClosed = new CountDownLatch(1);

  /** Read while the toolkit starts. */
  private final CompletableFuture<Typefaces> fonts = CompletableFuture.supplyAsync(Typefaces::load);

  /** What the window is to show at first. */
  sealed interface Wishes {
    /** A platform that really runs. */
    record Live(LiveStack.Wishes stack) implements Wishes {}

    /** A scenario in virtual time; no platform is started. */
    record Simulated(Path scenario, long seed) implements Wishes {}

    /** A recording; no platform is started. */
    record Recorded(Path recording) implements Wishes {}
  }

  /**
   * Prepares a run.
   *
   * @param wording what the window says
   * @param memory what the window is like
   * @param complain gets sentences for the terminal
   * @param rehearsing whether to close again after some frames
   */
  Desktop(
      Wishes wishes,
      Wording wording,
      Memory memory,
      Consumer<String> complain,
      boolean rehearsing) {
    this.rehearsing = rehearsing;
    this.wishes = wishes;
    this.wording = wording;
    this.memory = memory;
    this.complain = complain;
  }

  /** Shows the window, and returns when it has been closed and all is cleared up. */
  int run() throws Trouble, InterruptedException {
    Optional<String> missing = Display.missing(System.getProperty("os.name", ""), System.getenv());
    if (missing.isPresent()) {
      throw new Trouble(
          "The window cannot open: "
              + missing.get()
              + ". `dynoscope serve` needs none; see `dynoscope --help`.",
          Trouble.CANNOT_RUN);
    }
    // figures are written with Java2D, which must not look for a screen of its own
    System.setProperty("java.awt.headless", "true");
    StartWindow start = openWindow();
    if (rehearsing) {
      Platform.runLater(() -> Rehearsal.begin(windowClosed::countDown));
    }
    Closing closing = new Closing();
    try (SignalGuard _ = new SignalGuard(closing);
        closing) {
      fill(start, closing);
      windowClosed.await();
      return 0;
    } catch (Trouble trouble) {
      complain.accept(trouble.sentence());
      Platform.runLater(() -> start.fail(trouble.sentence()));
      windowClosed.await();
      return trouble.exitCode();
    } finally {
      Platform.exit();
    }
  }

  private StartWindow openWindow() throws Trouble, InterruptedException {
    CompletableFuture<StartWindow> opened = new CompletableFuture<>();
    try {
      Platform.startup(() -> opened.completeAsync(this::openStartWindow, Runnable::run));
      return opened.join();
    } catch (RuntimeException noToolkit) {
      throw new Trouble(
          "The window cannot open: " + noToolkit.getMessage() + ". `dynoscope serve` needs none.",
          Trouble.CANNOT_RUN,
          noToolkit);
    }
  }

  private StartWindow openStartWindow() {
    return StartWindow.open(memory.settings(), wording, windowClosed::countDown);
  }

  /** Says in the window what the start is about. */
  private void tell(StartWindow start, StartStep step) {
    Platform.runLater(() -> {
      switch (step) {
        case StartStep.Cells _ -> start.step(wording.say("window.start.cells"));
        case StartStep.Servers _ -> start.step(wording.say("window.start.servers"));
        case StartStep.Building building ->
            start.step(wording.say("window.start.build", building.app()));
        case StartStep.Printed printed -> start.detail(printed.line());
      }
    });
  }

  private void fill(StartWindow small, Closing closing) throws Trouble, InterruptedException {
    ScenarioShelf shelf = closing.add(ScenarioShelf.ofTheProgram());
    KeptRuns runs = new KeptRuns(StateFolder.ofThisUser().resolve("recordings"), Instant.now());
    switch (wishes) {
      case Wishes.Live live -> live(small, closing, live, shelf, runs);
      case Wishes.Simulated simulated -> {
        Platform.runLater(() -> small.step(wording.say("window.start.scenario")));
        SimulatedRun run = play(shelf, simulated);
        LessonShelf lessons = closing.add(lessons(Optional.empty()));
        Typefaces typefaces = fonts.join();
        inPlaceOf(
            small,
            () ->
                SimulationWindow.show(
                    shelf, run, lessons, typefaces, wording, memory, windowClosed::countDown));
      }
      case Wishes.Recorded recorded -> recorded(small, closing, recorded.recording(), shelf, runs);
    }
  }

  private void live(
      StartWindow small, Closing closing, Wishes.Live live, ScenarioShelf shelf, KeptRuns runs)
      throws Trouble, InterruptedException {
    RecordingShelf recordings = recordings(runs, runs.takeLost());
    LiveStack stack = LiveStack.open(live.stack(), closing, complain, step -> tell(small, step));
    LessonShelf lessons = closing.add(lessons(Optional.of(stack.branches())));
    lessons.sources(AppFolders.named(live.stack().folders()));
    if (!rehearsing) {
      stack.keep(runs);
    }
    Typefaces typefaces = fonts.join();
    Consumer<List<String>> show =
        hosts ->
            inPlaceOf(
                small,
                () ->
                    LiveWindow.show(
                        stack,
                        typefaces,
                        wording,
                        memory,
                        hosts,
                        shelf,
                        recordings,
                        lessons,
                        windowClosed::countDown));
    stack.follow("opening", new Opening(stack, show), complain);
  }

  private void recorded(
      StartWindow small, Closing closing, Path file, ScenarioShelf shelf, KeptRuns runs)
      throws Trouble, InterruptedException {
    Platform.runLater(() -> small.step(wording.say("window.start.recording")));
    Typefaces typefaces = fonts.join();
    RecordingShelf recordings = recordings(runs, Optional.empty());
    LessonShelf lessons = closing.add(lessons(Optional.empty()));
    opened(recordings.open(file.toString()))
        .ifPresent(it ->
            inPlaceOf(
                small,
                () ->
                    RecordingWindow.show(
                        it,
                        recordings,
                        shelf,
                        lessons,
                        typefaces,
                        wording,
                        memory,
                        windowClosed::countDown)));
  }

  /** The window shows the lessons of a course at first. */
  Desktop withCourse(Optional<Path> file) {
    course = file;
    return this;
  }

  private LessonShelf lessons(Optional<Branches> branches) throws Trouble {
    LessonShelf shelf =
        new LessonShelf(
            AppFolders.home().resolve("lessons"),
            branches,
            new ProgressFile(StateFolder.ofThisUser()),
            new LastCourse(StateFolder.ofThisUser()),
            wording);
    if (course.isPresent()) {
      shelf.ask(course.get());
    }
    return shelf;
  }

  private static RecordingShelf recordings(KeptRuns runs, Optional<Path> lost) {
    return new RecordingShelf(runs.folder(), VirtualRun.mostEntries(), lost);
  }

  /** Waits for it; nothing, if the window is closed before. */
  private Optional<Recording> opened(LongWork<Recording> work)
      throws Trouble, InterruptedException {
    Thread.startVirtualThread(() -> {
      try {
        windowClosed.await();
        work.cancel();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
    try {
      return Optional.of(work.done().get());
    } catch (CancellationException closed) {
      return Optional.empty();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof CancellationException) {
        return Optional.empty();
      }
      throw new Trouble(String.valueOf(e.getCause() == null ? e : e.getCause().getMessage()), e);
    }
  }

  private static SimulatedRun play(ScenarioShelf shelf, Wishes.Simulated wishes) throws Trouble {
    try {
      return shelf.play(wishes.scenario().toString(), wishes.seed());
    } catch (UnfitScenario unfit) {
      throw new Trouble(unfit.sentence(), unfit);
    }
  }

  private static void inPlaceOf(StartWindow small, Runnable open) {
    Platform.runLater(() -> {
      if (small.isShowing()) {
        open.run();
        small.giveWay();
      }
    });
  }
}
