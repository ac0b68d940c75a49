package dev.dynoscope.view;

import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/** A button with words on it, which are never cut, and a job. */
final class WordButton extends Button {
  /** A button that is found by its {@code id}. */
  WordButton(String id, String words, Runnable job) {
    super(words);
    setId(id);
    setMinWidth(Region.USE_PREF_SIZE);
    setOnAction(pressed -> job.run());
  }
}
