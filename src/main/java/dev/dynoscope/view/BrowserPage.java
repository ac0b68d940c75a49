package dev.dynoscope.view;

import dev.dynoscope.journal.PageFact.PagePicture;
import dev.dynoscope.journal.PageFact.PageShown;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.view.Block.Heading;
import dev.dynoscope.view.Block.Item;
import dev.dynoscope.view.Block.Row;
import dev.dynoscope.view.Block.Tall;
import dev.dynoscope.view.Block.Words;
import dev.dynoscope.world.NamesState;
import dev.dynoscope.world.PageState;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** What the inspector says of the built-in browser. */
final class BrowserPage {
  private BrowserPage() {}

  static Page of(PageContext context) {
    PageState page = context.world().page();
    List<Block> blocks = new ArrayList<>();
    if (page.url().isEmpty()) {
      blocks.add(new Words("It has not been sent anywhere yet.", Ink.TEXT_FAINT));
    } else {
      blocks.add(new Tall(page.method(), page.url()));
    }
    if (!page.failure().isEmpty()) {
      blocks.add(new Words(page.failure(), Ink.FAIL));
    }
    page.shown().ifPresent(shown -> shown(shown, blocks));
    cache(context, blocks);
    return new Page("Browser", state(page), ink(page), List.of(), blocks);
  }

  private static void cache(PageContext context, List<Block> blocks) {
    SortedMap<String, NamesState.Cached> cache = context.world().names().cache();
    if (!cache.isEmpty()) {
      blocks.add(new Heading("Its DNS cache"));
    }
    cache.forEach((name, what) -> {
      long left = what.secondsLeft(context.now());
      blocks.add(new Tall(name, what.value()));
      blocks.add(
          new Row(
              "kept for",
              left > 0 ? left + " s more" : "run out",
              left > 0 ? Ink.TEXT : Ink.TEXT_FAINT));
    });
  }

  private static void shown(PageShown shown, List<Block> blocks) {
    blocks.add(new Heading(shown.title().isEmpty() ? "The page" : shown.title()));
    shown.lines().forEach(line -> blocks.add(new Words(line, Ink.TEXT)));
    if (!shown.pictures().isEmpty()) {
      blocks.add(new Heading("Pictures"));
    }
    for (PagePicture picture : shown.pictures()) {
      String name = picture.alt().isEmpty() ? picture.path() : picture.alt();
      String state = picture.shown() ? "shown" : "broken, " + picture.status();
      blocks.add(new Item(name, state, picture.shown() ? Ink.TEXT : Ink.FAIL));
    }
  }

  private static String state(PageState page) {
    if (page.loading()) {
      return "loading";
    }
    return page.failure().isEmpty()
        ? page.shown().map(shown -> String.valueOf(shown.status())).orElse("")
        : "no page";
  }

  private static Ink ink(PageState page) {
    if (page.loading()) {
      return Ink.WAIT;
    }
    return page.shown().filter(shown -> shown.status() < 400).isPresent() ? Ink.OK : Ink.FAIL;
  }
}
