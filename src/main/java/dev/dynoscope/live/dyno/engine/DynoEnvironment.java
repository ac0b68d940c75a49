package dev.dynoscope.live.dyno.engine;

import dev.dynoscope.live.dyno.Boot;
import java.util.List;
import java.util.SortedMap;

/** The environment of a dyno's processes; the way to programs is the image's own. */
final class DynoEnvironment {
  private DynoEnvironment() {}

  /**
   * As the engine takes it, {@code NAME=value} each.
   *
   * @throws IllegalArgumentException when no process can have a variable of that name
   */
  static List<String> of(Boot boot) {
    SortedMap<String, String> env = boot.environment("/app", "/tmp");
    env.forEach(DynoEnvironment::check);
    return env.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).toList();
  }

  private static void check(String name, String value) {
    if (name.isEmpty() || name.indexOf('=') >= 0 || (name + value).indexOf('\0') >= 0) {
      throw new IllegalArgumentException("no process can have a variable named \"" + name + "\"");
    }
  }
}
