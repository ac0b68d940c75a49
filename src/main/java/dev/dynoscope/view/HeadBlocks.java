package dev.dynoscope.view;

import dev.dynoscope.journal.RequestFact.HeadSeen;
import dev.dynoscope.journal.RequestFact.HeadWay;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.view.Block.Heading;
import dev.dynoscope.view.Block.Option;
import dev.dynoscope.view.Block.Options;
import dev.dynoscope.view.Block.Raw;
import dev.dynoscope.view.Block.Tall;
import dev.dynoscope.view.Block.Words;
import dev.dynoscope.world.RequestState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The heads of a request and its answer as they went over the wire. */
final class HeadBlocks {
  private static final String FORM = "heads.form";
  private static final String TABLE = "table";

  private final PageContext context;
  private final List<Block> blocks = new ArrayList<>();

  private HeadBlocks(PageContext context) {
    this.context = context;
  }

  static List<Block> of(RequestState request, PageContext context) {
    HeadBlocks heads = new HeadBlocks(context);
    if (request.heads().isEmpty()) {
      heads.words(context.say("inspector.heads.none"), Ink.TEXT_FAINT);
      return heads.blocks;
    }
    heads.blocks.add(
        new Options(
            FORM,
            List.of(
                new Option("", context.say("inspector.heads.bytes")),
                new Option(TABLE, context.say("inspector.heads.table"))),
            context.reading().of(FORM)));
    for (HeadWay way : HeadWay.values()) {
      find(request, way).ifPresent(heads::head);
    }
    return heads.blocks;
  }

  /** The head that went that way, the latest if there are several. */
  static Optional<HeadSeen> find(RequestState request, HeadWay way) {
    return request.heads().reversed().stream().filter(head -> head.way() == way).findFirst();
  }

  /** One head under its title. */
  static List<Block> one(HeadSeen head, PageContext context) {
    HeadBlocks heads = new HeadBlocks(context);
    heads.head(head);
    return heads.blocks;
  }

  private void head(HeadSeen head) {
    String way = head.way().name().toLowerCase(Locale.ROOT).replace('_', '-');
    blocks.add(new Heading(context.say("inspector.heads." + way)));
    if (context.reading().of(FORM).equals(TABLE)) {
      table(head);
    } else {
      blocks.add(new Raw("head-" + way, head.text().stripTrailing()));
    }
    if (head.cut()) {
      long kept = head.text().length();
      words(context.say("inspector.heads.cut", kept, (long) head.bytes()), Ink.WAIT);
    }
    if (!head.masked().isEmpty()) {
      String names = String.join(", ", head.masked());
      words(context.say("inspector.heads.masked", names), Ink.TEXT_MUTED);
    }
  }

  private void table(HeadSeen head) {
    List<String> lines = head.text().lines().filter(line -> !line.isEmpty()).toList();
    boolean first = true;
    for (String line : lines) {
      int colon = line.indexOf(':');
      if (first || colon < 0) {
        blocks.add(new Tall(context.say("inspector.heads.first-line"), line));
      } else {
        blocks.add(new Tall(line.substring(0, colon), line.substring(colon + 1).strip()));
      }
      first = false;
    }
  }

  private void words(String text, Ink ink) {
    blocks.add(new Words(text, ink));
  }
}
