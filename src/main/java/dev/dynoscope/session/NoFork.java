package dev.dynoscope.session;

/** A moment that a run cannot be taken up from; the message is a sentence. */
public final class NoFork extends Exception {
  /** Says why. */
  public NoFork(String sentence) {
    super(sentence);
  }

  /** Why not, and what to do. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
