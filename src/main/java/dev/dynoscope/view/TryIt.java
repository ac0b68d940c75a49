package dev.dynoscope.view;

import dev.dynoscope.view.Block.Code;
import dev.dynoscope.view.Block.Heading;
import java.util.ArrayList;
import java.util.List;

/** What to type in a terminal to see the same from outside. */
final class TryIt {
  private TryIt() {}

  /** Nothing where nothing runs. */
  static List<Block> blocks(WindowNotes notes) {
    if (!notes.live() || notes.hosts().isEmpty()) {
      return List.of();
    }
    String host = notes.hosts().getFirst();
    List<Block> blocks = new ArrayList<>(List.of(new Heading("See it yourself")));
    if (!notes.router().isEmpty()) {
      blocks.add(new Code("curl -H 'Host: " + host + "' http://" + notes.router() + "/"));
    }
    int colon = notes.dns().lastIndexOf(':');
    if (colon > 0) {
      String server = notes.dns().substring(0, colon);
      String port = notes.dns().substring(colon + 1);
      blocks.add(new Code("dig @" + server + " -p " + port + " " + host));
    }
    return blocks;
  }
}
