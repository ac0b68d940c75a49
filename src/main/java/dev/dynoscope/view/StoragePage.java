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
      page.blocks.add(new Block.Words("No app has object storage.", Ink.TEXT_FAINT));
    }
    page.blocks.add(
        new Block.Words(
            "It lies outside every dyno: what is stored here is the same for all of them, and"
                + " there after a restart. Dynos reach it over HTTP with the key in their config"
                + " vars, as they would reach S3.",
            Ink.TEXT_MUTED));
    return Page.of("Object storage", page.blocks);
  }

  private void bucket(BucketState bucket) {
    blocks.add(new Heading("Bucket of " + bucket.app()));
    blocks.add(new Row("name", bucket.name(), Ink.TEXT));
    blocks.add(
        new Row(
            Amounts.of(bucket.objects().size(), "object"), Amounts.size(bucket.bytes()), Ink.TEXT));
    List<FileInfo> objects = bucket.files();
    objects.stream()
        .limit(MOST_OBJECTS)
        .forEach(o -> blocks.add(new Item(o.path(), Amounts.size(o.bytes()), Ink.WRITTEN)));
    if (objects.size() > MOST_OBJECTS) {
      blocks.add(
          new Block.Words("and " + (objects.size() - MOST_OBJECTS) + " more", Ink.TEXT_FAINT));
    }
    latest(bucket);
    counted(bucket);
  }

  private void latest(BucketState bucket) {
    if (bucket.latest().isEmpty()) {
      blocks.add(new Block.Words("Nobody has asked for anything yet.", Ink.TEXT_FAINT));
      return;
    }
    blocks.add(new Heading("Latest requests"));
    for (BucketState.Access access : bucket.latest().reversed()) {
      Duration age = Duration.between(access.at(), context.now());
      String ago = Amounts.time(age.isNegative() ? Duration.ZERO : age) + " ago";
      blocks.add(new Item(words(access.fact()), ago, ink(access.fact())));
    }
  }

  private static String words(StorageFact.Access fact) {
    String what =
        switch (fact) {
          case StorageFact.ObjectStored f -> "put " + f.key();
          case StorageFact.ObjectFetched f -> "get " + f.key();
          case StorageFact.ObjectDeleted f -> "delete " + f.key();
          case StorageFact.ObjectsListed f -> "list: " + f.count();
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
      blocks.add(new Heading("Only counted, under heavy use"));
      bucket.counted().forEach((word, n) -> blocks.add(new Row(word, Amounts.count(n), Ink.TEXT)));
    }
  }
}
