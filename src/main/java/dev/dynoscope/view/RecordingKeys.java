package dev.dynoscope.view;

import dev.dynoscope.session.LongWork;
import dev.dynoscope.session.NoRecording;
import dev.dynoscope.session.Recording;
import dev.dynoscope.session.Recordings;
import dev.dynoscope.session.Session;
import dev.dynoscope.wording.Wording;
import java.io.File;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The keys that save what is watched and open what was recorded. */
final class RecordingKeys {
  private static final String ENDING = ".journal";

  private final Session session;
  private final Modes modes;
  private final Toasts toasts;
  private final Wording wording;
  private final Supplier<Window> window;
  private Optional<WorkNote> note = Optional.empty();

  /** Where the last one was saved. */
  private File folder = new File(System.getProperty("user.home", ""));

  /** Asks for files over {@code window}, which does not exist yet when this is made. */
  RecordingKeys(Session session, Modes modes, Toasts toasts, Supplier<Window> window) {
    this.session = session;
    this.modes = modes;
    this.toasts = toasts;
    this.window = window;
    wording = modes.wording();
  }

  /** Says what the keys do. */
  void bind(Deck deck) {
    deck.on(Keys.SAVE, () -> with(this::save));
    deck.on(Keys.OPEN, () -> with(this::open));
  }

  private void with(Consumer<Recordings> what) {
    modes.recordings().ifPresentOrElse(what, () -> toasts.say(wording.say("modes.no-recordings")));
  }

  private FileChooser chooser(String title, File folder) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(wording.say("modes.recordings"), "*" + ENDING),
            new FileChooser.ExtensionFilter(wording.say("modes.all-files"), "*"));
    if (folder.isDirectory()) {
      chooser.setInitialDirectory(folder);
    }
    return chooser;
  }

  private void save(Recordings recordings) {
    // not among those that the program keeps, and drops, by itself
    FileChooser chooser = chooser(wording.say("modes.save-recording"), folder);
    chooser.setInitialFileName(modes.recording().map(Recording::name).orElse("dynoscope" + ENDING));
    Optional.ofNullable(chooser.showSaveDialog(window.get()))
        .ifPresent(file -> saveChosen(recordings, file));
  }

  /** Saves under the name with its ending, by which it is found again when one is to be opened. */
  private void saveChosen(Recordings recordings, File chosen) {
    folder = Optional.ofNullable(chosen.getParentFile()).orElse(folder);
    File file = chosen.getName().endsWith(ENDING) ? chosen : new File(chosen.getPath() + ENDING);
    // the dialog has asked about the name that was chosen, and not about this one
    if (!file.equals(chosen) && file.exists()) {
      toasts.refuse(wording.say("modes.exists", file.getPath()));
    } else {
      save(recordings, file.getPath());
    }
  }

  /** Saves all that has happened so far. */
  void save(Recordings recordings, String file) {
    String words = wording.say("modes.saving", new File(file).getName());
    work(
        words,
        recordings.save(session.journal(), file),
        saved -> toasts.say(wording.say("modes.saved", saved)));
  }

  private void open(Recordings recordings) {
    FileChooser chooser =
        chooser(wording.say("modes.open-recording"), new File(recordings.folder()));
    Optional.ofNullable(chooser.showOpenDialog(window.get()))
        .ifPresent(file -> open(recordings, file.getPath()));
  }

  /** Opens a file, and shows it when it is there. */
  void open(Recordings recordings, String file) {
    String words = wording.say("modes.opening", new File(file).getName());
    work(words, recordings.open(file), modes.showRecording());
  }

  /** Says what is wrong with a recording; offers that of a run that did not end well. */
  void greet() {
    modes.recording().flatMap(Recording::flaw).ifPresent(toasts::refuse);
    modes
        .recordings()
        .ifPresent(recordings ->
            recordings
                .takeLost()
                .ifPresent(file ->
                    toasts.offer(
                        wording.say("modes.lost-run"),
                        wording.say("modes.open-it"),
                        () -> open(recordings, file),
                        () -> true)));
  }

  private <T> void work(String words, LongWork<T> work, Consumer<T> then) {
    WorkNote shown = new WorkNote(words, wording, work);
    note.ifPresent(before -> toasts.release(before.node()));
    note = Optional.of(shown);
    toasts.hold(shown.node());
    work.done()
        .thenAccept(what ->
            Platform.runLater(() -> {
              over(shown);
              then.accept(what);
            }))
        .exceptionally(why -> {
          Platform.runLater(() -> {
            over(shown);
            failed(why);
          });
          return null;
        });
  }

  private void over(WorkNote shown) {
    toasts.release(shown.node());
    note = note.filter(it -> !it.equals(shown));
  }

  private void failed(Throwable why) {
    Throwable cause = Causes.of(why);
    if (cause instanceof CancellationException) {
      toasts.say(wording.say("modes.given-up"));
    } else {
      toasts.refuse(
          cause instanceof NoRecording no ? no.sentence() : String.valueOf(cause.getMessage()));
    }
  }

  /** Shows how far things are. */
  void update() {
    note.ifPresent(WorkNote::update);
  }
}
