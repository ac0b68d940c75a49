package dev.dynoscope.view;

import dev.dynoscope.journal.Journal;
import dev.dynoscope.session.Past;
import dev.dynoscope.session.Session;
import dev.dynoscope.sim.Simulation;
import dev.dynoscope.sim.json.ScenarioFile;
import dev.dynoscope.sim.scenario.Scenario;
import dev.dynoscope.wording.bundle.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.input.KeyCode;

/** The timeline over few, many and very many entries. */
final class GalleryTimelines {
  private GalleryTimelines() {}

  static void shoot(Album album) throws Exception {
    if (album.wanted("simulation-fleet") || album.wantsSome("timeline/million")) {
      million(album);
    }
    if (album.wantsSome("timeline/")) {
      small(album);
    }
  }

  private static void small(Album album) throws Exception {
    Session few = album.live(new Tale().deployed().journal);
    album.robot.interact(() -> few.playhead().seek(few.story().end().dividedBy(2)));
    album.write("timeline/few");
    looks(album, "timeline/tale", Tale.whole());
    looks(album, "timeline/many", longTale());
  }

  private static Tale longTale() {
    Tale tale = Tale.whole();
    for (int i = 0; i < 12; i++) {
      tale.visit().upload().restart().visit().crash().later(Duration.ofMinutes(9));
      tale.boot(Tale.WEB_1).sleep().wake();
    }
    return tale;
  }

  private static void looks(Album album, String name, Tale tale) throws Exception {
    Session session = album.live(tale.journal);
    for (Look look : Look.values()) {
      seek(album, session, 66);
      album.write(name + "-" + look.palette().name());
      album.type(KeyCode.T);
    }
    album.type(KeyCode.O);
    album.robot.interact(
        () -> session.playhead().seek(session.playhead().position().plusSeconds(9)));
    album.type(KeyCode.O, KeyCode.J);
    album.write(name + "-loop");
    album.type(KeyCode.ESCAPE, KeyCode.Z, KeyCode.Z, KeyCode.Z);
    album.write(name + "-close");
    album.type(KeyCode.Z, KeyCode.Z);
    album.write(name + "-closest");
    album.type(KeyCode.W);
    album.size(1920, 1080);
    album.write(name + "-all");
  }

  private static void seek(Album album, Session session, int share) {
    album.robot.interact(
        () -> session.playhead().seek(session.story().end().multipliedBy(share).dividedBy(100)));
  }

  private static void million(Album album) throws Exception {
    Scenario fleet = ScenarioFile.read(Files.readString(Path.of("lessons/scenarios/fleet.json")));
    Journal journal = new Journal();
    new Simulation(fleet, 7, journal::append).run();
    Session session = album.session(journal, Past.UNKNOWN);
    album.open(
        session,
        Language.ENGLISH,
        Settings.FIRST.greeted(),
        Opened.notes(WindowNotes.Mode.SIMULATED));
    seek(album, session, 30);
    album.write("simulation-fleet");
    for (Look look : Look.values()) {
      for (int share : List.of(0, 70, 100)) {
        seek(album, session, share);
        album.write("timeline/million-" + look.palette().name() + "-" + share);
      }
      album.type(KeyCode.W, KeyCode.Z, KeyCode.Z, KeyCode.Z, KeyCode.Z, KeyCode.Z);
      album.write("timeline/million-" + look.palette().name() + "-days");
      album.type(KeyCode.W, KeyCode.W, KeyCode.T);
    }
    album.type(KeyCode.J);
    album.write("timeline/million-list");
  }
}
