package dev.dynoscope.app;

import dev.dynoscope.diagram.ReportDrawing;
import dev.dynoscope.export.PngWriter;
import dev.dynoscope.export.SvgWriter;
import dev.dynoscope.live.Reason;
import dev.dynoscope.picture.Picture;
import dev.dynoscope.picture.font.Typefaces;
import dev.dynoscope.report.Report;
import dev.dynoscope.report.ReportText;
import dev.dynoscope.report.json.ReportJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/**
 * Where a report goes: as text to the terminal, and into files. For every command that makes one.
 */
final class ReportOutput {
  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Writes the report as JSON, for other programs.")
  private Optional<Path> json = Optional.empty();

  @Option(names = "--svg", paramLabel = "FILE", description = "Writes it as a figure: SVG.")
  private Optional<Path> svg = Optional.empty();

  @Option(names = "--png", paramLabel = "FILE", description = "Writes it as a figure: PNG.")
  private Optional<Path> png = Optional.empty();

  @Mixin private FigureLook look = new FigureLook();

  /** Whether any file was asked for. */
  boolean asked() {
    return files().findAny().isPresent();
  }

  /**
   * Sees before a long run whether what comes of it can be written.
   *
   * @throws ParameterException where two files are one
   * @throws Trouble where a folder is not there
   */
  void check(CommandLine line) throws Trouble {
    Path[] files = files().map(Path::toAbsolutePath).toArray(Path[]::new);
    for (Path file : files) {
      Path folder = file.getParent();
      if (folder != null && !Files.isDirectory(folder)) {
        throw new Trouble("The report cannot be written: there is no folder " + folder + ".");
      }
      if (Stream.of(files).filter(file::equals).count() > 1) {
        throw new ParameterException(line, "Two of the files are " + file + ": name another.");
      }
    }
  }

  private Stream<Path> files() {
    return Stream.of(json, svg, png).flatMap(Optional::stream);
  }

  /** Writes the report as text to {@code out}, and into the files that were asked for. */
  void write(Report report, PrintWriter out) throws Trouble {
    ReportText.lines(report).forEach(out::println);
    out.flush();
    if (json.isPresent()) {
      write(json.get(), new ReportJson().write(report).getBytes(StandardCharsets.UTF_8));
    }
    if (svg.isPresent() || png.isPresent()) {
      draw(report);
    }
  }

  private void draw(Report report) throws Trouble {
    // Java2D must not look for a screen
    System.setProperty("java.awt.headless", "true");
    Typefaces typefaces = Typefaces.load();
    ReportDrawing drawing = new ReportDrawing(typefaces.measure(), look.wording());
    Picture picture = drawing.draw(report, look.palette());
    if (svg.isPresent()) {
      String text =
          new SvgWriter(typefaces).write(picture, drawing.caption(report), drawing.altText(report));
      write(svg.get(), text.getBytes(StandardCharsets.UTF_8));
    }
    if (png.isPresent()) {
      write(png.get(), bitmap(typefaces, picture));
    }
  }

  private byte[] bitmap(Typefaces typefaces, Picture picture) throws Trouble {
    try {
      return new PngWriter(typefaces).write(picture, look.scale());
    } catch (IllegalArgumentException tooBig) {
      throw new Trouble(Reason.of(tooBig), tooBig);
    }
  }

  private static void write(Path file, byte[] bytes) throws Trouble {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new Trouble("The report cannot be written to " + Reason.of(e) + ".", e);
    }
  }
}
