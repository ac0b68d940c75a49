package dev.dynoscope.view;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.view.Block.Heading;
import dev.dynoscope.view.Block.Row;
import dev.dynoscope.view.Block.Tall;
import dev.dynoscope.view.Block.Words;
import dev.dynoscope.world.AppState;
import dev.dynoscope.world.PingerState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the inspector says of uptime pingers. */
final class PingerPage {
  private PingerPage() {}

  static Page of(PageContext context) {
    List<Block> blocks = new ArrayList<>();
    for (AppState app : context.world().apps().byName().values()) {
      AppName name = app.name();
      Optional<PingerState> pinger = context.world().pingers().find(name);
      pinger.ifPresent(it -> {
        blocks.add(new Heading(context.say("inspector.pinger.of", name)));
        blocks.add(new Tall(context.say("inspector.pinger.visits"), it.url()));
        blocks.addAll(of(it, context));
      });
    }
    if (blocks.isEmpty()) {
      blocks.add(new Words(context.say("inspector.pinger.none"), Ink.TEXT_FAINT));
    }
    blocks.add(new Words(context.say("inspector.pinger.what-it-is"), Ink.TEXT_MUTED));
    return Page.of(context.say("inspector.pinger"), blocks, TryIt.first(context));
  }

  /** How it has fared so far. */
  static List<Block> of(PingerState pinger, PageContext context) {
    List<Block> blocks = new ArrayList<>();
    row(blocks, context.say("inspector.pinger.every"), context.figures().time(pinger.every()));
    row(
        blocks,
        context.say("inspector.pinger.so-far"),
        context.wording().amount(Amounts.count(pinger.visits())));
    String last =
        pinger.trouble().isEmpty()
            ? String.valueOf(pinger.status())
            : context.say("inspector.pinger.no-answer");
    row(blocks, context.say("inspector.pinger.latest"), pinger.visits() == 0 ? "–" : last);
    if (!pinger.trouble().isEmpty()) {
      blocks.add(new Words(pinger.trouble(), Ink.FAIL));
    }
    return blocks;
  }

  private static void row(List<Block> blocks, String name, String value) {
    blocks.add(new Row(name, value, Ink.TEXT));
  }
}
