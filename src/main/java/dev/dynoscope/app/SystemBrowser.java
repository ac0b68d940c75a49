package dev.dynoscope.app;

import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.stage.Stage;

/** The browser that this machine's user has chosen. */
final class SystemBrowser {
  private static final Logger LOG = Logger.getLogger(SystemBrowser.class.getName());

  private SystemBrowser() {}

  /** Opens an address, and returns at once; where there is no browser, nothing happens. */
  static void open(String url) {
    Thread.ofPlatform().daemon().name("system-browser").start(() -> ask(url));
  }

  private static void ask(String url) {
    try {
      new Nothing().getHostServices().showDocument(url);
    } catch (RuntimeException noBrowser) {
      LOG.log(Level.WARNING, "no browser could be asked for " + url, noBrowser);
    }
  }

  /** The toolkit has its services belong to an application. */
  private static final class Nothing extends Application {
    @Override
    public void start(Stage stage) {}
  }
}
