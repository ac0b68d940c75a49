package dev.dynoscope.view;

import java.util.Optional;
import java.util.concurrent.CompletionException;

/** Why something that was done aside has failed. */
final class Causes {
  private Causes() {}

  /** What was thrown, without what it was passed on in. */
  static Throwable of(Throwable why) {
    return why instanceof CompletionException
        ? Optional.ofNullable(why.getCause()).orElse(why)
        : why;
  }
}
