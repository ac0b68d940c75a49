package dev.dynoscope.view;

import dev.dynoscope.paas.Situations;
import dev.dynoscope.paas.Situations.Situation;
import dev.dynoscope.session.Session;
import java.util.Map;
import java.util.function.Supplier;

/** Each state of apps and dynos, and each error, as the rules bring it about. */
final class GallerySituations {
  private static final double SHARE = 0.7;

  private GallerySituations() {}

  static void shoot(Album album) throws Exception {
    for (Map.Entry<String, Supplier<Situation>> each : Situations.all().entrySet()) {
      if (album.wanted(each.getKey())) {
        shoot(album, each.getKey(), each.getValue().get());
      }
    }
  }

  private static void shoot(Album album, String name, Situation situation) throws Exception {
    Session session = album.live(situation.journal());
    situation.at().ifPresent(kind -> album.last(session, kind, SHARE));
    situation.selected().ifPresent(id -> album.select(session, id));
    album.write(name);
  }
}
