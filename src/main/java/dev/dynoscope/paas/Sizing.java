package dev.dynoscope.paas;

import java.util.Locale;

/** Sizes as the slug compiler prints them. */
final class Sizing {
  static final long MEGABYTE = 1024L * 1024;
  private static final long KILOBYTE = 1024;

  private Sizing() {}

  /** {@code 667B}, {@code 4.1K}, {@code 32.2M}. */
  static String of(long bytes) {
    if (bytes < KILOBYTE) {
      return bytes + "B";
    }
    return bytes < MEGABYTE
        ? String.format(Locale.ROOT, "%.1fK", (double) bytes / KILOBYTE)
        : String.format(Locale.ROOT, "%.1fM", (double) bytes / MEGABYTE);
  }
}
