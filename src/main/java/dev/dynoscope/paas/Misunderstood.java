package dev.dynoscope.paas;

import java.util.Optional;

/** A command that cannot be carried out; the message says why and what to do. */
final class Misunderstood extends Exception {
  private final String instead;

  Misunderstood(String sentence) {
    this(sentence, "");
  }

  /** With the command that leads on, which the sentence names as well. */
  Misunderstood(String sentence, String instead) {
    super(sentence);
    this.instead = instead;
  }

  /** A command that can be carried out instead, if there is one. */
  Optional<String> instead() {
    return Optional.of(instead).filter(command -> !command.isEmpty());
  }
}
