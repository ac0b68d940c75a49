package dev.dynoscope.diagram;

import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.journal.StorageFact;

/** What happens in object storage, in one plain sentence. */
final class StorageCaptions {
  private StorageCaptions() {}

  static String of(StorageFact fact) {
    return switch (fact) {
      case StorageFact.BucketOpened f -> opened(f);
      case StorageFact.BucketFailed f ->
          "The storage has no bucket for " + f.app() + ", so there is no release: " + f.sentence();
      case StorageFact.BucketClosed f ->
          "The storage of "
              + f.app()
              + " is destroyed: the bucket "
              + f.bucket()
              + " is gone, with all that was stored in it.";
      case StorageFact.Access f -> access(f);
      case StorageFact.AccessesCounted f ->
          "The storage is busy: "
              + Words.count(f.counts().values().stream().mapToLong(n -> n).sum(), "request")
              + " more in the last second.";
    };
  }

  private static String opened(StorageFact.BucketOpened fact) {
    String what =
        fact.app()
            + " has object storage now: the bucket "
            + fact.bucket()
            + ", outside every dyno and the same for all of them.";
    return fact.objects().isEmpty()
        ? what
        : what
            + " It still holds "
            + Words.count(fact.objects().size(), "object")
            + " from before: "
            + Words.size(fact.objects().stream().mapToLong(FileInfo::bytes).sum())
            + ".";
  }

  private static String access(StorageFact.Access fact) {
    return switch (fact) {
      case StorageFact.ObjectStored f ->
          f.client()
              + " stores "
              + f.key()
              + ", "
              + Words.size(f.bytes())
              + ", in object storage. There it outlives every dyno.";
      case StorageFact.ObjectFetched f ->
          f.client() + " fetches " + f.key() + " from object storage: any dyno could.";
      case StorageFact.ObjectDeleted f ->
          f.client() + " deletes " + f.key() + " from object storage.";
      case StorageFact.ObjectsListed f ->
          f.client()
              + " asks object storage what there is: "
              + (f.count() == 0 ? "nothing yet." : Words.count(f.count(), "object") + ".");
      case StorageFact.AccessRefused f -> refused(f);
    };
  }

  private static String refused(StorageFact.AccessRefused fact) {
    String about = fact.key().isEmpty() ? "a request" : fact.key();
    return switch (fact.status()) {
      case 403 ->
          "Object storage refuses "
              + fact.client()
              + ": "
              + fact.why()
              + ", status 403. Only the app's own key opens its bucket.";
      case 404 -> "There is no " + about + " in object storage, status 404.";
      default ->
          "Object storage cannot do what "
              + fact.client()
              + " asks for: "
              + fact.why()
              + ", status "
              + fact.status()
              + ".";
    };
  }
}
