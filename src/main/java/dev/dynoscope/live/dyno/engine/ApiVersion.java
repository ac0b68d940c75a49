package dev.dynoscope.live.dyno.engine;

/** Versions of the engine's API, such as {@code 1.41}. */
final class ApiVersion {
  /** What this package was written for; Docker 29 speaks none older than this. */
  private static final String OURS = "1.44";

  private ApiVersion() {}

  /** The newest that both speak, when the engine's newest is {@code theirs}. */
  static String common(String theirs) {
    return minor(theirs) < minor(OURS) ? theirs : OURS;
  }

  private static int minor(String version) {
    String digits = version.substring(version.indexOf('.') + 1);
    return digits.matches("[0-9]{1,4}") ? Integer.parseInt(digits) : 0;
  }
}
