package dev.dynoscope.live.dyno;

import java.io.IOException;

/** Not one cell has failed but all of them: what they run in is there no more. */
public final class Gone extends IOException {
  /** With a sentence that names what is gone and where it was. */
  public Gone(String sentence) {
    super(sentence);
  }
}
