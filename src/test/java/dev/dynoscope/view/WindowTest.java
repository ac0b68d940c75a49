package dev.dynoscope.view;

import java.util.List;

class WindowTest {
  static final WindowNotes NOTES =
      new WindowNotes(
          WindowNotes.Mode.LIVE,
          "process",
          "Every dyno is a process of its own with a fresh folder as its disk; it is not isolated"
              + " from the rest of this machine.",
          "127.0.0.1:38080",
          "127.0.0.1:38053",
          List.of(Tale.HOST, "photos.localhost"));
}
