package dev.dynoscope.diagram;

import dev.dynoscope.export.PngWriter;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Each gesture at six moments of its beat, on one sheet, to be looked at: {@code mvn test
 * -Dtest=GestureSheets -Dsheets=FOLDER}, with {@code -Dsheets.only=PART} of a fact's name, and
 * {@code -Dsheets.palette=light}.
 */
@EnabledIfSystemProperty(named = "sheets", matches = ".+")
class GestureSheets {
  private static final double[] MOMENTS = {0.02, 0.2, 0.4, 0.6, 0.8, 0.98};
  private static final int WIDTH = 980;
  private static final int HEIGHT = 480;

  private final Typefaces typefaces = Typefaces.load();
  private final Plot plot = Plot.whole();
  private final History history = new History(plot.journal);
  private final Story story = new Story();
  private final Diagram diagram = new Diagram(typefaces.measure(), Wordings.load(Language.ENGLISH));

  @Test
  void draw() throws IOException {
    plot.journal.after(0, 100_000).forEach(story::add);
    Path folder = Path.of(System.getProperty("sheets"));
    Files.createDirectories(folder);
    String only = System.getProperty("sheets.only", "");
    for (Beat beat : story.beats()) {
      String name = beat.entry().fact().getClass().getSimpleName();
      if (name.contains(only)) {
        String file = String.format(Locale.ROOT, "%03d-%s.png", beat.index(), name);
        Files.write(folder.resolve(file), PngWriter.encode(sheet(beat)));
      }
    }
  }

  private BufferedImage sheet(Beat beat) {
    double scale = Double.parseDouble(System.getProperty("sheets.scale", "0.8"));
    BufferedImage sheet =
        new BufferedImage(
            (int) (2 * WIDTH * scale), (int) (3 * HEIGHT * scale), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = sheet.createGraphics();
    for (int i : IntStream.range(0, MOMENTS.length).toArray()) {
      BufferedImage image =
          new Rasteriser(typefaces)
              .paint(diagram.draw(shot(beat, MOMENTS[i]), WIDTH, HEIGHT, palette()), scale);
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

  private static Palette palette() {
    return switch (System.getProperty("sheets.palette", "dark")) {
      case "light" -> Palette.LIGHT;
      case "projector" -> Palette.PROJECTOR;
      default -> Palette.DARK;
    };
  }
}
