package dev.dynoscope.diagram;

import dev.dynoscope.export.Rasteriser;
import dev.dynoscope.picture.Palette;
import dev.dynoscope.picture.font.Typefaces;
import dev.dynoscope.story.Beat;
import dev.dynoscope.story.Moment;
import dev.dynoscope.story.Story;
import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import dev.dynoscope.world.History;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Each gesture at six moments of its beat, on one sheet. */
public final class GestureSheets {
  private static final double[] MOMENTS = {0.02, 0.2, 0.4, 0.6, 0.8, 0.98};
  private static final double SCALE = 0.8;
  private static final int WIDTH = 980;
  private static final int HEIGHT = 480;

  private final Typefaces typefaces = Typefaces.load();
  private final Plot plot = Plot.whole();
  private final History history = new History(plot.journal);
  private final Story story = new Story();
  private final Diagram diagram = new Diagram(typefaces.measure(), Wordings.load(Language.ENGLISH));

  private GestureSheets() {
    plot.journal.after(0, 100_000).forEach(story::add);
  }

  /** Hands on the sheets that are wanted, each by its name. */
  public static void shoot(Predicate<String> wanted, SheetTaker taker) throws IOException {
    GestureSheets sheets = new GestureSheets();
    for (Beat beat : sheets.story.beats()) {
      String fact = beat.entry().fact().getClass().getSimpleName();
      for (Palette palette : List.of(Palette.DARK, Palette.LIGHT, Palette.PROJECTOR)) {
        String name =
            String.format(Locale.ROOT, "gestures/%s-%03d-%s", palette.name(), beat.index(), fact);
        if (wanted.test(name)) {
          taker.take(name, sheets.sheet(beat, palette));
        }
      }
    }
  }

  private BufferedImage sheet(Beat beat, Palette palette) {
    double scale = SCALE;
    BufferedImage sheet =
        new BufferedImage(
            (int) (2 * WIDTH * scale), (int) (3 * HEIGHT * scale), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = sheet.createGraphics();
    for (int i : IntStream.range(0, MOMENTS.length).toArray()) {
      BufferedImage image =
          new Rasteriser(typefaces)
              .paint(diagram.draw(shot(beat, MOMENTS[i]), WIDTH, HEIGHT, palette), scale);
      g.drawImage(image, i % 2 * (int) (WIDTH * scale), i / 2 * (int) (HEIGHT * scale), null);
    }
    g.dispose();
    return sheet;
  }

  private Shot shot(Beat beat, double progress) {
    Shot alone =
        new Shot(
            history.at(beat.firstSeq() - 1),
            history.at(beat.lastSeq()),
            Optional.of(new Moment(beat, progress)),
            beat.entry().at(),
            Optional.empty());
    int i = beat.index();
    return alone.within(
        new Around(
            i == 0 ? Optional.empty() : Optional.of(story.beats().get(i - 1)),
            i + 1 == story.beats().size()
                ? Optional.empty()
                : Optional.of(story.beats().get(i + 1)),
            true,
            true));
  }
}
