package dev.dynoscope.app;

/** Something kept the program from doing what it was asked for; the message is for people. */
final class Trouble extends Exception {
  private static final long serialVersionUID = 1;

  /** Exit code where something went wrong that may go right another time. */
  static final int FAILED = 1;

  /** Exit code where the machine lacks what is needed. */
  static final int CANNOT_RUN = 3;

  private final int exitCode;

  Trouble(String sentence) {
    this(sentence, FAILED);
  }

  Trouble(String sentence, int exitCode) {
    super(sentence);
    this.exitCode = exitCode;
  }

  Trouble(String sentence, Throwable cause) {
    this(sentence, FAILED, cause);
  }

  Trouble(String sentence, int exitCode, Throwable cause) {
    super(sentence, cause);
    this.exitCode = exitCode;
  }

  int exitCode() {
    return exitCode;
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
