package dev.dynoscope.view;

import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.journal.StorageFact;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.view.Block.Heading;
import dev.dynoscope.view.Block.Item;
import dev.dynoscope.view.Block.Row;
import dev.dynoscope.world.BucketState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The inspector's page about object storage: what is in it, and what was done there last. */
final class StoragePage {
  private static final int MOST_OBJECTS = 40;

  private final PageContext context;
  private final List<Block> blocks = new ArrayList<>();

  private StoragePage(PageContext context) {
    this.context = context;
  }

  static Page of(PageContext context) {
    StoragePage page = new StoragePage(context);
    List<BucketState> buckets = List.copyOf(context.world().storage().buckets().values());
    buckets.forEach(page::bucket);
    if (buckets.isEmpty()) {
      page.blocks.add(new Block.Words(context.say("inspector.storage.none"), Ink.TEXT_FAINT));
    }
    page.blocks.add(new Block.Words(context.say("inspector.storage.what-it-is"), Ink.TEXT_MUTED));
    return Page.of(context.say("inspector.storage"), page.blocks, List.of());
  }

  private void bucket(BucketState bucket) {
    blocks.add(new Heading(context.say("inspector.storage.bucket", bucket.app())));
    blocks.add(new Row(context.say("inspector.storage.name"), bucket.name(), Ink.TEXT));
    blocks.add(
        new Row(
            context.say("inspector.storage.objects", bucket.objects().size()),
            context.figures().size(bucket.bytes()),
            Ink.TEXT));
    List<FileInfo> objects = bucket.files();
    objects.stream()
        .limit(MOST_OBJECTS)
        .forEach(
            o -> blocks.add(new Item(o.path(), context.figures().size(o.bytes()), Ink.WRITTEN)));
    if (objects.size() > MOST_OBJECTS) {
      blocks.add(
          new Block.Words(
              context.say("inspector.and-more", objects.size() - MOST_OBJECTS), Ink.TEXT_FAINT));
    }
    latest(bucket);
    counted(bucket);
  }

  private void latest(BucketState bucket) {
    if (bucket.latest().isEmpty()) {
      blocks.add(new Block.Words(context.say("inspector.storage.nobody"), Ink.TEXT_FAINT));
      return;
    }
    blocks.add(new Heading(context.say("inspector.storage.latest")));
    for (BucketState.Access access : bucket.latest().reversed()) {
      Duration age = Duration.between(access.at(), context.now());
      String ago = context.say("inspector.ago", context.figures().age(age));
      blocks.add(new Item(words(access.fact()), ago, ink(access.fact())));
    }
  }

  private String words(StorageFact.Access fact) {
    String what =
        switch (fact) {
          case StorageFact.ObjectStored f -> context.say("inspector.storage.put", f.key());
          case StorageFact.ObjectFetched f -> context.say("inspector.storage.get", f.key());
          case StorageFact.ObjectDeleted f -> context.say("inspector.storage.delete", f.key());
          case StorageFact.ObjectsListed f -> context.say("inspector.storage.list", f.count());
          case StorageFact.AccessRefused f -> f.status() + " " + f.key();
        };
    return fact.client() + "  " + what.strip();
  }

  private static Ink ink(StorageFact.Access fact) {
    return switch (fact) {
      case StorageFact.ObjectStored _ -> Ink.WRITTEN;
      case StorageFact.ObjectFetched _, StorageFact.ObjectDeleted _, StorageFact.ObjectsListed _ ->
          Ink.TEXT;
      case StorageFact.AccessRefused f -> f.status() == 404 ? Ink.WAIT : Ink.FAIL;
    };
  }

  private void counted(BucketState bucket) {
    if (!bucket.counted().isEmpty()) {
      blocks.add(new Heading(context.say("inspector.storage.counted")));
      bucket
          .counted()
          .forEach((word, n) ->
              blocks.add(new Row(word, context.wording().amount(Amounts.count(n)), Ink.TEXT)));
    }
  }
}
