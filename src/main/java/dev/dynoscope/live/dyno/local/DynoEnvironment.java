package dev.dynoscope.live.dyno.local;

import dev.dynoscope.live.dyno.Boot;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/**
 * The environment of a dyno's processes: nothing of ours but the way to programs, what was ordered,
 * and the marks by which we find them again.
 */
final class DynoEnvironment {
  /** Without these, programs on Windows cannot open a socket or find their shell. */
  private static final List<String> WINDOWS_NEEDS =
      List.of("SystemRoot", "SystemDrive", "ComSpec", "PATHEXT", "windir");

  private DynoEnvironment() {}

  static SortedMap<String, String> of(Boot boot, Disk disk, List<Mark> marks) {
    SortedMap<String, String> env = boot.environment(disk.app().toString(), disk.tmp().toString());
    env.putIfAbsent("PATH", path());
    if (Machine.WINDOWS) {
      addWindows(env, disk);
    }
    marks.forEach(mark -> env.put(mark.name(), mark.value()));
    return env;
  }

  private static void addWindows(SortedMap<String, String> env, Disk disk) {
    env.putIfAbsent("TEMP", disk.tmp().toString());
    env.putIfAbsent("TMP", disk.tmp().toString());
    for (String name : WINDOWS_NEEDS) {
      String value = System.getenv(name);
      if (value != null) {
        env.putIfAbsent(name, value);
      }
    }
  }

  private static String path() {
    String java = Path.of(System.getProperty("java.home"), "bin").toString();
    String system = System.getenv("PATH");
    return system == null ? java : java + File.pathSeparator + system;
  }
}
