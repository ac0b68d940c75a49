package dev.dynoscope.diagram;

import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.journal.StorageFact;
import dev.dynoscope.wording.Wording;

/** What happens in object storage, in one plain sentence. */
record StorageCaptions(Wording wording) {
  String of(StorageFact fact) {
    return switch (fact) {
      case StorageFact.BucketOpened f -> opened(f);
      case StorageFact.BucketFailed f ->
          wording.say("captions.bucket.failed", f.app(), f.sentence());
      case StorageFact.BucketClosed f -> wording.say("captions.bucket.closed", f.app(), f.bucket());
      case StorageFact.Access f -> access(f);
      case StorageFact.AccessesCounted f ->
          wording.say(
              "captions.object.counted", f.counts().values().stream().mapToLong(n -> n).sum());
    };
  }

  private String opened(StorageFact.BucketOpened f) {
    return f.objects().isEmpty()
        ? wording.say("captions.bucket.opened", f.app(), f.bucket())
        : wording.say(
            "captions.bucket.opened-with",
            f.app(),
            f.bucket(),
            f.objects().size(),
            wording.amount(Words.size(f.objects().stream().mapToLong(FileInfo::bytes).sum())));
  }

  private String access(StorageFact.Access fact) {
    return switch (fact) {
      case StorageFact.ObjectStored f ->
          wording.say(
              "captions.object.stored", f.client(), f.key(), wording.amount(Words.size(f.bytes())));
      case StorageFact.ObjectFetched f ->
          wording.say("captions.object.fetched", f.client(), f.key());
      case StorageFact.ObjectDeleted f ->
          wording.say("captions.object.deleted", f.client(), f.key());
      case StorageFact.ObjectsListed f ->
          wording.say("captions.object.listed", f.client(), f.count());
      case StorageFact.AccessRefused f -> refused(f);
    };
  }

  private String refused(StorageFact.AccessRefused fact) {
    return switch (fact.status()) {
      case 403 -> wording.say("captions.object.refused", fact.client(), fact.why());
      case 404 ->
          fact.key().isEmpty()
              ? wording.say("captions.object.nothing-there")
              : wording.say("captions.object.not-there", fact.key());
      default ->
          wording.say(
              "captions.object.cannot", fact.client(), fact.why(), String.valueOf(fact.status()));
    };
  }
}
