package dev.dynoscope.app;

import dev.dynoscope.diagram.Diagram;
import dev.dynoscope.export.FilmWriter;
import dev.dynoscope.live.Reason;
import dev.dynoscope.picture.Picture;
import dev.dynoscope.picture.font.Typefaces;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a short film of a stretch of a recorded journal; the same bytes each time. */
@Command(
    name = "film",
    mixinStandardHelpOptions = true,
    version = "dynoscope " + Version.PROGRAM,
    description = "Makes an animated GIF of a part of a journal; needs no display.")
final class FilmCommand implements Callable<Integer> {
  private static final Path NONE = Path.of("");
  private static final Duration STILL_AT_THE_END = Duration.ofSeconds(2);

  /** Ten minutes at the usual rate; longer ones are for other kinds of file. */
  private static final long MOST_FRAMES = 7_500;

  @Parameters(paramLabel = "JOURNAL", description = "A file made with --journal.")
  private Path journalFile = NONE;

  @Option(
      names = "--from",
      paramLabel = "SEQ",
      defaultValue = "1",
      converter = ExportChoices.Place.class,
      description = "The number of the entry to begin with, 1 unless said otherwise.")
  private long from = 1;

  @Option(
      names = "--to",
      paramLabel = "SEQ",
      defaultValue = "end",
      converter = ExportChoices.Place.class,
      description = "The number of the last entry to show, or end.")
  private long to = ExportChoices.END;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE.gif",
      required = true,
      description = "The film to write.")
  private Path output = NONE;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "12.5",
      converter = ExportChoices.Rate.class,
      description = "Pictures a second, up to 50; 12.5 unless said otherwise.")
  private double rate = 12.5;

  @Option(
      names = "--speed",
      paramLabel = "N",
      defaultValue = "1",
      converter = ExportChoices.Scale.class,
      description = "How many times as fast as the window shows it, 1 unless said otherwise.")
  private double speed = 1;

  @Option(
      names = "--size",
      paramLabel = "WxH",
      defaultValue = "960x540",
      converter = ExportChoices.SizeReader.class,
      description = "Width and height with the caption, 960x540 unless said otherwise.")
  private ExportChoices.Size size = new ExportChoices.Size(960, 540);

  @Mixin private FigureTheme theme = new FigureTheme();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Trouble {
    if (!output.toString().toLowerCase(Locale.ROOT).endsWith(".gif")) {
      throw new ParameterException(
          spec.commandLine(), "\"" + output + "\" is no film: name a file that ends in .gif.");
    }
    // Java2D must not look for a screen
    System.setProperty("java.awt.headless", "true");
    ToldJournal told = ToldJournal.read(journalFile, spec.commandLine().getErr());
    Duration start = told.startOf(from);
    long frames = frames(told.endOfBeat(to).minus(start));
    Typefaces typefaces = Typefaces.load();
    Diagram diagram = new Diagram(typefaces.measure(), theme.wording());
    long step = Math.round(1e9 / rate * speed);
    write(
        typefaces,
        i ->
            diagram.drawWithCaption(
                told.at(start.plusNanos(i * step)), size.width(), size.height(), theme.palette()),
        Math.toIntExact(frames));
    return 0;
  }

  private long frames(Duration shown) throws Trouble {
    if (shown.isNegative() || shown.isZero()) {
      throw new Trouble("Nothing is told from " + from + " to " + to + ": choose a later --to.");
    }
    long frames = (long) Math.ceil(shown.toNanos() / 1e9 / speed * rate);
    if (frames > MOST_FRAMES) {
      throw new Trouble(
          "That is a film of "
              + frames
              + " pictures, and "
              + MOST_FRAMES
              + " are the most: choose a shorter stretch with --from and --to, or a higher"
              + " --speed.");
    }
    return frames;
  }

  private void write(Typefaces typefaces, IntFunction<Picture> frame, int count) throws Trouble {
    Duration each = Duration.ofMillis(Math.round(100 / rate) * 10);
    try (OutputStream out = Files.newOutputStream(output)) {
      new FilmWriter(typefaces).write(frame, count, 1, each, STILL_AT_THE_END, out);
    } catch (IOException e) {
      throw new Trouble("The film cannot be written to " + Reason.of(e) + ".", e);
    }
  }
}
