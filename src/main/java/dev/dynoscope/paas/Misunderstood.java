package dev.dynoscope.paas;

/** A command that cannot be carried out; the message says why and what to do. */
final class Misunderstood extends Exception {
  Misunderstood(String sentence) {
    super(sentence);
  }
}
