package dev.dynoscope.view;

import dev.dynoscope.wording.Wording;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks in the system's dialog where a figure is to be written, each time in the same folder. */
final class FigureDialog implements FigurePlace {
  private final Wording wording;
  private final Supplier<Window> window;
  private Optional<File> folder = Optional.empty();

  /** A dialog over {@code window}, which does not exist yet when this is made. */
  FigureDialog(Wording wording, Supplier<Window> window) {
    this.wording = wording;
    this.window = window;
  }

  @Override
  public Optional<Path> choose(String name) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(wording.say("window.figure.choose"));
    chooser.setInitialFileName(name);
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(wording.say("window.figure.kinds"), "*.svg", "*.png"));
    folder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
    Optional<File> chosen = Optional.ofNullable(chooser.showSaveDialog(window.get()));
    chosen.map(File::getParentFile).ifPresent(it -> folder = Optional.of(it));
    return chosen.map(File::toPath);
  }
}
