package dev.dynoscope.live.browser;

/** A page could not be had; the message is a sentence for people. */
final class NoPage extends Exception {
  private static final long serialVersionUID = 1;

  NoPage(String sentence) {
    super(sentence);
  }

  NoPage(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
