package dev.dynoscope.view;

import dev.dynoscope.picture.Ink;
import java.util.List;

/**
 * What the inspector says of one thing. A value, so that it is laid out anew only when it differs.
 *
 * @param state the word in the pill beside the title, empty for none
 * @param tabs names of the tabs, empty where one page is enough
 */
record Page(String title, String state, Ink stateInk, List<String> tabs, List<Block> blocks) {

  /** A page without tabs and state. */
  static Page of(String title, List<Block> blocks) {
    return new Page(title, "", Ink.TEXT_MUTED, List.of(), blocks);
  }
}
