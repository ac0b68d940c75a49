package dev.dynoscope.view;

import dev.dynoscope.demo.DemoJournal;
import dev.dynoscope.journal.DynoFact;
import dev.dynoscope.journal.RequestFact;
import dev.dynoscope.session.Past;
import dev.dynoscope.session.Session;
import dev.dynoscope.wording.bundle.Language;
import java.util.List;
import javafx.scene.input.KeyCode;

/** Some moments in all colours, sizes and languages, and all that lies over them. */
final class GalleryLooks {
  private static final List<int[]> SIZES =
      List.of(new int[] {1100, 680}, new int[] {1280, 720}, new int[] {1920, 1080});

  private GalleryLooks() {}

  static void shoot(Album album) throws Exception {
    if (!album.wantsSome("looks/")) {
      return;
    }
    for (Language language : Language.values()) {
      for (Look look : Look.values()) {
        Session session = album.session(DemoJournal.made(), Past.UNKNOWN);
        album.open(
            session, language, Settings.FIRST.greeted().look(look.palette().name()), Opened.NOTES);
        String name = "looks/" + look.palette().name() + "-" + language.tag();
        moments(album, session, name);
        cards(album, name);
      }
    }
  }

  private static void moments(Album album, Session session, String name) throws Exception {
    for (int[] size : SIZES) {
      album.size(size[0], size[1]);
      album.at(session, RequestFact.DynoPicked.class, 4, 0.6);
      album.select(session, "dyno:photos/web.1");
      album.write(name + "-" + size[0] + "-picked");
      album.at(session, DynoFact.DynoIdled.class, 1, 0.8);
      album.select(session, "router");
      album.write(name + "-" + size[0] + "-idled");
      album.at(session, RequestFact.RequestHeld.class, 1, 0.9);
      album.select(session, "newest");
      album.write(name + "-" + size[0] + "-held");
    }
  }

  private static void cards(Album album, String name) throws Exception {
    for (int zoom : List.of(0, 3, 2)) {
      for (int i = 0; i < zoom; i++) {
        album.control(KeyCode.PLUS);
      }
      for (KeyCode key : List.of(KeyCode.H, KeyCode.F1, KeyCode.M, KeyCode.J, KeyCode.V)) {
        album.type(KeyCode.ESCAPE, KeyCode.ESCAPE, key);
        album.write(name + "-zoom" + zoom + "-" + key.getName());
      }
      album.type(KeyCode.ESCAPE);
      album.control(KeyCode.K);
      album.write(name + "-zoom" + zoom + "-palette");
      album.type(KeyCode.ESCAPE);
    }
    album.control(KeyCode.DIGIT0);
  }
}
