package dev.dynoscope.app;

/** Which version of the program this is. */
final class Version {
  /** The same as in pom.xml; a test compares the two. */
  static final String PROGRAM = "0.1.0";

  private Version() {}
}
