package dev.dynoscope.view;

import dev.dynoscope.wording.Wording;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import javafx.stage.DirectoryChooser;

/** How a folder comes into the window: dropped on it, or chosen in a dialog. */
final class Folders {
  private final Region root;
  private final Wording wording;
  private final Toasts toasts;
  private final WindowNotes notes;
  private final Consumer<Path> take;

  /** Hands on folders dropped on {@code root} to {@code take}. */
  Folders(Region root, Wording wording, Toasts toasts, WindowNotes notes, Consumer<Path> take) {
    this.root = root;
    this.wording = wording;
    this.toasts = toasts;
    this.notes = notes;
    this.take = take;
    Dropping.on(root, this::come);
  }

  private static Optional<Path> folder(List<File> files) {
    return files.stream().map(File::toPath).filter(Files::isDirectory).findFirst();
  }

  /** Takes what was brought in; says so where it is no folder. */
  void come(List<File> files) {
    if (!notes.runsCode()) {
      toasts.say(notes.refusal(wording));
      return;
    }
    folder(files).ifPresentOrElse(take, () -> toasts.say(wording.say("acts.folder.none")));
  }

  /** Asks for a folder in a dialog. */
  void choose() {
    if (!notes.runsCode()) {
      toasts.say(notes.refusal(wording));
      return;
    }
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(wording.say("acts.folder.choose"));
    Optional.ofNullable(chooser.showDialog(root.getScene().getWindow()))
        .map(File::toPath)
        .ifPresent(take);
  }
}
