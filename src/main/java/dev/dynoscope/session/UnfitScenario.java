package dev.dynoscope.session;

/** A scenario that cannot be played; the message is a sentence for people. */
public final class UnfitScenario extends Exception {
  private static final long serialVersionUID = 1;

  /** Says why not, and where to look. */
  public UnfitScenario(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /** Why not. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
