package dev.dynoscope.view;

import java.util.List;

/**
 * Something that can be caused.
 *
 * @param words what it is called
 * @param command the command line that causes it, or begins to
 * @param kind what becomes of it when it is chosen
 */
record Choice(String words, String command, Kind kind) {

  /** What becomes of a choice. */
  enum Kind {
    /** It is sent. */
    SEND,
    /** It is how things are, and can be sent all the same. */
    NOW,
    /** It is written into the command line, to be completed there. */
    BEGIN
  }

  /** Choices that belong together. */
  record Some(String title, List<Choice> choices) {}
}
