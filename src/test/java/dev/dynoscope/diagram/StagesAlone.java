package dev.dynoscope.diagram;

import dev.dynoscope.export.Rasteriser;
import dev.dynoscope.journal.AppName;
import dev.dynoscope.picture.Palette;
import dev.dynoscope.picture.Picture;
import dev.dynoscope.picture.font.Typefaces;
import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The stage alone in every state, in all colours and several sizes. */
public final class StagesAlone {
  private static final Typefaces TYPEFACES = Typefaces.load();

  private StagesAlone() {}

  /** Hands on the pictures that are wanted, each by its name. */
  public static void shoot(Predicate<String> wanted, SheetTaker taker) throws IOException {
    for (Language language : Language.values()) {
      Diagram diagram = new Diagram(TYPEFACES.measure(), Wordings.load(language));
      for (Map.Entry<String, Shot> each : shots().entrySet()) {
        for (Palette palette : List.of(Palette.DARK, Palette.LIGHT, Palette.PROJECTOR)) {
          for (int[] size : new int[][] {{980, 425}, {1620, 670}, {980, 660}}) {
            String name =
                "stage/%s-%s-%s-%dx%d"
                    .formatted(each.getKey(), palette.name(), language.tag(), size[0], size[1]);
            if (wanted.test(name)) {
              Picture picture = diagram.draw(each.getValue(), size[0], size[1], palette);
              taker.take(name, new Rasteriser(TYPEFACES).paint(picture, 1));
            }
          }
        }
      }
    }
  }

  private static StageWorld world() {
    return new StageWorld().app();
  }

  private static Map<String, Shot> shots() {
    Map<String, Shot> shots = new LinkedHashMap<>();
    shots.put("0empty", new StageWorld().shot(1));
    shots.put("0app", world().shot(1));
    one(shots);
    many(shots);
    states(shots);
    return shots;
  }

  private static StageWorld single() {
    return world()
        .asked()
        .dynos(1)
        .wrote(StageWorld.web(1), "lin.png", "kofi.png")
        .page("ada.png", "lin.png", "kofi.png")
        .later(Duration.ofMinutes(192));
  }

  private static void one(Map<String, Shot> shots) {
    shots.put("1", single().picked(StageWorld.web(1), 1).shot(0.6));
    shots.put("1starting", world().started(StageWorld.web(1), "host-a1").shot(1));
    shots.put(
        "1asleep",
        single().hours(312).asleep(StageWorld.web(1)).later(Duration.ofMinutes(5)).shot(1));
    shots.put("1crashed", single().crashed(StageWorld.web(1)).later(Duration.ofSeconds(5)).shot(1));
    shots.put(
        "1storage", single().hours(470).pinger(200).bucket("ada.png", "kofi.png").held(0).shot(1));
    shots.put("1pointed", single().pointing("dyno:photos/web.1", "router", true).shot(1));
    shots.put(
        "1falls",
        single()
            .tell(
                new dev.dynoscope.journal.DynoFact.DiskDiscarded(
                    StageWorld.web(1),
                    1,
                    List.of(
                        new dev.dynoscope.journal.FileInfo("ada.png", 1),
                        new dev.dynoscope.journal.FileInfo("lin.png", 1))))
            .shot(0.6));
  }

  private static void many(Map<String, Shot> shots) {
    for (int count : new int[] {2, 3, 4, 6, 12, 24, 40, 100, 500}) {
      StageWorld many =
          world().asked().dynos(count).wrote(StageWorld.web(1), "lin.png", "kofi.png");
      many.wrote(
          StageWorld.web(2), "a-very-long-name-of-a-picture.jpeg", "b.png", "c.png", "d.png");
      many.page("ada.png", "lin.png").later(Duration.ofMinutes(192));
      if (count > 6) {
        many.crashed(StageWorld.web(4)).asleep(StageWorld.web(7));
        many.hostLost("host-c1", StageWorld.web(5), StageWorld.web(6));
        many.started(StageWorld.web(8), "host-a1");
      }
      shots.put(String.valueOf(count), many.picked(StageWorld.web(2), count).shot(0.6));
    }
  }

  private static void states(Map<String, Shot> shots) {
    for (int held : new int[] {1, 3, 9}) {
      shots.put(
          "held" + held,
          world()
              .asked()
              .started(StageWorld.web(1), "host-a1")
              .hours(312)
              .held(held)
              .later(Duration.ofSeconds(8))
              .shot(1));
    }
    shots.put(
        "held-storage",
        world().started(StageWorld.web(1), "host-a1").bucket("a.png").held(2).shot(1));
    AppName blog = new AppName("blog");
    shots.put(
        "apps",
        world()
            .second()
            .dynos(3)
            .up(StageWorld.web(blog, 1), "host-a1")
            .wrote(StageWorld.web(blog, 1), "draft.md")
            .later(Duration.ofHours(2))
            .hours(549)
            .shot(1));
    shots.put(
        "hosts",
        world()
            .dynos(4)
            .later(Duration.ofHours(2))
            .hostLost("host-a1", StageWorld.web(1), StageWorld.web(2))
            .later(Duration.ofSeconds(12))
            .shot(1));
    shots.put(
        "moved",
        world()
            .dynos(4)
            .hostLost("host-a1", StageWorld.web(1), StageWorld.web(2))
            .moved("host-a1", "host-c1", StageWorld.web(1))
            .moved("host-a1", "host-b1", StageWorld.web(2))
            .later(Duration.ofSeconds(12))
            .shot(1));
  }
}
