package dev.dynoscope.view;

import dev.dynoscope.demo.DemoJournal;
import dev.dynoscope.journal.DynoFact;
import dev.dynoscope.picture.font.Typefaces;
import dev.dynoscope.session.Past;
import dev.dynoscope.session.Session;
import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import java.util.Optional;
import javafx.scene.input.KeyCode;

/** Whatever else than the live run can be watched: its branches, recordings, scenarios. */
final class GalleryRuns {
  private GalleryRuns() {}

  static void shoot(Album album) throws Exception {
    Session recorded = album.session(DemoJournal.made(), Past.UNKNOWN);
    album.open(
        recorded,
        Language.ENGLISH,
        Settings.FIRST.greeted(),
        Opened.notes(WindowNotes.Mode.RECORDING));
    album.at(recorded, DynoFact.DiskDiscarded.class, 2, 0.4);
    album.write("recording");
    ToldRuns runs = new ToldRuns(journal -> {});
    album.show(() ->
        new MainWindow(
            new MainWindow.Branching(runs, Opened.NOTES, Opened.NOTES.ofRecording()),
            Typefaces.load(),
            Wordings.load(Language.ENGLISH),
            Optional.of(ToldShelf.simulating()),
            Optional.empty(),
            Memory.NONE));
    branches(album, runs);
    album.type(KeyCode.ESCAPE, KeyCode.V, KeyCode.ENTER);
    album.greeted(false);
    album.type(KeyCode.HOME, KeyCode.PERIOD, KeyCode.PERIOD);
    album.write("simulation");
  }

  private static void branches(Album album, ToldRuns runs) throws Exception {
    album.type(KeyCode.END, KeyCode.LEFT, KeyCode.LEFT, KeyCode.LEFT, KeyCode.SPACE);
    album.write("acted-in-the-past");
    album.type(KeyCode.ESCAPE, KeyCode.G);
    Opened.until(() -> runs.all().size() == 2);
    album.type(KeyCode.P);
    album.write("taken-up-again");
    album.type(KeyCode.LEFT, KeyCode.LEFT, KeyCode.G);
    Opened.until(() -> runs.all().size() == 3);
    album.type(KeyCode.P);
    Opened.shift(album.robot, KeyCode.G);
    album.write("branches");
  }
}
