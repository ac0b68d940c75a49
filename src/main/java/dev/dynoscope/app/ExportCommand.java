package dev.dynoscope.app;

import dev.dynoscope.diagram.Diagram;
import dev.dynoscope.diagram.Shot;
import dev.dynoscope.export.PngWriter;
import dev.dynoscope.export.SvgWriter;
import dev.dynoscope.live.Reason;
import dev.dynoscope.picture.Picture;
import dev.dynoscope.picture.font.Typefaces;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a figure of one moment of a recorded journal; the same bytes each time. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    version = "dynoscope " + Version.PROGRAM,
    description = "Makes a figure of one moment of a journal; needs no display.")
final class ExportCommand implements Callable<Integer> {
  private static final Path NONE = Path.of("");

  @Parameters(paramLabel = "JOURNAL", description = "A file made with --journal.")
  private Path journalFile = NONE;

  @Option(
      names = "--at",
      paramLabel = "SEQ",
      required = true,
      converter = ExportChoices.Place.class,
      description = "The number of the entry to show, or end for the last one.")
  private long at;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "The figure to write; .svg or .png decides on its kind.")
  private Path output = NONE;

  @Mixin private FigureLook look = new FigureLook();

  @Option(
      names = "--size",
      paramLabel = "WxH",
      defaultValue = "1280x720",
      converter = ExportChoices.SizeReader.class,
      description = "Width and height, 1280x720 unless said otherwise.")
  private ExportChoices.Size size = new ExportChoices.Size(1280, 720);

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Trouble {
    boolean svg = name(output).endsWith(".svg");
    if (!svg && !name(output).endsWith(".png")) {
      throw new ParameterException(
          spec.commandLine(),
          "\""
              + output
              + "\" does not say what kind of figure to make: name a file that ends in .svg"
              + " or .png.");
    }
    // Java2D must not look for a screen
    System.setProperty("java.awt.headless", "true");
    Typefaces typefaces = Typefaces.load();
    Shot shot = ToldJournal.read(journalFile, spec.commandLine().getErr()).endOf(at);
    Diagram diagram = new Diagram(typefaces.measure(), look.wording());
    Picture picture = diagram.draw(shot, size.width(), size.height(), look.palette());
    write(
        svg
            ? new SvgWriter(typefaces)
                .write(picture, diagram.caption(shot), diagram.altText(shot))
                .getBytes(StandardCharsets.UTF_8)
            : png(typefaces, picture));
    return 0;
  }

  private static String name(Path file) {
    return file.toString().toLowerCase(Locale.ROOT);
  }

  private byte[] png(Typefaces typefaces, Picture picture) throws Trouble {
    try {
      return new PngWriter(typefaces).write(picture, look.scale());
    } catch (IllegalArgumentException tooBig) {
      throw new Trouble(Reason.of(tooBig), tooBig);
    }
  }

  private void write(byte[] bytes) throws Trouble {
    Path folder = output.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new Trouble("The figure cannot be written: there is no folder " + folder + ".");
    }
    try {
      Files.write(output, bytes);
    } catch (IOException e) {
      throw new Trouble("The figure cannot be written to " + Reason.of(e) + ".", e);
    }
  }
}
