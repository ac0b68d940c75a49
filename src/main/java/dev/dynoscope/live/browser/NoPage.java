package dev.dynoscope.live.browser;

import java.net.ConnectException;
import java.util.concurrent.ExecutionException;

/** A page could not be had; the message is a sentence for people. */
final class NoPage extends Exception {
  private static final long serialVersionUID = 1;

  NoPage(String sentence) {
    super(sentence);
  }

  NoPage(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /** Whether nobody was there to answer: another address may do. */
  boolean unreached() {
    return getCause() instanceof ExecutionException broken
        && broken.getCause() instanceof ConnectException;
  }
}
