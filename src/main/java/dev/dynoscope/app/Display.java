package dev.dynoscope.app;

import java.util.Map;
import java.util.Optional;

/** Whether a window can be shown, as far as can be told without showing one. */
final class Display {
  private Display() {}

  /** Why no window can be shown, as a clause; empty where one can. */
  static Optional<String> missing(String system, Map<String, String> environment) {
    boolean needsNone = !system.equals("Linux") || System.getProperty("glass.platform") != null;
    boolean named =
        !environment.getOrDefault("DISPLAY", "").isEmpty()
            || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    return needsNone || named
        ? Optional.empty()
        : Optional.of("no display: neither DISPLAY nor WAYLAND_DISPLAY is set");
  }
}
