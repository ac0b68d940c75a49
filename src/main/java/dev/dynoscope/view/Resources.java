package dev.dynoscope.view;

import java.net.URL;
import java.util.Objects;

/** The program's own files beside this package. */
final class Resources {
  private Resources() {}

  static String address(String file) {
    URL url = Objects.requireNonNull(Resources.class.getResource(file), file);
    return url.toExternalForm();
  }
}
