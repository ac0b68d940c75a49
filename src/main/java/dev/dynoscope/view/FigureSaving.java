package dev.dynoscope.view;

import dev.dynoscope.diagram.Diagram;
import dev.dynoscope.diagram.Pointed;
import dev.dynoscope.diagram.Shot;
import dev.dynoscope.export.PngWriter;
import dev.dynoscope.export.SvgWriter;
import dev.dynoscope.picture.Picture;
import dev.dynoscope.picture.font.Typefaces;
import dev.dynoscope.wording.Wording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;

/**
 * Saves what is on the stage as a figure with its caption, as the command line does: an SVG file
 * that can be edited and says in words what it shows, or a PNG file.
 */
final class FigureSaving {
  /** Pixels of a bitmap for each of the stage: sharp in print and on every screen. */
  private static final double SCALE = 2;

  /** The stage may be squeezed to nothing in the window; a figure is to be looked at. */
  private static final double LEAST_WIDTH = 640;

  private static final double LEAST_HEIGHT = 360;

  private final StagePane stage;
  private final Diagram diagram;
  private final Typefaces typefaces;
  private final Wording wording;
  private final Toasts toasts;
  private final FigurePlace place;
  private final Supplier<Look> look;

  FigureSaving(
      StagePane stage,
      Diagram diagram,
      Typefaces typefaces,
      Wording wording,
      Toasts toasts,
      FigurePlace place,
      Supplier<Look> look) {
    this.stage = stage;
    this.diagram = diagram;
    this.typefaces = typefaces;
    this.wording = wording;
    this.toasts = toasts;
    this.place = place;
    this.look = look;
  }

  /** Asks where the figure is to go, writes it, and says how that went. */
  void save() {
    Optional<Shot> shown = stage.shot().map(shot -> shot.pointedAt(Pointed.NOWHERE));
    if (shown.isEmpty()) {
      toasts.say(wording.say("window.figure.nothing"));
      return;
    }
    Shot shot = shown.get();
    place.choose("dynoscope-" + shot.after().seq() + ".svg").ifPresent(file -> save(shot, file));
  }

  private void save(Shot shot, Path chosen) {
    Path file = named(chosen);
    // the dialog has asked about the name that was chosen, and not about this one
    if (!file.equals(chosen) && Files.exists(file)) {
      toasts.refuse(wording.say("window.figure.exists", file.toString()));
      return;
    }
    Picture picture =
        diagram.drawWithCaption(
            shot,
            Math.max(LEAST_WIDTH, stage.getWidth()),
            Math.max(LEAST_HEIGHT, stage.getHeight()),
            look.get().palette());
    // a large bitmap takes longer than a frame
    Thread.startVirtualThread(() -> {
      Optional<String> fault = write(shot, picture, file);
      Platform.runLater(() ->
          fault.ifPresentOrElse(
              toasts::refuse,
              () -> toasts.say(wording.say("window.figure.saved", file.toString()))));
    });
  }

  /** What ends like neither kind of file becomes an SVG file. */
  private static Path named(Path file) {
    return kind(file, ".svg") || kind(file, ".png")
        ? file
        : file.resolveSibling(file.getFileName() + ".svg");
  }

  private static boolean kind(Path file, String ending) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
  }

  /** Writes the file; or says what is wrong. */
  private Optional<String> write(Shot shot, Picture picture, Path file) {
    try {
      Files.write(
          file,
          kind(file, ".png")
              ? new PngWriter(typefaces).write(picture, SCALE)
              : new SvgWriter(typefaces)
                  .write(picture, diagram.caption(shot), diagram.altText(shot))
                  .getBytes(StandardCharsets.UTF_8));
      return Optional.empty();
    } catch (NoSuchFileException noFolder) {
      return Optional.of(wording.say("window.figure.no-folder", file.toString()));
    } catch (AccessDeniedException denied) {
      return Optional.of(wording.say("window.figure.denied", file.toString()));
    } catch (IOException | IllegalArgumentException fault) {
      return Optional.of(
          wording.say("window.figure.failed", file.toString(), String.valueOf(fault.getMessage())));
    }
  }
}
