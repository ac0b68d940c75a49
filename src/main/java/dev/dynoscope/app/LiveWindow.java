package dev.dynoscope.app;

import dev.dynoscope.picture.font.Typefaces;
import dev.dynoscope.session.Session;
import javafx.stage.Stage;

/** Joins a running platform to the window that shows it. */
final class LiveWindow {
  private LiveWindow() {}

  static void show(Stage stage, LiveStack stack, Typefaces typefaces) {
    Session session =
        new Session(stack.journal(), new Session.Source(stack::tell, stack::now));
    session.advance(java.time.Duration.ZERO);
    stage.setTitle("Dynoscope – " + stack.routerAddress() + typefaces.hashCode());
  }
}
