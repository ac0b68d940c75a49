package dev.dynoscope.view;

import dev.dynoscope.view.Block.Deed;

/** Does what the controls of a page are for. */
interface Deeds {
  void run(Deed deed);

  /** What the reader has chosen so far under a key. */
  String chosen(String key);

  /** Sends the built-in browser to an address. */
  void visit(String url);

  /** See {@link dev.dynoscope.wording.Wording#say}. */
  String say(String key, Object... parts);
}
