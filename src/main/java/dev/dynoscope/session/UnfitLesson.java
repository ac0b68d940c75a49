package dev.dynoscope.session;

/** A lesson that cannot be taken; the message is a sentence. */
public final class UnfitLesson extends Exception {
  private static final long serialVersionUID = 1;

  /** Says why. */
  public UnfitLesson(String sentence) {
    super(sentence);
  }

  /** The same, with what brought it about. */
  public UnfitLesson(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /** Why not, and what to do. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
