package dev.dynoscope.view;

import dev.dynoscope.picture.Ink;
import java.util.List;
import java.util.Locale;

/**
 * What the inspector says of one thing. A value, so that only what differs is laid out anew.
 *
 * @param state the word in the pill beside the title, empty for none
 * @param tabs empty where one page is enough
 * @param self what to type in a terminal to see the same from outside
 */
record Page(
    String title, String state, Ink stateInk, Tabs tabs, List<Block> blocks, List<Block> self) {

  /**
   * The tabs of a page.
   *
   * @param kind under which the choice is kept
   * @param all their names, in the order in which they stand
   */
  record Tabs(String kind, List<Tab> all, String chosen) {
    static final Tabs NONE = new Tabs("", List.of(), "");
  }

  /** A tab: its name, which stays, and its words. */
  record Tab(String name, String words) {}

  /** A page without tabs and state. */
  static Page of(String title, List<Block> blocks, List<Block> self) {
    return new Page(title, "", Ink.TEXT_MUTED, Tabs.NONE, blocks, self);
  }

  /**
   * The tabs with these names; {@code context} has their words and the one that is chosen.
   *
   * @param first the one that is shown as long as none was chosen
   */
  static Tabs tabs(PageContext context, String kind, String first, String... names) {
    List<Tab> all =
        List.of(names).stream()
            .map(name ->
                new Tab(name, context.say("inspector.tab." + name.toLowerCase(Locale.ROOT))))
            .toList();
    return new Tabs(kind, all, context.tab(kind, first));
  }
}
