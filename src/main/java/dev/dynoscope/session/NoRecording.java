package dev.dynoscope.session;

/** A recording that cannot be opened or saved; the message is a sentence. */
public final class NoRecording extends Exception {
  /** Says why. */
  public NoRecording(String sentence, Throwable why) {
    super(sentence, why);
  }

  /** Says why. */
  public NoRecording(String sentence) {
    super(sentence);
  }

  /** Why not, and what to do. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
