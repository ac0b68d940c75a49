package dev.dynoscope.live.dyno.sandbox;

/** Says what the sandboxes of this machine do not hold back. */
final class Honesty {
  private Honesty() {}

  static String of(Ground ground) {
    return "Dynos are in sandboxes: they see neither your files nor other processes, but the"
        + " network is this machine's, so they reach each other's ports and whatever you"
        + " reach. "
        + limits(ground)
        + (ground.overlay()
            ? ""
            : " There is no overlay for them here, so each boot copies the slug.");
  }

  private static String limits(Ground ground) {
    if (ground.cgroups().isPresent()) {
      return "A cgroup limits memory and processes of each dyno.";
    }
    return ground.limits().counts()
        ? "Processes are limited for each dyno, memory for each process only."
        : "Memory is limited for each process only, and processes are not.";
  }
}
