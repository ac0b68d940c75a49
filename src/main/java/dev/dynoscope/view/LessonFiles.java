package dev.dynoscope.view;

import dev.dynoscope.wording.Wording;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks in the system's dialogs for a lesson, and where progress is to be written. */
final class LessonFiles {
  private final Wording wording;
  private final Supplier<Window> window;

  /** Dialogs over {@code window}, which does not exist yet when this is made. */
  LessonFiles(Wording wording, Supplier<Window> window) {
    this.wording = wording;
    this.window = window;
  }

  /** A lesson's file, or a zip with a lesson in it; empty if none was chosen. */
  Optional<Path> lesson() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(wording.say("lesson.open-title"));
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter("lesson.json, *.zip", "lesson.json", "*.zip"));
    return Optional.ofNullable(chooser.showOpenDialog(window.get())).map(File::toPath);
  }

  /** A course's file; empty if none was chosen. */
  Optional<Path> course() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(wording.say("lesson.open-course-title"));
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("*.json", "*.json"));
    return Optional.ofNullable(chooser.showOpenDialog(window.get())).map(File::toPath);
  }

  /** Where a hand-out is to be written; empty if nobody wants it any more. */
  Optional<Path> handout(String name) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(wording.say("lesson.handout.title"));
    chooser.setInitialFileName(name);
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("*.html", "*.html"));
    return Optional.ofNullable(chooser.showSaveDialog(window.get())).map(File::toPath);
  }

  /** Writes a table where the user wants it; says what became of that, empty for nothing. */
  String save(String table) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(wording.say("lesson.export-title"));
    chooser.setInitialFileName("lessons.csv");
    Optional<Path> file =
        Optional.ofNullable(chooser.showSaveDialog(window.get())).map(File::toPath);
    try {
      if (file.isEmpty()) {
        return "";
      }
      Files.writeString(file.get(), table);
      return wording.say("lesson.exported", file.get().toString());
    } catch (IOException e) {
      return wording.say(
          "lesson.export-failed",
          String.valueOf(file.orElseThrow()),
          String.valueOf(e.getMessage()));
    }
  }
}
