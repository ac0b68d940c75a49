package dev.dynoscope.view;

import dev.dynoscope.demo.DemoJournal;
import dev.dynoscope.journal.DnsFact;
import dev.dynoscope.journal.DynoFact;
import dev.dynoscope.journal.PageFact;
import dev.dynoscope.journal.RequestFact;
import dev.dynoscope.session.Past;
import dev.dynoscope.session.Session;
import dev.dynoscope.wording.bundle.Language;
import javafx.scene.input.KeyCode;

/** A picture is uploaded and lost: the moments of it, the three looks, German, reduced motion. */
final class GalleryJourney {
  private GalleryJourney() {}

  static void shoot(Album album) throws Exception {
    moments(album, album.live(DemoJournal.made()));
    others(album);
  }

  private static void moments(Album album, Session session) throws Exception {
    album.at(session, DnsFact.NameAnswered.class, 1, 0.7);
    album.write("dns-answers");
    album.at(session, RequestFact.RouteFound.class, 1, 0.8);
    album.select(session, "router");
    album.write("row-found");
    album.at(session, RequestFact.DynoPicked.class, 4, 0.6);
    album.write("dyno-picked");
    album.at(session, DynoFact.FileWritten.class, 1, 0.9);
    album.select(session, "dyno:photos/web.1");
    album.write("picture-written");
    album.at(session, DynoFact.DiskDiscarded.class, 2, 0.4);
    album.write("layer-falls");
    album.at(session, DynoFact.DynoStarted.class, 4, 0.7);
    album.write("restart");
    album.at(session, DynoFact.DynoIdled.class, 1, 0.8);
    album.write("asleep");
    album.at(session, RequestFact.RequestHeld.class, 1, 0.9);
    album.select(session, "waiting");
    album.write("waiting-room");
    album.robot.interact(() -> session.playhead().seek(session.story().end()));
    album.select(session, "newest");
    album.write("hung-request");
    album.type(KeyCode.T, KeyCode.ESCAPE);
    album.at(session, PageFact.PageShown.class, 3, 1);
    album.select(session, "dyno:photos/web.1");
    album.write("page-without-the-picture-light");
    album.type(KeyCode.T, KeyCode.ESCAPE);
    album.at(session, RequestFact.DynoPicked.class, 4, 0.7);
    album.select(session, "router");
    album.write("dyno-picked-projector");
  }

  private static void others(Album album) throws Exception {
    Session german = album.session(DemoJournal.made(), Past.UNKNOWN);
    album.open(german, Language.GERMAN, Settings.FIRST.greeted(), Opened.NOTES);
    album.at(german, DynoFact.DiskDiscarded.class, 2, 0.4);
    album.select(german, "dyno:photos/web.1");
    album.write("german");
    Session still = album.session(DemoJournal.made(), Past.UNKNOWN);
    album.open(
        still,
        Language.ENGLISH,
        Settings.FIRST.greeted().motion(Settings.Motion.REDUCED),
        Opened.NOTES);
    album.at(still, DynoFact.DiskDiscarded.class, 2, 0.4);
    album.write("reduced-motion");
  }
}
