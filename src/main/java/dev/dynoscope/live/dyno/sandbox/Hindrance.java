package dev.dynoscope.live.dyno.sandbox;

import dev.dynoscope.live.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says why no sandbox could be opened, and what would change that. */
final class Hindrance {
  private static final String SETTINGS = "/proc/sys/";

  private Hindrance() {}

  static String of(Exception why) {
    String reason = Reason.of(why);
    if (reason.contains("nknown option")) {
      return "bubblewrap is too old: 0.8 or later is needed";
    }
    if (isSet("kernel.apparmor_restrict_unprivileged_userns", "1")) {
      return "AppArmor lets programs make no user namespaces; as root, this changes it:"
          + " sysctl kernel.apparmor_restrict_unprivileged_userns=0";
    }
    if (isSet("kernel.unprivileged_userns_clone", "0")) {
      return "only root may make user namespaces here; as root, this changes it:"
          + " sysctl kernel.unprivileged_userns_clone=1";
    }
    if (isSet("user.max_user_namespaces", "0")) {
      return "nobody may make user namespaces here; as root, this changes it:"
          + " sysctl user.max_user_namespaces=10000";
    }
    return "a sandbox cannot be opened (" + reason + ")" + container();
  }

  private static String container() {
    return Files.exists(Path.of("/.dockerenv")) || Files.exists(Path.of("/run/.containerenv"))
        ? "; this is a container itself, and has not the rights for it"
        : "";
  }

  private static boolean isSet(String setting, String value) {
    try {
      return Files.readString(Path.of(SETTINGS + setting.replace('.', '/'))).strip().equals(value);
    } catch (IOException e) {
      return false; // there is no such setting here
    }
  }
}
